using Explainer.Cli.Terminals;
using Explainer.Scenes.Components;

namespace Explainer.Cli.Tests.Trust;

/// <summary>No character that a terminal obeys comes out of the program, whatever a storyboard, a name or another program says.</summary>
public sealed class ControlCharacterTests
{
    // Each of them in every text that is told somewhere.
    private const string Controls = "\\e]0;PWNED\\a\\e[31mred\\u009b31m\\u202e\\x7f \\r";
    private const string Evil = Controls + "\\n::error::x [CHAPTER]\\nSTART=5 <script>";

    private const string Film = $$"""
        title: "T{{Evil}}"
        description: "d{{Evil}}"
        author: "a{{Evil}}"
        video: { size: 64x36 }
        voice: none
        elements:
          e: { component: Text, text: "x{{Evil}}", size: 10 }
        beats:
          - id: one
            title: "c1{{Evil}}"
            duration: 4s
            voiceover: "hi {{Evil}}\n\n2\n00:00:00,000 --> 00:00:09,000\nx"
            actions:
              - { at: 0s, show: e }
          - { id: two, title: "{{Evil}}", duration: 1s }
        """;

    // Controls are a mistake, so a film has none; its other texts still must not be taken for more than texts.
    private static readonly string Shown = Film.Replace(Controls, "", StringComparison.Ordinal);

    private const string Broken = $$"""
        title: T
        "k{{Evil}}": 1
        include: "i{{Evil}}.yaml"
        audio: { music: { file: "m{{Evil}}.mp3" } }
        voice: { voice: "v{{Evil}}", engine: "{{Evil}}" }
        elements:
          e: { component: "c{{Evil}}", text: x }
          p: { component: Image, source: "p{{Evil}}.png" }
        beats:
          - { id: "one{{Evil}}", duration: "{{Evil}}", actions: [ { at: 0s, show: "{{Evil}}" } ] }
        """;

    public static TheoryData<string> Calls =>
    [
        "check", "check --json", "transcript", "transcript --json", "captions -o -", "captions -o OUT.srt", "captions -o OUT.vtt", "still --dump", "still --dump --json",
        "render -o OUT.mp4", "still -o OUT.png", "render -o no\e[31msuch/OUT.mp4", "still --beat \e[31m", "check --lang \e[31m",
    ];

    [Theory]
    [MemberData(nameof(Calls))]
    public void None_comes_out(string line)
    {
        var call = line.Split(' ');
        using var scratch = new Scratch();
        foreach (var film in new[] { scratch.Write("film.yaml", Film), scratch.Write("broken.yaml", Broken), scratch.Write("none\e[31m\n.yaml", Broken) })
        {
            foreach (var colored in new[] { false, true })
            {
                var (code, text) = Run([call[0], film, .. call[1..].Select(word => word.StartsWith("OUT", StringComparison.Ordinal) ? scratch.At(word) : word)], colored);
                Assert.NotEqual(ExitCode.Defect, code);
                AssertPlain(colored ? WithoutOwn(text) : text);
            }
        }

        foreach (var file in scratch.Files.Where(f => f.EndsWith(".srt", StringComparison.Ordinal) || f.EndsWith(".vtt", StringComparison.Ordinal)))
        {
            var text = File.ReadAllText(scratch.At(file));
            AssertNoControls(text);
            Assert.DoesNotContain("\n00:00:00,000 --> 00:00:09,000", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Differences_are_plain_in_every_form()
    {
        using var scratch = new Scratch();
        var before = scratch.Write("a.yaml", Shown);
        var after = scratch.Write("b.yaml", Shown.Replace("\"T\\n", "\"U\\n", StringComparison.Ordinal).Replace("\"x\\n", "\"y\\n", StringComparison.Ordinal));
        foreach (var form in new string[][] { [], ["--markdown"], ["--json"], ["--html", scratch.At("d.html")] })
        {
            var (code, text) = Run(["diff", before, after, "--moments", "1", .. form], colored: false);
            Assert.Equal(1, code);
            AssertPlain(text);
        }

        AssertNoControls(File.ReadAllText(scratch.At("d.html")));
        Assert.DoesNotContain("<script>", File.ReadAllText(scratch.At("d.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_written_into_the_film_is_no_chapter_of_its_own()
    {
        using var scratch = new Scratch();
        var (code, said) = Run(["render", scratch.Write("film.yaml", Shown), "-o", scratch.At("a.mp4")], colored: false);
        Assert.True(code == 0, said);
        var chapters = ProgramRun.Of("ffprobe", ["-v", "error", "-show_chapters", "-show_format", "-of", "json", scratch.At("a.mp4")]).Expected;
        Assert.Equal(3, chapters.Split("\"start_time\"").Length - 1);
        Assert.DoesNotContain("\\u001b", chapters, StringComparison.Ordinal);
        AssertNoControls(chapters);
    }

    private static (int Code, string Text) Run(string[] arguments, bool colored)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var terminal = new Terminal(output, error, () => Stream.Null, new TerminalTraits(colored, colored, colored));
        var code = Application.Run(arguments, terminal, TimeProvider.System, ComponentSet.BuiltIn);
        return (code, output.ToString() + error);
    }

    private static string WithoutOwn(string text) =>
        new[] { Ansi.ClearLine, Ansi.Bold, Ansi.Red, Ansi.Green, Ansi.Yellow, Ansi.Cyan, Ansi.Grey, Ansi.Reset }.Aggregate(text, (rest, own) => rest.Replace(own, "", StringComparison.Ordinal));

    private static void AssertPlain(string text)
    {
        AssertNoControls(text);
        Assert.DoesNotContain(text.Split('\n'), line => line.StartsWith("::", StringComparison.Ordinal));
    }

    private static void AssertNoControls(string text) =>
        Assert.DoesNotContain(text, c => (char.IsControl(c) && c is not ('\n' or '\t')) || c is '\u202e');
}
