using System.Text;
using Explainer.Core.Geometry;
using Explainer.Core.Time;
using Explainer.Display;
using Explainer.Display.Commands;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Compiling;

namespace Explainer.Storyboards.Tests;

/// <summary>Elements that turn into others.</summary>
public sealed class MorphTests
{
    private const string Start = "{ at: 0s, show: disc, over: 0s }";
    private const string Morph = "{ at: 1s, morph: disc, into: star, over: 2s, ease: linear }";

    [Fact]
    public void The_second_stands_in_its_place_when_the_first_has_become_it()
    {
        var film = Film(Start, Morph);
        Assert.Equal(["disc"], OwnersAt(film, 0.9));
        Assert.Equal(["star"], OwnersAt(film, 1));
        Assert.Equal(["star"], OwnersAt(film, 3.5));

        // At the start all is where the first was, to the grid; a frame before its end, nearly where the second will be; then it is the second itself.
        AssertRect(BoxAt(film, 0.9), BoxAt(film, 1), 0.1);
        AssertRect(BoxAt(film, 3), BoxAt(film, 2.999), 40);
        AssertRect(new Rect(1100, 400, 200, 200), BoxAt(film, 3), 3);
        Assert.Equal(Fills(film, 3).Single().Shape.ToString(), Fills(film, 4).Single().Shape.ToString());
    }

    [Fact]
    public void On_its_way_it_goes_steadily_in_outline_colour_and_width()
    {
        var film = Film(Start, Morph);
        var before = BoxAt(film, 1.1);
        for (var time = 1.1; time < 3; time += 1 / 30.0)
        {
            var (box, fill, line) = (BoxAt(film, time), Fills(film, time).Single(), All(film, time).OfType<StrokeCommand>().Single());
            AssertRect(before, box, 16);
            Assert.Equal(10 * (time - 1) / 2, line.Style.Width, 0.3);
            Assert.InRange(((SolidPaint)fill.Paint).Color.R, 255 * (3 - time) / 2 - 6, (255 * (3 - time) / 2) + 6);
            before = box;
        }
    }

    [Fact]
    public void What_follows_is_done_to_the_second_and_it_may_become_the_first_again()
    {
        var film = Film(Start, Morph, "{ at: 3s, move: star, by: [0, 100], over: 0.2s }", "{ at: 3.4s, morph: star, into: disc, over: 1s }");
        AssertRect(new Rect(1100, 500, 200, 200), BoxAt(film, 3.3), 3);
        AssertRect(BoxAt(film, 3.3), BoxAt(film, 3.4), 0.1);
        Assert.Equal(["disc"], OwnersAt(film, 4.5));
        AssertRect(new Rect(400, 400, 200, 200), BoxAt(film, 4.5), 3);
    }

    [Fact]
    public void Without_any_show_the_first_is_there_from_the_start_and_the_second_is_not()
    {
        var film = Film(Morph);
        Assert.Equal(["disc", "other"], OwnersAt(film, 0));
        Assert.Equal(["other", "star"], OwnersAt(film, 3.5));
    }

    [Fact]
    public void It_passes_as_its_easing_says_and_may_go_beyond()
    {
        var film = Film(Start, "{ at: 1s, morph: disc, into: star, over: 1s, ease: out-back }");
        Assert.Contains(Enumerable.Range(0, 30), i => BoxAt(film, 1 + (i / 30.0)).Center.X > 1210);
        AssertRect(new Rect(1100, 400, 200, 200), BoxAt(film, 2), 3);
    }

    [Fact]
    public void Several_become_one_together_or_one_after_the_other()
    {
        var film = Film("{ at: 0s, show: [disc, other], over: 0s }", "{ at: 1s, morph: [disc, other], into: star, over: 1s, stagger: 0.5s, ease: linear }");
        Assert.Equal(["disc", "other"], OwnersAt(film, 0.9));
        Assert.Equal(["other", "star"], OwnersAt(film, 1.4));
        Assert.Equal(["star"], OwnersAt(film, 1.6));
        Assert.Equal(["star"], OwnersAt(film, 3));
        AssertRect(new Rect(1100, 400, 200, 200), BoxAt(film, 2.5), 3);
    }

    [Theory]
    [InlineData("scale: 0.5, rotate: 30")]
    [InlineData("scale: 8")]
    public void It_begins_where_the_first_is_seen_whatever_the_second_is_inside_of(string group)
    {
        var film = Compiler.Good($$"""
            title: t
            elements:
              disc: { component: Shape, kind: ellipse, width: 200, height: 100, at: [500, 500] }
              box: { component: Group, width: 300, height: 300, {{group}}, at: [1000, 500], children: { star: { component: Shape, kind: star, width: 20, height: 20, at: center } } }
            beats:
              - { id: one, duration: 5s, actions: [{ at: 0s, show: disc, over: 0s }, { at: 0s, camera: disc, zoom: 1.2, over: 3s }, { at: 1s, morph: disc, into: star, over: 1s }] }
            """).Timeline!;
        AssertRect(BoxAt(film, 0.96), BoxAt(film, 1), 12);
        AssertRect(BoxAt(film, 2), BoxAt(film, 1.98), 12);
    }

