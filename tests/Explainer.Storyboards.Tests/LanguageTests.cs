using Explainer.Core.Geometry;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Compiling;
using Explainer.Storyboards.Model;

namespace Explainer.Storyboards.Tests;

public sealed class LanguageTests
{
    private const string Label = "component: Label, text: A";
    private static readonly FigureNote Reference = new("reference: brief 1", false) { Opening = "Sources: ", Source = "brief 1" };

    [Fact]
    public void A_title_an_element_and_a_beat_make_a_film()
    {
        var timeline = Compiler.Good($"title: t\nelements:\n  a: {{ {Label} }}\nbeats:\n  - {{ id: one, voiceover: Hello there }}\n").Timeline!;
        Assert.NotNull(Assert.Single(timeline.Roots).AppearanceAt(0));
        Assert.True(timeline.FrameCount > 30);
    }

    [Fact]
    public void An_element_is_there_from_show_to_hide()
    {
        var a = Element(Film("{ at: 1s, show: a }", "{ at: 3s, hide: a, over: 0.5s }"));
        Assert.Null(a.AppearanceAt(0.9));
        Assert.NotNull(a.AppearanceAt(1));
        Assert.NotNull(a.AppearanceAt(3.4));
        Assert.Null(a.AppearanceAt(3.6));
    }

    [Fact]
    public void After_counts_from_the_end_of_the_action_before()
    {
        var a = Element(Film("{ at: 1s, show: a, over: 0.5s }", "{ after: 0.25s, dim: a, over: 1s, ease: linear }"));
        Assert.Equal(0, a.At(CommonProps.Dim, 1.74).Number);
        Assert.Equal(0.3, a.At(CommonProps.Dim, 2.25).Number, 9);
        Assert.Equal(0.6, a.At(CommonProps.Dim, 2.75).Number, 9);
    }

    [Fact]
    public void Words_and_marks_of_the_voiceover_anchor_actions()
    {
        const string beat = "beats:\n  - id: one\n    duration: 9s\n    voiceover: Every token is [flash] worked on at the same time.\n    actions:\n";
        var clock = new CountingClock();
        var film = Compiler.Good(
            $"title: t\nelements:\n  a: {{ {Label} }}\n{beat}      - {{ at: same time, show: a }}\n      - {{ at: {{ said: \"Same  TIME\", plus: 1s }}, hide: a }}\n",
            Compiler.Options with { Narration = clock });
        Assert.Equal("Every token is worked on at the same time.", film.Storyboard!.Beats[0].Narration.Spoken);
        Assert.Equal(3.2, Element(film.Timeline!).Appearances[0].Show, 9);
        Assert.Equal(4.2, Element(film.Timeline!).Appearances[0].Hide, 9);
        film = Compiler.Good(
            $"title: t\nelements:\n  a: {{ {Label} }}\n{beat}      - {{ at: [flash], show: a }}\n", Compiler.Options with { Narration = clock });
        Assert.Equal(1.5, Element(film.Timeline!).Appearances[0].Show, 9);
    }

    [Fact]
    public void Places_keep_the_margins_and_the_captions_free()
    {
        var element = Element(Compiler.Good($"title: t\nelements:\n  a: {{ {Label}, width: 200, height: 100, at: bottom-right }}\nbeats:\n  - {{ id: one, duration: 1s }}\n").Timeline!);
        Assert.Equal(new Point(1920 - 96 - 100, (1080 * 0.86) - 50), element.Initial(CommonProps.Position).Point);
    }

    [Fact]
    public void Neighbours_keep_their_gap_whatever_the_order_of_writing()
    {
        var timeline = Compiler.Good(
            $"title: t\nelements:\n  b: {{ {Label}, width: 100, height: 60, below: a, gap: 20 }}\n  a: {{ {Label}, width: 100, height: 40, at: [50%, 500] }}\nbeats:\n  - {{ id: one, duration: 1s }}\n").Timeline!;
        Assert.Equal(new Point(960, 500 + 20 + 20 + 30), timeline.Roots[0].Initial(CommonProps.Position).Point);
    }

    [Fact]
    public void Portrait_replaces_keys_and_a_new_place_drops_the_old_one()
    {
        var yaml = $"title: t\nelements:\n  a: {{ {Label}, at: [10, 20], portrait: {{ at: center, text: Tall }} }}\nbeats:\n  - {{ id: one, duration: 1s }}\n";
        var tall = Element(Compiler.Good(yaml, Compiler.Options with { Size = new(1080, 1920) }).Timeline!);
        Assert.Equal(540, tall.Initial(CommonProps.Position).Point.X);
        Assert.Equal("Tall", tall.Initial(Prop(tall, "text")).Text);
        Assert.Equal(10, Element(Compiler.Good(yaml).Timeline!).Initial(CommonProps.Position).Point.X);
    }

