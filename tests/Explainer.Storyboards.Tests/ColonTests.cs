using Explainer.Core.Diagnostics;

namespace Explainer.Storyboards.Tests;

/// <summary>A forgotten colon is told where it is missing, and nothing else is told because of it.</summary>
public sealed class ColonTests
{
    [Theory]
    [InlineData("description:\n  How long it takes.\nelements:\n  bars:\n    component: BarChart\n    labels:\n      - Prefill {p:0.0}\n      - Decode\n    values: [1, 2]\ndata:\n  p: { reference: 39.3, unit: ms, source: an example }\n")]
    [InlineData("author:\n  Jane Doe\nelements:\n  one:\n    component: Text\n    text:\n      x:y and more\n  two:\n    component: Text\n    text:\n      Steps\n        - first one\n")]
    [InlineData("author:\n  Jane Doe\nelements:\n  one:\n    component: BarChart\n    labels:\n      - x:1\n      - y:2\n    values: [1, 2]\n")]
    public void What_is_right_as_it_is_is_not_read_in_another_way(string elements) =>
        Assert.DoesNotContain(Compiler.Compile("title: T\n" + elements + "beats:\n  - { id: a, duration: 2s }\n").Diagnostics, d => d.Severity == Explainer.Core.Diagnostics.Severity.Error);

    [Fact]
    public void A_text_is_not_copied_at_each_of_its_quotes()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Compiler.Compile("title: T\nx: {a" + string.Concat(Enumerable.Repeat(" '", 40_000)) + " }\nbeats:\n  - { id: a, duration: 2s }\n");

        // Copies of all that stands before each quote would be 3 GB.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 300_000_000);
    }

    private const string Whole = """
        title: How a cache works
        voice: { rate: 0.9 }
        video:
          size: 1920x1080
          fps: 30
        data:
          hits: { reference: 90, unit: "%", source: "A, B 2020" }
          count:
            reference: 5
            source: me
        captions:
          show: soft
        templates:
          big:
            component: Text
            size: 120
        elements:
          title: { component: Text, text: "Hi", at: center }
          cache:
            component: Label
            text: cache
            at: [50%, 20%]
          pair: { component: Row, children: {
            label: { component: Label, text: one },
            second: { component: Label, text: two } } }
          tok: { component: Token, text: "logo.png?", at: [50%, 80%] }
        beats:
          - id: keep
            duration: 4s
            voiceover: Now it looks at the cache.
            enter: fade 0.3s
            actions:
              - { at: 0.2s, show: title }
              - { at: 0.3s, show: cache }
              - { at: looks, emphasize: cache }
              - at: 2s
                show: tok
        """;

    [Fact]
    public void The_storyboard_is_right() => Assert.Empty(Errors(Whole));

    [Fact]
    public void Each_missing_colon_is_told_at_its_key_and_alone()
    {
        var colons = Enumerable.Range(0, Whole.Length).Where(i => Whole[i] == ':' && Whole[i + 1] is ' ' or '\n').ToList();
        Assert.True(colons.Count > 40);
        foreach (var colon in colons)
        {
            var broken = Whole.Remove(colon, 1);
            var line = Whole[..colon].Count(c => c == '\n') + 1;
            var told = Assert.Single(Errors(broken));
            Assert.Equal((line, "yaml-syntax"), (told.Span!.Line, told.Code));
            Assert.StartsWith("There is no colon after ", told.Message, StringComparison.Ordinal);
            Assert.EndsWith(Whole[..colon].Split('\n', ' ')[^1], told.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Several_missing_colons_are_told_together()
    {
        var broken = Whole.Replace("elements:", "elements", StringComparison.Ordinal).Replace("actions:", "actions", StringComparison.Ordinal).Replace("emphasize:", "emphasize", StringComparison.Ordinal);
        Assert.Equal(
            ["There is no colon after elements", "There is no colon after actions", "There is no colon after emphasize"],
            Errors(broken).Select(e => e.Message));
    }

    [Theory]
    [InlineData("title: How a cache", "title:How a cache", "Write `title: How a cache works`.")]
    [InlineData("duration: 4s", "duration:4s", "Write `duration: 4s`.")]
    [InlineData("{ at: 0.2s", "{ at:0.2s", "Write `at: 0.2s`.")]
    public void A_colon_without_a_space_is_told(string right, string wrong, string remedy)
    {
        var told = Assert.Single(Errors(Whole.Replace(right, wrong, StringComparison.Ordinal)));
        Assert.StartsWith("There is no space after the colon of ", told.Message, StringComparison.Ordinal);
        Assert.Equal(remedy, told.Remedy);
    }

    [Theory]
    [InlineData("text: \"Hi\"", "text: Hi there, show me", "Put it in quotes: \"Hi there, show me\".")]
    [InlineData("text: \"Hi\"", "text: Say \"hi\", it's me", "Put it in quotes: 'Say \"hi\", it''s me'.")]
    [InlineData("Now it looks at the cache.", "Now it looks\n    at the cache.", "Write key: value, or indent it further if it belongs to the key above.")]
    [InlineData("Now it looks at the cache.", "Now it looks\n      at the cache.\n      show it", null)]
    public void A_text_is_not_taken_for_a_key(string right, string wrong, string? remedy) =>
        Assert.Equal(remedy is null ? [] : [remedy], Errors(Whole.Replace(right, wrong, StringComparison.Ordinal)).Select(e => e.Remedy));

    [Fact]
    public void What_is_below_a_line_that_is_not_read_belongs_to_nothing_else() =>
        Assert.Single(Errors(Whole.Replace("  cache:\n", "  my cache\n", StringComparison.Ordinal)));

    private static List<Diagnostic> Errors(string text) =>
        [.. Compiler.Compile(text.ReplaceLineEndings("\n")).Diagnostics.Where(d => d.Severity == Severity.Error)];
}
