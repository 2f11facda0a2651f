using Explainer.Scenes.Definitions;
using Explainer.Scenes.Timelines;

namespace Explainer.Storyboards.Tests;

/// <summary>Values that are computed in each frame from what other elements are then.</summary>
public sealed class LiveTests
{
    [Fact]
    public void A_text_and_a_number_read_what_is_shown_in_the_frame()
    {
        var film = Film(
            "speed: { component: Stat, value: 100, at: [50%, 30%] }",
            "say: { component: Text, text: \"{speed.value:0} of {= 2 * speed.shown :0.0}\", at: [50%, 60%] }",
            "needle: { component: Shape, rotate: \"{= map(speed.shown, 0..100, -60..60)}\", at: [50%, 80%] }",
            "{ at: 1s, count: speed, over: 2s, ease: linear }");
        var (say, needle) = (film.Roots.Single(e => e.Id == "say"), film.Roots.Single(e => e.Id == "needle"));
        var text = say.Component.Definition.Props.Single(p => p.Name == "text");
        Assert.Equal(["0 of 0.0", "50 of 100.0", "100 of 200.0"], new[] { 0, 2, 4.0 }.Select(t => say.At(text, t).Text));
        Assert.Equal([-60, 0, 60], new[] { 0, 2, 4.0 }.Select(t => needle.At(CommonProps.Rotate, t).Number));

        // Room is kept for the longest text that is shown.
        Assert.Equal("100 of 200.0", say.Initial(text).Text);
    }

    [Fact]
    public void What_counts_down_to_nothing_reads_zero_without_a_sign()
    {
        var film = Film(
            "speed: { component: Stat, value: 3, at: [50%, 30%] }", "say: { component: Text, text: \"{= 0 - speed.value :0} {= ceil(-0.4) :0.0}\", at: [50%, 60%] }",
            "{ at: 1s, count: speed, from: 0, over: 3s, ease: linear }");
        var say = film.Roots.Single(e => e.Id == "say");
        var text = say.Component.Definition.Props.Single(p => p.Name == "text");
        Assert.Equal(["0 0.0", "0 0.0", "-1 0.0", "-3 0.0"], new[] { 0, 1.4, 2, 5 }.Select(t => say.At(text, t).Text));
    }

    [Theory]
    [InlineData("2.5", true)]
    [InlineData("2.51", false)]
    public void A_division_by_nothing_in_one_frame_alone_is_told(string less, bool isTold)
    {
        // From 0 to 10 in 4 s: 2.5 in the frame after one second, at neither end nor in the middle.
        var film = Compiler.Compile($$"""
            title: t
            elements:
              s: { component: Stat, value: 0, at: [50%, 30%] }
              say: { component: Text, text: "{= 10 / (s.shown - {{less}}) :0.0}", at: [50%, 60%] }
            beats:
              - { id: one, duration: 5s, actions: [ { at: 0s, show: [s, say] }, { at: 0s, set: s, value: 10, over: 4s, ease: linear } ] }
            """);
        Assert.Equal(isTold, film.Diagnostics.Any(d => d.Message == "The expression does not have a finite value"));
    }

    [Fact]
    public void Set_lets_a_prop_follow_from_a_moment_on_and_end_following()
    {
        var film = Film(
            "speed: { component: Stat, value: 100, at: [50%, 30%] }", "needle: { component: Shape, at: [50%, 80%] }",
            "{ at: 0s, count: speed, over: 4s, ease: linear }",
            "{ at: 1s, set: needle, opacity: \"{= speed.value / 100 }\", over: 1s, ease: linear }",
            "{ at: 3s, set: needle, opacity: 0%, over: 1s, ease: linear }");
        var needle = film.Roots.Single(e => e.Id == "needle");
        double At(double time) => needle.At(CommonProps.Opacity, time).Number;
        Assert.Equal(1, At(0.5), 9);
        Assert.Equal(0.5 + (0.5 * 0.375), At(1.5), 9);
        Assert.Equal(0.625, At(2.5), 9);
        Assert.Equal(0.5 * 0.875, At(3.5), 9);
        Assert.Equal(0, At(5), 9);
    }

