using Explainer.Scenes.Definitions;
using Explainer.Scenes.Timelines;

namespace Explainer.Storyboards.Tests;

/// <summary>Arithmetic and repetition in a storyboard: what is repeated is as if it had been written out.</summary>
public sealed class LoopTests
{
    private const string Data = """
        title: t
        data:
          a: { reference: 0.9, source: paper }
          k: { reference: 8, source: paper }
          pause: { reference: 300, unit: ms, source: watch }
          gain: { value: "{= (1 - a^(k+1)) / (1 - a) :0.00}", unit: x }
        """;

    // What is written out by hand, and how it is written shorter.
    [Theory]
    [InlineData(
        "  b-1: { component: Token, text: t1, at: [20%, 30%] }\n  b-2: { component: Token, text: t2, at: [30%, 30%] }\n",
        "  b-$i: { for: { i: 1..2 }, component: Token, text: \"t$i\", at: [\"{= 10 + 10 * $i }%\", 30%] }\n")]
    [InlineData(
        "  x: { component: Token, text: One }\n  y: { component: Token, text: Two }\n",
        "  $t-key: { for: { t: { x: One, y: Two } }, component: Token, text: $t }\n")]
    [InlineData(
        "  b-0: { component: Token, text: One, z: 3 }\n  b-1: { component: Token, text: Two, z: 5 }\n",
        "  b-$t-index: { for: { t: [{ name: One, z: 3 }, { name: Two, z: 5 }] }, component: Token, text: $t.name, z: $t.z }\n")]
    [InlineData(
        "  b-2: { component: Token, text: two }\n",
        "  b-$i: { for: { i: 3..1 }, when: \"{= $i == 2 }\", component: Token, text: two }\n  c: { component: Token, text: c, when: false }\n")]
    [InlineData(
        "  r: { component: Row, children: { p-1: { component: Token, text: \"1\" }, p-2: { component: Token, text: \"2\" } } }\n",
        "  r: { component: Row, children: { p-$i: { for: { i: 1..2 }, component: Token, text: \"$i\" } } }\n")]
    [InlineData(
        "  g: { component: Group, children: { b-1-1: { component: Token, text: \"11\" }, b-1-2: { component: Token, text: \"12\" } } }\n",
        "  g: { component: Group, when: \"{gain}\", children: { b-1-$j: { for: { j: 1..2 }, component: Token, text: \"1$j\" } } }\n")]
    [InlineData(
        "  r-a: { component: Row, children: { a-x: { component: Token, text: a-1 }, a-2-y: { component: Token, text: \"2-a\" } } }\n  r-b: { component: Row, children: { b-x: { component: Token, text: b-1 }, b-2-y: { component: Token, text: \"2-b\" } } }\n",
        "  r-$l: { for: { l: [a, b] }, component: Row, children: { $l-x: { component: Token, text: $l-1 }, $l-$i-y: { for: { i: 2..2 }, component: Token, text: $i-$l } } }\n")]
    [InlineData(
        "  a-0-a: { component: Token, text: a-keys }\n",
        "  $l-$l-index-$l-key: { for: { l: [a] }, component: Token, text: $l-keys }\n")]
    [InlineData(
        "  b: { component: Text, text: 6.13x of 300ms }\n",
        "  b: { component: Text, text: \"{gain}{gain.unit} of {= pause :0}ms\" }\n")]
    public void Elements_are_as_if_written_out(string longer, string shorter)
    {
        var expected = Elements(longer);
        var actual = Elements(shorter);
        Assert.Equal(expected.Select(e => e.Id), actual.Select(e => e.Id));
        Assert.Equal(expected.SelectMany(Texts), actual.SelectMany(Texts));
        Assert.Equal(
            expected.Where(e => e.Parent is null).Select(e => e.Initial(CommonProps.Position)),
            actual.Where(e => e.Parent is null).Select(e => e.Initial(CommonProps.Position)));
    }

