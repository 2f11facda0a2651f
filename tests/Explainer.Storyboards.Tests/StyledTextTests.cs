using Explainer.Core;
using Explainer.Display.Text;
using Explainer.Scenes.Themes;
using Explainer.Scenes.Timelines;

namespace Explainer.Storyboards.Tests;

/// <summary>Words of a text that look otherwise than the rest, and terms that no line breaks.</summary>
public sealed class StyledTextTests
{
    private static readonly Theme Theme = BuiltInThemes.Midnight;

    [Theory]
    [InlineData("read {once|accent} and keep", "read once and keep", 5, 9)]
    [InlineData("{a: b, c|accent} more", "a: b, c more", 0, 7)]
    [InlineData("at {speed|accent} ms", "at 3.46 ms", 3, 7)]
    [InlineData("at {speed:0.0|accent}", "at 3.5", 3, 6)]
    [InlineData("at {speed.unit|accent}", "at ms", 3, 5)]
    [InlineData("at {= 2 * speed :0|accent}", "at 7", 3, 4)]
    [InlineData("at {= speed > 2 || speed < 1 ? 4 : 5|accent}", "at 4", 3, 4)]
    [InlineData("on {node.js|accent}", "on node.js", 3, 10)]
    [InlineData("{{once|accent}} {twice|accent}", "{once|accent} twice", 14, 19)]
    [InlineData("a|b {c|d|accent}", "a|b c|d", 4, 7)]
    public void Words_and_figures_have_a_colour_of_their_own(string written, string text, int start, int end)
    {
        var styled = Styled(written);
        Assert.Equal(text, styled.Text);
        Assert.Equal([new TextSpan(start, end, Theme.Accent, false, null)], styled.Spans);
    }

    [Theory]
    [InlineData("bold", null, true, null)]
    [InlineData(" accent  bold ", "#00d9ff", true, null)]
    [InlineData("mono #ff8800", "#ff8800", false, "JetBrains Mono")]
    public void Styles_are_a_colour_a_weight_and_a_typeface_in_any_order(string style, string? color, bool isBold, string? family)
    {
        var span = Assert.Single(Styled($"a {{b|{style}}}").Spans);
        Assert.Equal((color is null ? null : Color.TryParse(color), isBold, family), (span.Color, span.IsBold, span.Family));
    }

    [Fact]
    public void A_number_that_is_read_in_each_frame_keeps_its_style_and_what_follows_its_place()
    {
        var element = Film("""
              a: { component: Stat, value: 100, at: [50%, 20%] }
              b: { component: Text, text: "{a.shown:0|accent} of {all|bold}", at: [50%, 70%] }
            """, "{ at: 0s, count: a, over: 4s, ease: linear }").Roots.Single(e => e.Id == "b");
        var prop = element.Component.Definition.Props.Single(p => p.Name == "text");
        Assert.Equal([(0, 1), (5, 8)], element.At(prop, 0).Styled.Spans.Select(s => (s.Start, s.End)));
        Assert.Equal([(0, 3), (7, 10)], element.At(prop, 4).Styled.Spans.Select(s => (s.Start, s.End)));
        Assert.Equal("100 of all", element.Initial(prop).Text);
    }

    [Fact]
    public void Set_changes_the_style_and_languages_have_their_own()
    {
        var element = Film("  b: { component: Label, text: { en: \"{one|good} two\", zh: 一 } }", "{ at: 1s, set: b, text: { en: \"one {two|bad}\", zh: 二 } }", "languages: [en, zh]").Roots.Single();
        var prop = element.Component.Definition.Props.Single(p => p.Name == "text");
        Assert.Equal([Theme.Good], element.At(prop, 0).Styled.Spans.Select(s => s.Color));
        Assert.Equal([(4, 7)], element.At(prop, 2).Styled.Spans.Select(s => (s.Start, s.End)));
    }

    [Fact]
    public void A_plain_text_stays_one() => Assert.True(Styled("as it {{was}}").IsPlain);

    [Fact]
    public void Terms_are_handed_to_whoever_breaks_lines()
    {
        var watch = new Watch();
        var options = Compiler.Options with { Typesetter = watch };
        const string Yaml = "title: t\nterms: { en: [KV cache, cache line, KV cache line], zh: [模型] }\nlanguages: [en, zh]\nelements:\n  a: { component: Text, text: a KV cache and KV cache line cache line }\nbeats:\n  - { id: one, duration: 4s }\n";
        Compiler.Good(Yaml, options);
        Assert.Contains(watch.Seen, t => !t.Whole.IsDefaultOrEmpty && t.Whole.SequenceEqual([new TextRange(2, 10), new TextRange(15, 28), new TextRange(29, 39)]));
        Assert.Equal(["KV cache", "cache line", "KV cache line"], Compiler.Good(Yaml, options).Storyboard!.Captions.Terms);
        Assert.Equal(["模型"], Compiler.Good(Yaml, options with { Language = "zh" }).Storyboard!.Captions.Terms);
    }

    private static StyledText Styled(string text)
    {
        var element = Film($"  a: {{ component: Text, text: \"{text}\" }}", null).Roots.Single();
        return element.Initial(element.Component.Definition.Props.Single(p => p.Name == "text")).Styled;
    }

    private static Timeline Film(string elements, string? action, string top = "") => Compiler.Good(
        $"title: t\n{top}\ndata:\n  speed: {{ reference: 3.456, unit: ms, source: a guess }}\nelements:\n{elements}\nbeats:\n  - id: one\n    duration: 6s\n"
        + (action is null ? "" : $"    actions:\n      - {action}\n")).Timeline!;

    private sealed class Watch : Scenes.ITypesetter
    {
        private readonly FixedTypesetter inner = new();

        public List<StyledText> Seen { get; } = [];

        public Scenes.IMathFont Mathematics => inner.Mathematics;

        public IReadOnlyCollection<string> Families => inner.Families;

        public bool HasFamily(string family) => inner.HasFamily(family);

        public TextBlock Set(TextStyle style, StyledText text, double maxWidth = double.PositiveInfinity)
        {
            Seen.Add(text);
            return inner.Set(style, text, maxWidth);
        }
    }
}