    [Fact]
    public void What_is_behind_the_scene_becomes_what_is_in_it_where_it_is_seen()
    {
        var film = Compiler.Good("""
            title: t
            elements:
              disc: { component: Shape, kind: ellipse, depth: 1, at: [500, 500] }
              star: { component: Shape, kind: star, at: [1300, 500] }
            beats:
              - { id: one, duration: 5s, actions: [{ at: 0s, show: disc, over: 0s }, { at: 0s, camera: frame, to: [900, 600], zoom: 1.5, over: 0.5s }, { at: 1s, morph: disc, into: star, over: 1s }] }
            """).Timeline!;
        AssertRect(BoxAt(film, 0.96), BoxAt(film, 1), 0.5);
    }

    [Fact]
    public void Parts_of_one_name_become_one_another()
    {
        using var folder = new Scratch();
        File.WriteAllText(folder.At("a.svg"), "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 64 64'><rect id='x' width='9' height='9' fill='red'/><rect id='y' x='50' width='9' height='9' fill='blue'/></svg>");
        File.WriteAllText(folder.At("b.svg"), "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 64 64'><rect id='y' width='9' height='9' y='50' fill='blue'/><rect id='x' x='50' y='50' width='9' height='9' fill='red'/></svg>");
        var file = folder.At("film.yaml");
        File.WriteAllText(file, """
            title: t
            elements:
              a: { component: Drawing, file: a.svg, width: 400 }
              b: { component: Drawing, file: b.svg, width: 400 }
            beats:
              - { id: one, duration: 5s, actions: [{ at: 0s, show: a, over: 0s }, { at: 1s, morph: a, into: b, over: 1s, ease: linear }] }
            """);
        var film = StoryboardCompiler.Compile(file, Compiler.Options).Timeline!;

        // Each keeps its colour all the way, and half way both cross in the middle.
        var half = Fills(film, 1.5);
        Assert.Equal(["#0000ffff", "#ff0000ff"], half.Select(f => ((SolidPaint)f.Paint).Color.ToString()).Order(StringComparer.Ordinal));
        Assert.True((half[0].Bounds.Center - half[1].Bounds.Center).Length < 2);
    }

    [Theory]
    [InlineData("{ component: Text, text: Hello, at: [1200, 500] }")]
    [InlineData("{ component: TokenRow, tokens: [a, b], at: [1200, 500] }")]
    [InlineData("{ component: Group, width: 500, height: 300, clip: true, at: [1200, 500], children: { a: { component: Token, text: a, at: [0%, 50%] }, b: { component: Chip, size: 100, at: [70%, 50%] } } }")]
    [InlineData("{ component: Path, points: [[1000, 500], [1200, 400], [1300, 600]], dash: 20, end-head: arrow }")]
    [InlineData("{ component: Shape, opacity: 40%, blur: 4, shadow: 50%, glow: 1, at: [1200, 500] }")]
    [InlineData("{ component: Formula, tex: 'a = b', at: [1200, 500] }")]
    [InlineData("{ component: Particles, count: 30 }")]
    public void Anything_that_is_drawn_becomes_anything_and_back(string other)
    {
        var film = Compiler.Compile($$"""
            title: t
            elements:
              disc: { component: Shape, kind: ellipse, width: 200, height: 200, at: [500, 500] }
              other: {{other}}
            beats:
              - id: one
                duration: 8s
                actions: [{ at: 0s, show: disc, over: 0s }, { at: 1s, morph: disc, into: other, over: 1s }, { at: 3s, morph: other, into: disc, over: 1s }]
            """);
        if (other.Contains("Particles", StringComparison.Ordinal))
        {
            Assert.Contains(film.Diagnostics, d => d.Code == "bad-morph");
            return;
        }

        for (var time = 0.9; time < 4.2; time += 1 / 30.0)
        {
            foreach (var command in All(film.Timeline!, time))
            {
                Assert.True(double.IsFinite(command.Bounds.X + command.Bounds.Y + command.Bounds.Width + command.Bounds.Height));
            }

            Assert.NotEmpty(All(film.Timeline!, time));
        }
    }