    [Theory]
    [InlineData("{ at: 4s, pulse: a }, { at: 6s, pulse: a }", "{ for: { i: 2..3 }, at: \"{= $i * 2 }s\", pulse: a }")]
    [InlineData("{ at: 1s, pulse: a }, { at: 1s, pulse: b }", "{ for: { e: [a, b] }, at: 1s, pulse: $e }")]
    [InlineData("{ at: 0s, pulse: a }, { at: 2s, pulse: a }, { at: 4s, pulse: a }", "{ repeat: 3, every: 2s, do: [{ pulse: a }] }")]
    [InlineData("{ at: 1.2s, pulse: a }, { at: 1.7s, pulse: b }, { at: 3.2s, pulse: a }, { at: 3.7s, pulse: b }", "{ at: 1s, repeat: 2, every: 2s, do: [{ at: 0.2s, pulse: a }, { at: 0.7s, pulse: b }] }")]
    [InlineData("{ at: second, pulse: a }, { at: { said: second, plus: 1s }, pulse: a }", "{ at: second, repeat: 2, every: 1s, do: [{ pulse: a }] }")]
    [InlineData("{ at: second, pulse: a }, { at: { said: second, plus: 1s }, pulse: a }", "{ repeat: 2, every: 1s, do: [{ at: second, pulse: a }] }")]
    [InlineData("{ at: 0.3s, pulse: a, over: 0.6s }", "{ at: \"{pause}\", pulse: a, over: \"{= 2 * pause }\" }")]
    [InlineData("{ at: 1s, pulse: a }", "{ at: 1s, pulse: a, when: \"{= gain > 6 }\" }, { at: 2s, pulse: a, when: \"{= gain > 7 }\" }")]
    [InlineData("{ at: 1s, pulse: a }, { at: 1s, pulse: b }", "{ for: { e: [a, b] }, do: [{ at: 1s, pulse: $e }] }")]
    [InlineData("{ at: 2s, pulse: a }, { at: 3s, pulse: b }", "{ for: { e: [a, b] }, at: \"{= 2 + $e-index }s\", do: [{ pulse: $e }] }")]
    [InlineData("{ at: { said: second, plus: 1.5s }, pulse: a }", "{ for: { e: [a] }, at: { said: second, plus: \"{= 2 / 2 }s\" }, do: [{ at: 0.5s, pulse: $e }] }")]
    [InlineData("{ at: second, pulse: a }", "{ for: { e: [a] }, at: 5s, do: [{ at: second, pulse: $e }] }")]
    public void Actions_are_as_if_written_out(string longer, string shorter) => Assert.Equal(Pulses(longer), Pulses(shorter));

    [Fact]
    public void Beats_are_repeated()
    {
        var timeline = Compiler.Good(Data + """

            elements: { a: { component: Token, text: a } }
            beats:
              - { for: { w: { one: First, two: Second } }, id: $w-key, title: $w, duration: "{= $w-index + 1 }s" }
            """).Timeline!;
        Assert.Equal([("one", "First", 0), ("two", "Second", 30)], timeline.Beats.Select(b => (b.Id, b.Title, b.First.Value)));
    }

    [Fact]
    public void A_template_leaves_the_names_of_a_loop_within_it()
    {
        var timeline = Compiler.Good("""
            title: t
            templates:
              row: { parameters: { word: null }, component: Row, children: { p-$i: { for: { i: 1..2 }, component: Token, text: "$word $i $word-$i-th" } } }
            elements:
              r: { use: row, word: No }
            beats: [{ id: one, duration: 3s }]
            """).Timeline!;
        Assert.Equal(["No 1 No-1-th", "No 2 No-2-th"], timeline.Roots.SelectMany(Texts));
    }

    [Fact]
    public void What_is_computed_says_where_all_of_it_comes_from()
    {
        var element = Assert.Single(Elements("  b: { component: Text, text: \"{gain} {= a * pause :0}\" }\n"));
        Assert.Equal(["reference: paper", "reference: watch"], element.Notes.Select(n => n.Text));
        Assert.All(element.Notes, n => Assert.False(n.Measured));
    }

    // A time is not seen, so that its source is no note of the picture.
    [Fact]
    public void A_time_brings_no_note() => Assert.Empty(
        Compiler.Good(Film("{ at: \"{pause}\", pulse: a }")).Timeline!.Roots.SelectMany(e => e.Notes));

    private static List<Element> Elements(string elements) =>
        [.. Compiler.Good($"{Data}\nelements:\n{elements}beats: [{{ id: one, duration: 30s }}]\n").Timeline!.Roots.SelectMany(WithChildren)];

    private static IEnumerable<Element> WithChildren(Element element) => element.Children.SelectMany(WithChildren).Prepend(element);

    private static IEnumerable<string> Texts(Element element) =>
        WithChildren(element).SelectMany(e => e.Component.Definition.Props.Where(p => p is TextProp).Select(p => e.Initial(p).Text)).Where(t => t.Length > 0);

    private static List<string> Pulses(string actions) =>
    [
        .. Compiler.Good(Film(actions)).Timeline!.Roots.SelectMany(e => (e.TrackOf(CommonProps.Pulse)?.Segments ?? []).Select(
            s => FormattableString.Invariant($"{e.Id} {s.Start:0.000} {s.End:0.000}"))),
    ];

    private static string Film(string actions) => Data + $$"""

        elements:
          a: { component: Token, text: a }
          b: { component: Token, text: b }
        beats:
          - { id: one, duration: 20s, voiceover: "The first words, and then the second ones.", actions: [{{actions}}] }
        """;
}
