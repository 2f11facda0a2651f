using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Editing.Services;
using Explainer.Pipeline;
using Explainer.Pipeline.Films;
using Explainer.Scenes.Components;

namespace Explainer.Editing.Tests.Services;

/// <summary>Fixes are made of remedies, and mend what they say.</summary>
[Trait("Pace", "Slow")]
public sealed class QuickFixTests
{
    private const string Film = """
        title: T
        theme: midnight
        elements:
          title: { component: Text, text: hi, at: center }
        beats:
          - id: first
            duration: 3s
            actions:
              - { at: 0s, show: title }

        """;

    [Theory]
    [InlineData("component: Text", "component: Txet", "unknown-component", "Change to Text")]
    [InlineData("text: hi", "text: hi, siez: 40", "unknown-prop", "Change to size")]
    [InlineData("text: hi", "text: hi, siez: 40", "unknown-prop", "Remove siez")]
    [InlineData("show: title", "show: titel", "unknown-element", "Change to title")]
    [InlineData("show: title", "show: \"titel\"", "unknown-element", "Change to title")]
    [InlineData("duration: 3s", "duraton: 3s\n    voiceover: hi", "unknown-key", "Change to duration")]
    [InlineData("duration: 3s", "duraton: 3s\n    voiceover: hi", "unknown-key", "Remove duraton")]
    [InlineData("theme: midnight", "theme: midnigth", "unknown-theme", "Change to midnight")]
    [InlineData("text: hi", "text: hi, color: acent", "unknown-color", "Change to accent")]
    [InlineData("{ at: 0s, show: title }", "{ at: 0s, show: title, ease: out-cubik }", "unknown-easing", "Change to out-cubic")]
    [InlineData("text: hi", "text: \"{use}\"\ndata: { usee: { reference: 1, source: s } }", "unknown-figure", "Change to usee")]
    public void A_remedy_becomes_an_edit_that_mends(string piece, string broken, string code, string title)
    {
        using var scratch = new Scratch();
        var path = scratch.At("film.yaml");
        var text = broken.Contains("\ndata", StringComparison.Ordinal)
            ? Film.Replace(piece, broken.Split('\n')[0], StringComparison.Ordinal) + broken.Split('\n')[1] + "\n"
            : Film.Replace(piece, broken, StringComparison.Ordinal);
        var document = Written.Document(text, path);
        var told = Assert.Single(Wrong(path, text), d => d.Code == code);
        var fix = Assert.Single(QuickFixes.Of(document, told), f => f.Title == title);
        Assert.DoesNotContain(Wrong(path, fix.Edit.Apply(text)), d => d.Code == code);
    }

    [Theory]
    [InlineData("  title: { component: Text, text: hi, at: center }")]
    [InlineData("  title: { component: Text, text: hi, at: center, allow: [text-too-small] }")]
    [InlineData("  title: { component: Text, text: hi, at: center, allow: text-too-small }")]
    [InlineData("  title:\n    component: Text\n    text: hi\n    at: center")]
    public void A_warning_can_be_allowed_where_it_is_told(string element)
    {
        var text = Film.Replace("  title: { component: Text, text: hi, at: center }", element, StringComparison.Ordinal);
        var document = Written.Document(text);
        var at = new SourceText("film.yaml", text);
        var warning = LintRules.All.First(r => r.Id == "text-over-text").Wordings[0].Rule;
        var told = new Diagnostic(warning, new SourceSpan(at, 4, 3, 4, 8), "m", "r");
        var fix = Assert.Single(QuickFixes.Of(document, told), f => f.Title == "Allow text-over-text here");
        var after = Written.Document(fix.Edit.Apply(text));
        Assert.Contains("text-over-text", after.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Wrong("film.yaml", after.Text), d => d.Severity == Severity.Error);
    }

    // Every storyboard that is broken on purpose: what can be mended by an edit is an edit of that text, and no fix breaks YAML.
    [Fact]
    public void No_fix_breaks_the_text() => Assert.All(Repository.Files("tests/Explainer.Storyboards.Tests/Broken", "*.yaml"), file =>
    {
        var path = Repository.At(file);
        var text = File.ReadAllText(path);
        var document = Written.Document(text, path);
        using var service = new FilmService(TimeProvider.System, ComponentSet.BuiltIn);
        foreach (var fix in service.Load(new SourceText(path, text), new FilmOptions { Speaks = false }, default).Diagnostics.SelectMany(d => QuickFixes.Of(document, d)))
        {
            Assert.True(document.Tree.IsBroken || !Explainer.Editing.Syntax.SyntaxTree.Parse(fix.Edit.Apply(text)).IsBroken, $"{file}: {fix.Title}");
        }
    });

    private static ImmutableArray<Diagnostic> Wrong(string path, string text)
    {
        using var service = new FilmService(TimeProvider.System, ComponentSet.BuiltIn);
        return service.Load(new SourceText(path, text), new FilmOptions { Speaks = false }, default).Diagnostics;
    }
}
