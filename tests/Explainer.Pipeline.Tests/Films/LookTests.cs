using System.Collections.Immutable;
using Explainer.Core.Geometry;
using Explainer.Core.Time;
using Explainer.Display.Commands;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Timelines;

namespace Explainer.Pipeline.Tests.Films;

/// <summary>How texts and drawings look with the fonts and the files of the library.</summary>
public sealed class LookTests
{
    [Theory]
    [InlineData("Text")]
    [InlineData("Stat, value: 1, size: 24, label")]
    public void Digits_of_prose_have_widths_of_their_own_and_those_that_change_in_place_one_width(string text)
    {
        var prop = text == "Text" ? "text" : "label";
        var film = Film($$"""
              narrow: { component: {{text}}{{(text == "Text" ? ", text" : "")}}: "of 1111111111111" }
              wide: { component: {{text}}{{(text == "Text" ? ", text" : "")}}: "of 0000000000000" }
              from: { component: {{text}}{{(text == "Text" ? ", text" : "")}}: "of 1111111111111" }
              back: { component: {{text}}{{(text == "Text" ? ", text" : "")}}: "of 0000000000000" }
            """, $$"""{ at: 1s, set: from, {{prop}}: "of 0000000000000" }""", $$"""{ at: 1s, set: back, {{prop}}: "of 1111111111111" }""");
        Assert.InRange(Width(film, "narrow"), 1, Width(film, "wide") - 20);
        Assert.Equal(Width(film, "from"), Width(film, "back"));
    }

    [Fact]
    public void A_wrapped_title_has_lines_of_about_one_length_and_a_paragraph_fills_its_own()
    {
        const string words = "A title that does not fit in 3";
        var film = Film($$"""
              title: { component: Text, text: "{{words}}", size: 72, max-width: 900 }
              text: { component: Text, text: "{{words}}", size: 72, max-width: 900, align: start }
              word: { component: Text, text: "An uncharacteristically", size: 72, max-width: 800 }
            """);
        Assert.InRange(Width(film, "title"), 500, 600);
        Assert.InRange(Width(film, "text"), 800, 900);
        Assert.Equal(Of(film, "text").Size.Height, Of(film, "title").Size.Height);

        // No narrower than its longest word.
        Assert.InRange(Width(film, "word"), 700, 800);
    }

    [Fact]
    public void What_stands_beside_a_drawing_keeps_its_distance_from_what_is_seen_of_it()
    {
        // The laptop ends 5.75 units above the foot of its box of 48 and 2.83 before its right, lines included.
        var film = Film("""
              icon: { component: Drawing, file: std/icons/laptop.svg, width: 480, at: center }
              below: { component: Shape, width: 100, height: 100, below: icon, gap: 20 }
              right: { component: Shape, width: 100, height: 100, right-of: icon, gap: 20 }
              first: { component: Shape, width: 100, height: 100, below: icon, gap: 20, line-up: start }
              under: { component: Drawing, file: std/icons/laptop.svg, width: 480, below: below, gap: 20 }
            """);
        var (icon, below, right, first) = (Middle(film, "icon"), Middle(film, "below"), Middle(film, "right"), Middle(film, "first"));
        Assert.Equal(new Point(icon.X, icon.Y + 240 - 57.5 + 20 + 50), below, Near);
        Assert.Equal(new Point(icon.X + 240 - 28.3 + 20 + 50, icon.Y), right, Near);
        Assert.Equal(icon.X - 240 + 50, first.X, 1.0);
        Assert.Equal(below.Y + 50 + 20 + 240 - 57.5, Middle(film, "under").Y, 1.0);
    }

    [Fact]
    public void A_line_between_drawings_ends_at_what_is_seen_of_them_and_is_level()
    {
        var film = Film("""
              a: { component: Drawing, file: std/icons/laptop.svg, width: 480, at: [480, 500] }
              b: { component: Drawing, file: std/icons/person.svg, width: 480, at: [1440, 500] }
              line: { component: Connector, from: a, to: b, clearance: 0 }
            """);
        var line = Of(film, "line");
        var path = line.Component.PathOf(new DrawContext(film.Look, line, 1, new Display.DisplayListBuilder(), 1, double.PositiveInfinity))!;
        Assert.Equal(480 + 240 - 28.3, path.Points[0].X, 1.0);
        Assert.Equal(path.Points[0].Y, path.Points[^1].Y, 0.1);
    }

    [Fact]
    public void An_emphasized_drawing_shines()
    {
        var film = Film("  icon: { component: Drawing, file: std/icons/server.svg, width: 300, at: center }", "{ at: 1s, emphasize: icon }");
        Assert.DoesNotContain(At(film, 0.9), c => c is LayerCommand { BlurSigma: > 0 });
        Assert.Equal(2, At(film, 2).Count(c => c is LayerCommand { BlurSigma: > 0 }));
    }

    [Theory]
    [InlineData(48, 2.5)]
    [InlineData(96, 5)]
    [InlineData(614.4, 16)]
    public void The_lines_of_an_icon_grow_with_it_up_to_those_of_drawings_and_more_slowly_then(double width, double line)
    {
        var film = Film($"  icon: {{ component: Drawing, file: std/icons/server.svg, width: {width}, at: center }}");
        var drawn = At(film, 1).OfType<StrokeCommand>().ToList();
        Assert.NotEmpty(drawn);
        Assert.All(drawn, s => Assert.Equal(line, s.Style.Width * s.Transform.MeanScale, 0.1));
    }

    private static Timeline Film(string elements, params string[] actions) => TinyFilms.Compile(
        $"title: t\nelements:\n{elements}\nbeats:\n  - id: only\n    duration: 4s\n    actions:\n      - {{ at: 0s, show: [{string.Join(", ", elements.Split('\n').Select(l => l.Trim().Split(':')[0]).Where(l => l.Length > 0))}], enter: none }}\n"
        + string.Concat(actions.Select(a => $"      - {a}\n")));

    private static Element Of(Timeline film, string id) => film.Roots.Single(r => r.Id == id);

    private static double Width(Timeline film, string id) => Of(film, id).Size.Width;

    private static Point Middle(Timeline film, string id) => Of(film, id).At(Scenes.Definitions.CommonProps.Position, 1).Point;

    private static bool Near(Point a, Point b) => (a - b).Length < 1;

    private static ImmutableArray<DisplayCommand> At(Timeline film, double time) => Composer.Compose(film, film.Rate.FrameAt(new Seconds(time))).Commands;
}
