using System.Collections.Immutable;
using Explainer.Compute.Results;
using Explainer.Core.Diagnostics;
using Explainer.Pipeline.Films;
using Explainer.Pipeline.Lint;
using Explainer.Scenes.Components;

namespace Explainer.Pipeline.Tests.Lint;

/// <summary>Each rule: a storyboard that has the fault, and one close to it that has not.</summary>
public sealed class LintTests
{
    private const string Goldens = "tests/Explainer.Pipeline.Tests/Lint/Storyboards/";
    private const string Fault = ".fault.yaml";
    private static readonly string Folder = Repository.At("tests/Explainer.Pipeline.Tests/Lint/Storyboards");

    public static TheoryData<string> Names() =>
        [.. Directory.EnumerateFiles(Folder, "*" + Fault).Select(f => Path.GetFileName(f)[..^Fault.Length]).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_fault_is_told_and_nothing_is_told_where_there_is_none(string name)
    {
        var told = Warnings(Path.Combine(Folder, name + Fault));
        Assert.NotEmpty(told);
        Assert.All(told, d => Assert.True(name == d.Code || name.StartsWith(d.Code + "-", StringComparison.Ordinal), DiagnosticText.Write(d)));
        Golden.Text(Goldens + name + ".expected.txt", Printed(told));
        Assert.Equal("", Printed(Warnings(Path.Combine(Folder, name + ".sound.yaml"))));
    }

    [Fact]
    public void Every_rule_has_such_a_pair()
    {
        Assert.Equal(LintRules.All.Select(r => r.Id), LintRuleSet.All.Select(r => r.Rule.Id));
        Assert.Empty(LintRules.All.Select(r => r.Id).Except(Names().Select(n => (string)n.Data)));
    }

    [Theory]
    [InlineData("title: Test", "title: Test\nallow: text-over-text")]
    [InlineData("at: [51%, 41%]", "at: [51%, 41%], allow: [text-over-text, low-contrast]")]
    [InlineData("  - id: only", "  - id: only\n    allow: text-over-text")]
    [InlineData("duration: 6s", "duration: 6s\n    actions:\n      - { at: 0s, show: [one, two], allow: text-over-text }")]
    public void A_storyboard_silences_a_rule_at_a_place(string place, string allowed)
    {
        var text = File.ReadAllText(Path.Combine(Folder, "text-over-text" + Fault));
        Assert.Contains(place, text, StringComparison.Ordinal);
        using var scratch = new Scratch();
        Assert.Equal("", Printed(Warnings(scratch.Write("film.yaml", text.Replace(place, allowed, StringComparison.Ordinal)))));
        Assert.NotEmpty(Warnings(scratch.Write("film.yaml", text.Replace(place, allowed.Replace("text-over-text", "flash", StringComparison.Ordinal), StringComparison.Ordinal))));
    }

    [Fact]
    public void One_cause_is_told_once_with_all_that_it_concerns()
    {
        using var scratch = new Scratch();
        var text = Assert.Single(Warnings(scratch.Write("film.yaml", """
            title: Test
            elements:
              a: { component: Text, text: Small print, size: 20, at: [50%, 20%] }
              b: { component: Text, text: Small words, size: 20, at: [50%, 35%] }
              c: { component: Text, text: Small signs, size: 20, at: [50%, 50%] }
            beats:
              - { id: only, duration: 6s }
            """)));
        Assert.Equal(LintRules.TextTooSmall.Rule, text.Rule);
        Assert.EndsWith("; likewise \"b\", \"c\"", text.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_shape_that_a_storyboard_has_keys_for_is_looked_at()
    {
        using var scratch = new Scratch();
        var text = Assert.Single(Warnings(scratch.Write("film.yaml", """
            title: Test
            elements:
              a: { component: Text, text: The one line, at: [50%, 30%] }
              b: { component: Text, text: The other line, at: [50%, 60%], portrait: { at: [50%, 30.5%] } }
            beats:
              - { id: only, duration: 6s }
            """)));
        Assert.Equal(LintRules.TextOverText.Rule, text.Rule);
        Assert.EndsWith(", in portrait frames", text.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string> OwnStoryboards => [.. Repository.Files("storyboards", "*.yaml")];

    [Theory]
    [MemberData(nameof(OwnStoryboards))]
    public void Our_own_storyboards_have_none(string path) => Assert.Equal("", Printed(Warnings(Repository.At(path))));

    private static ImmutableArray<Diagnostic> Warnings(string path)
    {
        using var service = new FilmService(TimeProvider.System, ComponentSet.BuiltIn);
        var options = new FilmOptions
        {
            Language = FilmOptions.AllLanguages,
            Figures = path.Contains("typed-number", StringComparison.Ordinal) ? MeasurementFile.Load(Repository.At("assets/measurements/xeon-2-cores-pocl.json")) : null,
        };
        var loaded = service.Load(path, options, CancellationToken.None);
        Assert.Equal("", Printed(loaded.Diagnostics));
        return FilmService.Lint(loaded, CancellationToken.None).Diagnostics;
    }

    private static string Printed(ImmutableArray<Diagnostic> diagnostics) =>
        string.Concat(diagnostics.Select(DiagnosticText.Write)).Replace(Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
}