    [Fact]
    public void An_instance_says_other_things_for_a_shape_besides_its_template_and_gives_it_other_arguments()
    {
        const string yaml = """
            title: t
            templates:
              t: { parameters: { size: 40, text: Wide }, component: Label, text: $text, size: $size, at: [400, 300], portrait: { at: center, scale: 0.5 } }
            elements:
              a: { use: t, portrait: { size: 90, scale: 0.8 }, square: { text: Square } }
            beats:
              - { id: one, duration: 1s }
            """;
        var tall = Element(Compiler.Good(yaml, Compiler.Options with { Size = new(1080, 1920) }).Timeline!);
        Assert.Equal(540, tall.Initial(CommonProps.Position).Point.X);
        Assert.Equal((0.8, 90, "Wide"), (tall.Initial(CommonProps.Scale).Number, tall.Initial(Prop(tall, "size")).Number, tall.Initial(Prop(tall, "text")).Text));
        var square = Element(Compiler.Good(yaml, Compiler.Options with { Size = new(1080, 1080) }).Timeline!);
        Assert.Equal((1, 40, "Square"), (square.Initial(CommonProps.Scale).Number, square.Initial(Prop(square, "size")).Number, square.Initial(Prop(square, "text")).Text));
        var wide = Element(Compiler.Good(yaml).Timeline!);
        Assert.Equal((400, 1, "Wide"), (wide.Initial(CommonProps.Position).Point.X, wide.Initial(CommonProps.Scale).Number, wide.Initial(Prop(wide, "text")).Text));
    }

    [Theory]
    [InlineData("use: t")]
    [InlineData("for: { i: 1..2 }")]
    [InlineData("when: false")]
    [InlineData("portrait: { scale: 2 }")]
    public void What_an_element_is_cannot_differ_by_the_shape_of_the_frame(string key)
    {
        var yaml = $"title: t\nelements:\n  a: {{ {Label}, square: {{ {key} }} }}\nbeats:\n  - {{ id: one, duration: 1s }}\n";
        Assert.Contains(Compiler.Compile(yaml).Diagnostics, d => d.Code == "unknown-key" && d.Remedy == "Put it next to square:, or remove it.");
    }

    [Fact]
    public void Defaults_have_keys_for_other_shapes_too_and_an_element_s_own_key_wins()
    {
        const string yaml = "title: t\ndefaults:\n  Label: { size: 40, portrait: { size: 90 } }\nelements:\n  a: { component: Label, text: A }\n  b: { component: Label, text: B, size: 50 }\nbeats:\n  - { id: one, duration: 1s }\n";
        Assert.Equal([40, 50], Sizes(Compiler.Good(yaml)));
        Assert.Equal([90, 50], Sizes(Compiler.Good(yaml, Compiler.Options with { Size = new(1080, 1920) })));

        static IEnumerable<double> Sizes(CompileResult film) => film.Timeline!.Roots.Select(e => e.Initial(Prop(e, "size")).Number);
    }

    [Fact]
    public void The_light_goes_behind_an_element_in_few_steps_and_back()
    {
        var film = Film("{ at: 0s, show: a }", "{ at: 0s, move: a, to: [400, 300], over: 0.2s }", "{ at: 1s, light: a, over: 1s }", "{ at: 3s, light: frame }");
        var usual = film.Light!.At(0).Point;
        Assert.Equal(new Point(960, 1080 * 0.42), usual);
        Assert.Equal(new Point(400, 300), film.Light.At(2).Point);
        Assert.Equal(usual, film.Light.At(3.9).Point);

        // Each place of the light draws the whole frame again.
        Assert.InRange(Enumerable.Range(0, 90).Select(f => film.Light.At(f / 30.0).Point).Distinct().Count(), 4, 8);
    }

    [Theory]
    [InlineData("{ at: 3s, hide: a }", "", true)]
    [InlineData("{ at: 3s, clear: all }", "", true)]
    [InlineData("{ at: 3s, clear: all, keep: a }", "", false)]
    [InlineData("{ at: 3s, hide: a }", "{ at: 3.6s, light: a, over: 0.3s }", false)]
    public void The_light_returns_when_what_it_lights_leaves_unless_it_goes_elsewhere(string leave, string then, bool returns)
    {
        var film = Film(["{ at: 0s, show: a }", "{ at: 0s, move: a, to: [400, 300], over: 0.2s }", "{ at: 1s, light: a, over: 1s }", leave, .. then.Length > 0 ? new[] { "{ at: 3.5s, show: a }", then } : []]);
        Assert.Equal(new Point(400, 300), film.Light!.At(2.9).Point);
        Assert.Equal(returns ? new Point(960, 1080 * 0.42) : new Point(400, 300), film.Light.At(3.9).Point);
    }