    [Fact]
    public void What_is_added_is_added_to_what_it_is_at_that_moment_and_it_follows_no_more()
    {
        var film = Film(
            "speed: { component: Stat, value: 100, at: [50%, 30%] }",
            "card: { component: FlipCard, front: { component: Text, text: a }, back: { component: Text, text: b }, turned: \"{= speed.value / 50 }\", at: [50%, 80%] }",
            "{ at: 0s, count: speed, over: 4s, ease: linear }",
            "{ at: 1s, flip: card, over: 1s, ease: linear }",
            "{ at: 3s, flip: card, times: 2, over: 0.5s }");
        var card = film.Roots.Single(e => e.Id == "card");
        double At(double time) => card.At(card.Component.Definition.Props.Single(p => p.Name == "turned"), time).Number;
        Assert.Equal(0.25, At(0.5), 9);

        // Half way from what it would be by then, 0.75, to 0.5 and one more.
        Assert.Equal(1.125, At(1.5), 9);
        Assert.Equal(1.5, At(2), 9);
        Assert.Equal(1.5, At(3), 9);
        Assert.Equal(3.5, At(5), 9);
    }

    [Theory]
    [InlineData("Stat, value", "count: n", "value")]
    [InlineData("GPUGauge, utilization", "fill: n", "utilization")]
    public void What_fills_up_to_what_it_reads_goes_on_with_that(string component, string action, string prop)
    {
        var film = Film(
            "speed: { component: Stat, value: 100, at: [50%, 30%] }",
            $"n: {{ component: {component}: \"{{= speed.value }}\", at: [50%, 80%] }}",
            "{ at: 0s, count: speed, from: 50, over: 4s, ease: linear }",
            $"{{ at: 1s, {action}, over: 1s, ease: linear }}");
        var element = film.Roots.Single(e => e.Id == "n");
        double At(double time) => element.At(element.Component.Definition.Props.Single(p => p.Name == prop), time).Number;
        Assert.Equal(0, At(1), 9);
        Assert.Equal(0.5 * 68.75, At(1.5), 9);
        Assert.Equal(87.5, At(3), 9);
    }

    [Fact]
    public void It_is_held_within_the_range_of_its_prop()
    {
        var film = Film(
            "speed: { component: Stat, value: 100, at: [50%, 30%] }", "box: { component: Shape, opacity: \"{= speed.value }\", at: [50%, 80%] }");
        Assert.Equal(1, film.Roots.Single(e => e.Id == "box").At(CommonProps.Opacity, 1).Number);
    }

    [Fact]
    public void Within_a_template_names_are_its_own_first()
    {
        var film = Compiler.Good(
            "title: t\ntemplates: { pair: { parameters: { n: null }, component: Column, children: { number: { component: Stat, value: $n }, say: { component: Text, text: \"{number.value}\" } } } }\n"
            + "elements: { a: { use: pair, n: 3, at: [30%, 40%] }, b: { use: pair, n: 4, at: [70%, 40%] } }\nbeats: [{ id: one, duration: 2s }]\n").Timeline!;
        Assert.Equal(["3", "4"], film.Roots.Select(r => r.Children.Single(c => c.Id.EndsWith("say", StringComparison.Ordinal))).Select(s => s.At(s.Component.Definition.Props.Single(p => p.Name == "text"), 1).Text));
    }

