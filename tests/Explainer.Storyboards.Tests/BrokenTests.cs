using Explainer.Core.Diagnostics;
using Explainer.Storyboards.Compiling;

namespace Explainer.Storyboards.Tests;

public sealed class BrokenTests
{
    // What no file of this folder can show: the file itself is missing, is not text, or is too large. HostileTests shows these.
    private static readonly string[] ShownElsewhere =
    [
        "file-missing", "encoding", "null-byte", "file-too-large", "too-many-nodes", "too-many-elements", "too-many-actions", "text-too-long", "too-many-mistakes",

        // Voices and sound files are only listened to when a film is made: the tests of Explainer.Pipeline show these.
        "narration-too-long", "narration-fast", "unknown-voice", "speech-rate", "espeak-missing", "festival-missing", "speech-program-missing", "speech-failed", "speech-timeout", "speech-empty",
        "audio-broken", "audio-missing", "audio-format", "audio-too-long", "word-times-missing", "word-times-broken", "word-times-disagree", "espeak-data-missing", "espeak-failed",

        // Models are only opened when a film is spoken: the tests of Explainer.Video and Explainer.Cli show these.
        "voice-model-broken", "voice-model-slow", "onnx-missing", "whisper-missing",

        // What is told of the machine's fonts, of pictures by those who read them, and of a call that needs a film: told by the tests of Explainer.Raster and Explainer.Cli.
        "font-missing", "font-unreadable", "picture-format", "picture-too-large", "storyboard-mistakes", "check-too-long",

        // What is only seen in a film's frames: the tests of Explainer.Pipeline show these.
        .. LintRules.All.Select(rule => rule.Id),
    ];

    private const string Goldens = "tests/Explainer.Storyboards.Tests/Broken/";

    private static readonly string Folder = Repository.At("tests/Explainer.Storyboards.Tests/Broken");

    private static readonly List<string> Names =
        [.. Directory.EnumerateFiles(Folder, "*.yaml").Select(f => Path.GetFileNameWithoutExtension(f)).Where(f => !f.StartsWith('_')).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Files() => [.. Names];

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_broken_storyboard_is_told_exactly(string name)
    {
        var path = Path.Combine(Folder, name + ".yaml");
        var result = StoryboardCompiler.Compile(path, Compiler.Options);
        Assert.Contains(result.Diagnostics, d => d.Code == name || name.StartsWith(d.Code + "-", StringComparison.Ordinal));
        Assert.Equal(result.HasErrors, result.Timeline is null);
        Golden.Text(Goldens + name + ".expected.txt", Compiler.Printed(result).Replace(Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_code_has_a_broken_storyboard_that_shows_it()
    {
        var without = DiagnosticCatalog.Storyboards.Select(rule => rule.Id).Where(c => !ShownElsewhere.Contains(c) && !Names.Contains(c));
        Assert.Empty(without);
    }

    [Fact]
    public void Every_diagnostic_has_a_code_of_the_list_a_cause_and_a_remedy()
    {
        foreach (var name in Names)
        {
            foreach (var diagnostic in StoryboardCompiler.Compile(Path.Combine(Folder, name + ".yaml"), Compiler.Options).Diagnostics)
            {
                Assert.Contains(diagnostic.Rule, DiagnosticCatalog.Storyboards);
                Assert.False(diagnostic.Message.EndsWith('.'), diagnostic.Message);
                Assert.True(diagnostic.Remedy[^1] is '.' or '?' or '!', diagnostic.Remedy);
                Assert.NotNull(diagnostic.Span);
            }
        }
    }

    // Once for all shapes of frames, too, each of which gives its own mistakes together.
    [Fact]
    public void What_a_loop_makes_is_told_once_for_all()
    {
        var told = Assert.Single(Compiler.Compile("""
            title: t
            elements:
              x: { component: Label, text: x, at: [20%, 20%], portrait: { at: top }, square: { at: bottom } }
              a-$i: { for: { i: 1..3 }, component: Label, text: x }
            beats:
              - { id: one, duration: 2s, actions: [{ at: 0s, show: x }] }
            """).Diagnostics);
        Assert.True(told.StandsForOthers);
        Assert.Equal("\"a-1\" is never shown; the same applies to other elements made here", told.Message);
    }

    [Fact]
    public void All_mistakes_are_told_in_the_order_of_the_file()
    {
        var result = Compiler.Compile("""
            title: t
            elements:
              a: { component: Labl, text: x }
              b: { component: Label, txt: x }
            beats:
              - id: one
                duration: 2s
                actions:
                  - { at: 1s, show: c }
                  - { at: 9s, show: b }
            """);
        Assert.Equal(["unknown-component", "unknown-prop", "unknown-element", "outside-beat"], result.Diagnostics.Select(d => d.Code));
        Assert.All(result.Diagnostics, d => Assert.Equal(Severity.Error, d.Severity));
    }
}