    [Fact]
    public void A_movement_starts_where_the_last_one_ended_and_ends_exact_also_on_an_arc()
    {
        var a = Element(Film("{ at: 0s, show: a }", "{ at: 1s, move: a, by: [100, 0], over: 1s, arc: 30% }", "{ at: 2s, move: a, by: [0, 50], over: 1s }"));
        var start = a.Initial(CommonProps.Position).Point;
        Assert.Equal(start, a.At(CommonProps.Position, 1).Point);
        Assert.NotEqual(start.Y, a.At(CommonProps.Position, 1.5).Point.Y, 1.0);
        Assert.Equal(start.X + 100, a.At(CommonProps.Position, 2).Point.X, 6);
        Assert.Equal(start.Y + 50, a.At(CommonProps.Position, 3).Point.Y, 6);
    }

    [Fact]
    public void Figures_fill_texts_and_numbers_and_say_where_they_come_from()
    {
        const string yaml = """
            title: t
            data:
              use: { reference: 5.26, unit: "%", source: brief 1, device: GPU, measure: decode.use }
            elements:
              a: { component: Label, text: "{use.device} {use:0.0}{use.unit} {{x}}", opacity: "{use}" }
            beats:
              - { id: one, duration: 1s }
            """;
        var a = Element(Compiler.Good(yaml).Timeline!);
        Assert.Equal("GPU 5.3% {x}", a.Initial(Prop(a, "text")).Text);
        Assert.Equal(0.0526, a.Initial(CommonProps.Opacity).Number, 9);
        Assert.Equal(Reference, Assert.Single(a.Notes));
        var measured = Element(Compiler.Good(yaml, Compiler.Options with { Figures = new OneFigure() }).Timeline!);
        Assert.Equal("CPU 7.5% {x}", measured.Initial(Prop(measured, "text")).Text);
        Assert.Equal(new FigureNote("measured: a device, a day", true) { Opening = "Measured: ", Source = "a device, a day" }, Assert.Single(measured.Notes));
    }

    [Theory]
    [InlineData("de", "Quelle: brief 1", "Quellen: brief 1", "gemessen: a device, a day")]
    [InlineData("zh-TW", "参考：brief 1", "来源：brief 1", "实测：a device, a day")]
    [InlineData("sv", "reference: brief 1", "Sources: brief 1", "measured: a device, a day")]
    public void Where_a_figure_comes_from_is_said_in_the_language_of_the_film(string language, string reference, string sources, string measured)
    {
        var yaml = $$"""
            title: t
            language: {{language}}
            data:
              use: { reference: 5.26, source: brief 1, measure: decode.use }
            elements:
              a: { component: Label, text: "{use}" }
            beats:
              - { id: one, duration: 1s }
            """;

        var note = Assert.Single(Element(Compiler.Good(yaml).Timeline!).Notes);
        Assert.Equal((reference, sources), (note.Text, note.Opening + note.Source));
        Assert.Equal(measured, Assert.Single(Element(Compiler.Good(yaml, Compiler.Options with { Figures = new OneFigure() }).Timeline!).Notes).Text);
    }

    [Fact]
    public void An_element_also_says_where_the_figures_of_its_actions_come_from()
    {
        var gauge = Element(Compiler.Good("""
            title: t
            data:
              use: { reference: 5, unit: "%", source: brief 1 }
            elements:
              a: { component: GPUGauge, label: GPU compute }
            beats:
              - id: one
                duration: 4s
                actions:
                  - { at: 0s, show: a }
                  - { at: 1s, fill: a, to: "{use}" }
            """).Timeline!);
        Assert.Equal(Reference, Assert.Single(gauge.Notes));
        Assert.Equal(5, gauge.At(Prop(gauge, "utilization"), 3.9).Number, 9);
    }

    [Fact]
    public void Templates_take_arguments_defaults_and_overrides()
    {
        var timeline = Compiler.Good("""
            title: t
            templates:
              note: { parameters: { text: null, mark: "!" }, component: Label, text: "$text$mark $$5 $5", opacity: 50% }
            elements:
              a: { use: note, text: Hi }
              b: { use: note, text: Ho, mark: "?", opacity: 1 }
            beats:
              - { id: one, duration: 1s }
            """).Timeline!;
        Assert.Equal("Hi! $5 $5", timeline.Roots[0].Initial(Prop(timeline.Roots[0], "text")).Text);
        Assert.Equal("Ho? $5 $5", timeline.Roots[1].Initial(Prop(timeline.Roots[1], "text")).Text);
        Assert.Equal([0.5, 1], timeline.Roots.Select(r => r.Initial(CommonProps.Opacity).Number));
    }