    [Fact]
    public void Circles_and_what_reads_too_much_are_told()
    {
        var circle = Compiler.Compile(Yaml("a: { component: Stat, value: \"{= b.value + 1 }\" }", "b: { component: Stat, value: \"{= a.shown }\", at: [50%, 80%] }"));
        Assert.Equal(["bad-expression", "bad-expression"], circle.Diagnostics.Select(d => d.Code));
        Assert.Contains("depends on itself", circle.Diagnostics[0].Message, StringComparison.Ordinal);

        // Each reads the one before it twice: 2^20 in all.
        var elements = Enumerable.Range(1, 20).Select(i => $"e{i}: {{ component: Stat, value: \"{{= e{i - 1}.value + e{i - 1}.value }}\" }}").Prepend("e0: { component: Stat, value: 1 }");
        Assert.Contains(Compiler.Compile(Yaml([.. elements])).Diagnostics, d => d.Message.StartsWith("This depends on more than 500", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(299)]
    public void Each_change_of_what_is_read_is_looked_at_however_many_there_are(int special)
    {
        string[] elements = ["speed: { component: Stat, value: 1, at: [50%, 30%] }", "say: { component: Text, text: \"{speed.value:0} {speed.value:0} {speed.value:0}\", at: [50%, 60%] }"];
        IEnumerable<string> Sets(int value) => Enumerable.Range(0, 300).Select(i => $"{{ at: {i * 0.02:0.00}s, set: speed, value: {(i == special ? value : 1 + (i % 8))}, over: 0s }}");
        var say = Film([.. elements, .. Sets(1234567)]).Roots.Single(e => e.Id == "say");
        Assert.Equal("1234567 1234567 1234567", say.Initial(say.Component.Definition.Props.Single(p => p.Name == "text")).Text);

        elements[1] = "say: { component: Text, text: \"{= 1 / speed.value }\", at: [50%, 60%] }";
        Assert.Contains(Compiler.Compile(Yaml([.. elements, .. Sets(0)])).Diagnostics, d => d.Message.StartsWith("The expression does not have a finite value", StringComparison.Ordinal));
    }

    [Fact]
    public void Charts_take_columns_of_a_series_and_expressions_ask_it()
    {
        const string data = "data: { sweep: { reference: [[1, 100], [2, 200], [8, 800]], unit: tokens/s, source: brief } }\n";
        var film = Film(
            data, "curve: { component: LineChart, x: \"{sweep.x}\", y: \"{sweep.y}\", x-scale: log, at: [50%, 40%] }",
            "say: { component: Text, text: \"{curve.shown:0}, {= at(sweep, 8) / first(sweep) }x\", at: [50%, 95%] }",
            "{ at: 1s, draw: curve, to-x: 2, over: 1s }", "{ at: 3s, draw: curve, over: 1s }");
        var (curve, say) = (film.Roots.Single(e => e.Id == "curve"), film.Roots.Single(e => e.Id == "say"));
        Assert.Equal([100, 200, 800], curve.Initial(curve.Component.Definition.Props.Single(p => p.Name == "y")).Numbers);
        var drawn = curve.Component.Definition.Props.Single(p => p.Name == "drawn");
        Assert.Equal([0, 1 / 3.0, 1 / 3.0, 1], new[] { 0.5, 2, 3, 4 }.Select(t => Math.Round(curve.At(drawn, t).Number, 9)).Select(v => v == Math.Round(1 / 3.0, 9) ? 1 / 3.0 : v));
        var text = say.Component.Definition.Props.Single(p => p.Name == "text");
        Assert.Equal(["0, 8x", "200, 8x", "800, 8x"], new[] { 0.5, 2.5, 4.5 }.Select(t => say.At(text, t).Text));
        Assert.Single(curve.Notes);
    }

    private static Timeline Film(params string[] lines) => Compiler.Good(Yaml(lines)).Timeline!;

    private static string Yaml(params string[] lines) =>
        "title: t\nvideo: { size: 1920x1080 }\n" + string.Concat(lines.Where(l => l.StartsWith("data:", StringComparison.Ordinal)))
        + "elements:\n" + string.Concat(lines.Where(l => l[0] != '{' && !l.StartsWith("data:", StringComparison.Ordinal)).Select(l => $"  {l}\n"))
        + "beats:\n  - id: one\n    duration: 6s\n" + (lines.Any(l => l[0] == '{') ? "    actions:\n" + string.Concat(lines.Where(l => l[0] == '{').Select(l => $"      - {l}\n")) : "");
}