    [Fact]
    public void A_frame_of_a_morph_is_the_same_in_any_order()
    {
        var film = Film(Start, Morph);
        var again = Film(Start, Morph);
        foreach (var time in (double[])[2.5, 1, 1.7, 2.9, 1.7])
        {
            Assert.Equal(Composer.Compose(film, film.Rate.FrameAt(new(time))).Commands, Composer.Compose(again, again.Rate.FrameAt(new(time))).Commands);
        }
    }

    [Fact]
    public void Quarter_points_are_as_they_were()
    {
        var film = Film(Start, Morph);
        var text = new StringBuilder();
        foreach (var share in (double[])[0, 0.25, 0.5, 0.75])
        {
            var list = Composer.Compose(film, film.Rate.FrameAt(new(1 + (2 * share))));
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"at {share}: {DisplayListText.Write(list)}");
        }

        Golden.Text("tests/Explainer.Storyboards.Tests/Morphs/disc-to-diamond.txt", text.ToString());
    }

    [Theory]
    [InlineData("{ at: 1s, morph: disc, into: star }", "not-shown")]
    [InlineData("{ at: 0s, show: [disc, star] }, { at: 1s, morph: disc, into: star }", "bad-morph")]
    [InlineData("{ at: 0s, show: disc }, { at: 1s, morph: disc, into: disc }", "bad-morph")]
    [InlineData("{ at: 0s, show: disc }, { at: 1s, morph: [disc, disc], into: star }", "bad-morph")]
    [InlineData("{ at: 0s, show: disc }, { at: 1s, morph: disc }", "missing-key")]
    [InlineData("{ at: 0s, show: disc }, { at: 1s, morph: disc, into: stra }", "unknown-element")]
    [InlineData("{ at: 0s, show: disc }, { at: 1s, morph: disc, into: star, over: 2s }, { at: 2s, morph: star, into: other }", "overlap")]
    [InlineData("{ at: 0s, show: disc }, { at: 1s, hide: disc, over: 1s }, { at: 1.5s, morph: disc, into: star }", "not-shown")]
    [InlineData("{ at: 0s, show: disc }, { at: 1s, set: disc, opacity: 0, over: 0s }, { at: 1.5s, morph: disc, into: star }", "bad-morph")]
    public void Mistakes_are_told_once(string actions, string code)
    {
        var result = Compiler.Compile(Board(actions.Contains("show", StringComparison.Ordinal) ? actions : "{ at: 0s, show: other }, " + actions));
        var told = Assert.Single(result.Diagnostics, d => d.Severity == Core.Diagnostics.Severity.Error);
        Assert.Equal(code, told.Code);
    }

    private static Timeline Film(params string[] actions) => Compiler.Compile(Board(string.Join(", ", actions))) is { Timeline: { } film } ? film : throw new InvalidOperationException(Compiler.Printed(Compiler.Compile(Board(string.Join(", ", actions)))));

    private static string Board(string actions) => $$"""
        title: t
        elements:
          disc: { component: Shape, kind: ellipse, width: 200, height: 200, fill: "#ff0000", stroke-width: 0, at: [500, 500] }
          star: { component: Shape, kind: diamond, width: 200, height: 200, fill: "#0000ff", stroke-width: 10, at: [1200, 500] }
          other: { component: Shape, width: 100, height: 100, fill: "#ff0000", stroke-width: 0, at: [500, 800] }
        beats:
          - id: one
            duration: 6s
            actions: [{{actions}}]
        """;

    private static List<string> OwnersAt(Timeline film, double time)
    {
        var origins = All(film, time).Select(c => c.Origin).ToList();
        return [.. film.Roots.Where(r => origins.Any(o => ReferenceEquals(o, r.Origin))).Select(r => r.Id).Order(StringComparer.Ordinal)];
    }

    private static List<FillCommand> Fills(Timeline film, double time) => [.. All(film, time).OfType<FillCommand>()];

    private static Rect BoxAt(Timeline film, double time) => Fills(film, time).Aggregate(Rect.Empty, (all, f) =>
        all.Union(PathBounds.Of(ShapeOutline.Of(f.Shape), f.Transform)));

    private static void AssertRect(Rect expected, Rect actual, double slack) => Assert.True(
        Math.Abs(expected.X - actual.X) <= slack && Math.Abs(expected.Y - actual.Y) <= slack && Math.Abs(expected.Right - actual.Right) <= slack && Math.Abs(expected.Bottom - actual.Bottom) <= slack, $"{expected} {actual}");

    private static IEnumerable<DisplayCommand> All(Timeline film, double time) => Flat(Composer.Compose(film, film.Rate.FrameAt(new Seconds(time))).Commands).Where(c => c is not BackdropCommand);

    private static IEnumerable<DisplayCommand> Flat(IEnumerable<DisplayCommand> commands) => commands.SelectMany(c => c is LayerCommand layer ? Flat(layer.Children) : [c]);
}