    [Fact]
    public void A_template_with_named_children_is_used_as_often_as_one_likes()
    {
        const string card = "title: t\ntemplates:\n  card: { component: Group, children: { box: { component: Label, text: A, at: [30%, 50%] }, tip: { component: Label, text: B, right-of: box } } }\n";
        const string beat = "beats:\n  - id: one\n    duration: 4s\n    actions:\n";
        var twice = Compiler.Good($"{card}elements:\n  a: {{ use: card }}\n  b: {{ use: card, at: [60%, 60%] }}\n{beat}      - {{ at: 1s, show: [a.tip, a.box] }}\n      - {{ at: 2s, show: b }}\n").Timeline!;
        Assert.Equal(["a.box", "a.tip", "b.box", "b.tip"], twice.Roots.SelectMany(r => r.Children).Select(c => c.Id));
        Assert.NotNull(twice.Roots[0].Children[1].AppearanceAt(1.5));
        Assert.Null(twice.Roots[1].AppearanceAt(1.5));
        Assert.Equal(
            twice.Roots[0].Children[1].Initial(CommonProps.Position), twice.Roots[1].Children[1].Initial(CommonProps.Position));
        Compiler.Good($"{card}elements:\n  a: {{ use: card }}\n{beat}      - {{ at: 1s, show: [tip, box] }}\n");
    }

    [Fact]
    public void Data_that_actions_change_are_checked_when_all_changes_of_a_moment_are_made()
    {
        var chart = Element(Compiler.Good("title: t\nelements:\n  a: { component: LineChart, x: [1, 2], y: [0, 2] }\nbeats:\n  - id: one\n    duration: 4s\n    actions:\n      - { at: 0s, show: a }\n      - { at: 2s, set: a, y-scale: log }\n      - { at: 2s, set: a, y: [1, 2] }\n").Timeline!);
        Assert.Equal("log", chart.At(Prop(chart, "y-scale"), 3).Text);
    }

    [Fact]
    public void One_file_holds_several_languages()
    {
        const string yaml = "title: { en: Hello, zh: 你好 }\nlanguages: [en, zh]\nbeats:\n  - { id: one, voiceover: { en: Hello world, zh: 你好世界 } }\n";
        Assert.Equal("Hello", Compiler.Good(yaml).Storyboard!.Title);
        var chinese = Compiler.Good(yaml, Compiler.Options with { Language = "zh" });
        Assert.Equal(("你好", "你好世界", "zh"), (chinese.Timeline!.Title, chinese.Timeline.Beats[0].Voiceover, chinese.Timeline.Language));
        Assert.Equal("missing-translation", Assert.Single(Compiler.Compile(yaml, Compiler.Options with { Language = "fr" }).Diagnostics).Code);
    }

    [Fact]
    public void Beats_meet_to_the_frame()
    {
        var timeline = Compiler.Good("title: t\nvideo: { fps: 30000/1001 }\nbeats:\n  - { id: a, time: 0-1:05.5 }\n  - { id: b, duration: 250ms }\n  - { id: c, time: 1:05.75-1:10 }\n").Timeline!;
        Assert.Equal([0, 1963, 1971], timeline.Beats.Select(b => b.First.Value));
        Assert.Equal(timeline.Beats[^1].End.Value, timeline.FrameCount);
        Assert.All(timeline.Beats.Zip(timeline.Beats.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.First));
    }

    [Fact]
    public void One_token_of_a_row_pulses_dims_and_is_emphasized_alone()
    {
        var row = Element(Compiler.Good("title: t\nelements:\n  a: { component: TokenRow, tokens: [x, y, z] }\nbeats:\n  - id: one\n    duration: 5s\n    actions:\n      - { at: 0s, show: a }\n      - { at: 1s, dim: \"a[0]\", to: 50%, over: 0s }\n      - { at: 1s, emphasize: \"a[1]\", over: 0s }\n      - { at: 1s, pulse: \"a[2]\", over: 1s }\n      - { at: 3s, restore: \"a[0]\", over: 0s }\n").Timeline!);
        Assert.Equal([0.5, 0, 0], Enumerable.Range(0, 3).Select(i => row.At(CommonProps.ItemDim, i, 2).Number));
        Assert.Equal([0, 1, 0], Enumerable.Range(0, 3).Select(i => row.At(CommonProps.ItemEmphasis, i, 2).Number));
        Assert.Equal([0, 0, 1], Enumerable.Range(0, 3).Select(i => row.At(CommonProps.ItemPulse, i, 1.35).Number));
        Assert.Equal([0, 0, 0], Enumerable.Range(0, 3).Select(i => row.At(CommonProps.ItemDim, i, 3.5).Number));
        Assert.Equal(0, row.At(CommonProps.Dim, 2).Number + row.At(CommonProps.Emphasis, 2).Number + row.At(CommonProps.Pulse, 1.35).Number);
    }

    [Fact]
    public void Only_components_that_light_their_items_take_one_in_dim()
    {
        var mistake = Assert.Single(Compiler.Compile("title: t\nelements:\n  a: { component: BarChart, labels: [x, y], values: [1, 2] }\nbeats:\n  - id: one\n    duration: 4s\n    actions:\n      - { at: 0s, show: a }\n      - { at: 1s, dim: \"a[0]\" }\n").Diagnostics);
        Assert.Equal("dim needs a whole element, not one item", mistake.Message);
    }

    [Fact]
    public void A_show_with_stagger_brings_items_in_one_by_one()
    {
        var row = Element(Compiler.Good("title: t\nelements:\n  a: { component: TokenRow, tokens: [x, y, z] }\nbeats:\n  - id: one\n    duration: 4s\n    actions:\n      - { at: 1s, show: a, stagger: 0.5s, over: 0.4s }\n").Timeline!);
        Assert.Equal([1, 0, 0], Enumerable.Range(0, 3).Select(i => row.At(CommonProps.ItemPresence, i, 1.45).Number));
        Assert.Equal([1, 1, 1], Enumerable.Range(0, 3).Select(i => row.At(CommonProps.ItemPresence, i, 2.5).Number));
    }

    [Fact]
    public void What_a_verb_starts_from_holds_before_it_too()
    {
        var text = Element(Compiler.Good("title: t\nelements:\n  a: { component: Text, text: abc }\nbeats:\n  - id: one\n    duration: 4s\n    actions:\n      - { at: 0s, show: a }\n      - { at: 2s, type: a, over: 1s }\n").Timeline!);
        Assert.Equal([0, 0.5, 1], new[] { 1.0, 2.5, 3.5 }.Select(t => text.At(Prop(text, "typed"), t).Number));
    }

    private static Timeline Film(params string[] actions) => Compiler.Good(
        $"title: t\nelements:\n  a: {{ {Label} }}\nbeats:\n  - id: one\n    duration: 4s\n    actions:\n" + string.Concat(actions.Select(a => $"      - {a}\n"))).Timeline!;

    private static Element Element(Timeline timeline) => Assert.Single(timeline.Roots);

    [Fact]
    public void A_measured_series_takes_the_place_of_its_reference()
    {
        const string yaml = "title: t\ndata: { sweep: { reference: [[1, 5], [4, 9], [9, 10]], unit: x, source: brief, measure: batch } }\nelements:\n  a: { component: LineChart, x: \"{sweep.x}\", y: \"{sweep.y}\" }\nbeats: [{ id: one, duration: 1s }]\n";
        Assert.Equal([5, 9, 10], Element(Compiler.Good(yaml).Timeline!).Initial(Prop(Element(Compiler.Good(yaml).Timeline!), "y")).Numbers);
        var measured = Element(Compiler.Good(yaml, Compiler.Options with { Figures = new OneFigure() }).Timeline!);
        Assert.Equal([10, 20], measured.Initial(Prop(measured, "y")).Numbers);
        Assert.True(Assert.Single(measured.Notes).Measured);
    }

    private static PropDefinition Prop(Element element, string name) => element.Component.Definition.Props.Single(p => p.Name == name);

    // A tenth of a second a character.
    private sealed class CountingClock : INarrationClock
    {
        public Core.Time.Seconds Duration(Narration narration) => new(narration.Spoken.Length / 10.0);

        public Core.Time.Seconds TimeAt(Narration narration, int index) => new(index / 10.0);
    }

    private sealed class OneFigure : IFigureSource
    {
        public MeasuredFigure? Find(string measure) => measure == "decode.use" ? new MeasuredFigure(7.5, "%", "a device, a day", "CPU") : null;

        public MeasuredSeries? FindSeries(string measure) => measure == "batch" ? new MeasuredSeries([new(1, 10), new(2, 20)], "t/s", "a device, a day", "CPU") : null;
    }
}
