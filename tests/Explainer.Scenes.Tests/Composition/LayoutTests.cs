using Explainer.Core.Geometry;
using Explainer.Display.Commands;
using Explainer.Display.Shapes;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Layout;
using Explainer.Scenes.Timelines;
using FsCheck;
using FsCheck.Fluent;
using static Explainer.Scenes.Tests.Stage;

namespace Explainer.Scenes.Tests.Composition;

public class LayoutTests
{
    private static readonly Config Repeatable = Config.QuickThrowOnFailure.WithReplay(20261121, 17).WithMaxTest(40);

    [Theory]
    [InlineData("Row")]
    [InlineData("Column")]
    [InlineData("Grid")]
    public void Children_never_overlap_and_their_block_is_centred(string container) => Check.One(Repeatable, Prop.ForAll(
        Gen.NonEmptyListOf(Gen.Choose(1, 14)).Where(l => l.Count <= 8).ToArbitrary(),
        lengths =>
        {
            var root = Make(container, [.. lengths.Select(n => Make("Token", ("text", S(new string('x', n)))))], null);
            var film = Film(root);
            var boxes = root.Children.Select(c => BoxOf(film, c, 1)).ToList();
            for (var i = 0; i < boxes.Count; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    Assert.False(boxes[i].Inflate(-0.01).Intersects(boxes[j]), $"{i} over {j}");
                }
            }

            if (container != "Grid")
            {
                var block = boxes.Aggregate(Rect.Empty, (a, b) => a.Union(b));
                Assert.True((block.Center - SafeArea.Of(new Size(1920, 1080)).Center).Length < 0.01);
            }

            return true;
        }));

    [Fact]
    public void An_element_is_drawn_where_it_is_asked_to_be()
    {
        var inner = Make("Shape", ("rotate", N(20)), ("skew", N(15)), ("scale", N(1.5)), ("scale-x", N(-0.5)), ("pivot", PropValue.Of(new Point(0.1, 1))));
        var outer = Make("Group", [inner], null, ("rotate", N(-50)), ("scale-y", N(0.7)));
        var film = Film(outer);
        inner.Place(new Point(700, 200));
        var drawn = Assert.Single(film.At(1).Commands.Flat().OfType<FillCommand>(), c => c.Shape is RoundRectShape { Bounds: { Width: 240, Height: 240 } });
        var asked = ElementGeometry.ToFrame(film.Look, inner, 1);
        foreach (var corner in (Point[])[default, new(240, 0), new(0, 240)])
        {
            Assert.Equal(asked.Apply(corner), drawn.Transform.Apply(corner), (a, b) => (a - b).Length < 0.1);
        }
    }

    [Theory]
    [InlineData("Row")]
    [InlineData("Column")]
    public void Siblings_give_way_without_a_jump(string container)
    {
        var first = Make("Token", ("text", S("first")));
        var second = Make("Token", ("text", S("a longer one"))).Stay(1, 4);
        var root = Make(container, [first, second, Make("Token", ("text", S("third")))], null);
        var film = Film(root);
        var path = Enumerable.Range(0, 180).Select(i => ElementGeometry.CenterInFrame(film.Look, first, i / 30.0)).ToList();
        var travel = path.Max(p => (p - path[0]).Length);
        Assert.True(travel > 40);

        // In-out-cubic over 0.6 s moves at most three times its mean speed: a sixth of the way per frame.
        Assert.All(path.Zip(path.Skip(1)), p => Assert.True((p.Second - p.First).Length <= (travel / 6) + 0.1));
        Assert.True((path[^1] - path[0]).Length < 0.01);
    }

    [Fact]
    public void Both_sides_of_a_comparison_have_one_scale_and_level_tops()
    {
        var left = Make("Column", [Make("Label", ("text", S("PREFILL")))], "left");
        var right = Make("Column", [Make("Label", ("text", S("DECODE"))), Make("GPUGauge"), Make("MemoryPipe")], "right");
        var film = Film(Make("ComparisonLayout", [left, right], null));
        var (a, b) = (BoxOf(film, left, 1), BoxOf(film, right, 1));
        Assert.Equal(BoxOf(film, left.Children[0], 1).Y, BoxOf(film, right.Children[0], 1).Y, 6);
        Assert.Equal(a.Width / left.Size.Width, b.Width / right.Size.Width, 9);
        Assert.True(a.Right < 960 && b.X > 960);
    }

    [Fact]
    public void Rows_of_both_sides_of_a_comparison_have_level_tops()
    {
        var left = Make("Column", [Make("Label", ("text", S("PREFILL"))), Make("Token", ("text", S("x"))), Make("GPUGauge")], "left");
        var right = Make("Column", [Make("Label", ("text", S("DECODE"))), Make("MemoryPipe"), Make("GPUGauge")], "right");
        var film = Film(Make("ComparisonLayout", [left, right], null));
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(BoxOf(film, right.Children[i], 1).Y, BoxOf(film, left.Children[i], 1).Y, 6);
        }

        Assert.True(BoxOf(film, left.Children[1], 1).Height < BoxOf(film, right.Children[1], 1).Height);
    }

    [Fact]
    public void Height_that_is_left_over_doubles_the_gaps_of_a_comparison_at_most()
    {
        var left = Make("Column", [Make("Token", ("text", S("x"))), Make("Token", ("text", S("y")))], "left", ("gap", PropValue.Of(60.0)));
        var film = Film(Make("ComparisonLayout", [left, Make("Column", [Make("GPUGauge")], "right")], null));
        var (first, second) = (BoxOf(film, left.Children[0], 1), BoxOf(film, left.Children[1], 1));
        var scale = first.Height / left.Children[0].Size.Height;

        // The first row is as high as the gauge beside it.
        var row = BoxOf(film, film.Roots[0].Children[1].Children[0], 1).Height;
        Assert.Equal(120 * scale, second.Y - first.Y - row, 6);
    }

    [Fact]
    public void A_side_that_is_alone_is_as_large_as_what_is_there_of_it_allows()
    {
        var token = Make("Token", ("text", S("x")));
        var left = Make("Column", [token, Make("GPUGauge").Stay(1, 9), Make("GPUGauge").Stay(3, 9), Make("GPUGauge").Stay(3, 9)], "left");
        var film = Film(Make("ComparisonLayout", [left, Make("Column", [Make("GPUGauge")], "right")], null, ("split", PropValue.Of(0.0))));
        var heights = Enumerable.Range(0, 150).Select(i => BoxOf(film, token, i / 30.0).Height).ToList();
        Assert.Equal(1.4 * token.Size.Height, heights[0], 6);
        Assert.Equal(heights[0], heights[80], 6);
        Assert.True(heights[^1] < 0.9 * heights[0]);
        Assert.All(heights.Zip(heights.Skip(1)), p => Assert.InRange(p.First - p.Second, -1e-9, heights[0] / 6));
    }

    [Fact]
    public void Rows_of_a_side_give_way_without_a_jump()
    {
        var second = Make("Token", ("text", S("second")));
        var left = Make("Column", [Make("Token", ("text", S("first"))).Stay(1, 4), second, Make("Token", ("text", S("third"))).Stay(1, 4)], "left");
        var right = Make("Column", [Make("GPUGauge"), Make("GPUGauge").Stay(2, 4), Make("GPUGauge").Stay(0, 3)], "right");
        var film = Film(Make("ComparisonLayout", [left, right], null));
        var path = Enumerable.Range(0, 180).Select(i => ElementGeometry.CenterInFrame(film.Look, second, i / 30.0).Y).ToList();
        var travel = path.Max() - path.Min();
        Assert.True(travel > 50, $"{travel}");
        Assert.All(path.Zip(path.Skip(1)), p => Assert.InRange(Math.Abs(p.Second - p.First), 0, travel / 4));
    }

    [Fact]
    public void A_reserved_room_is_there_before_its_child_and_goes_with_it()
    {
        var first = Make("Token", ("text", S("first")));
        var root = Make("Column", [first, Make("GPUGauge").Stay(2, 4)], null, ("reserve", PropValue.Of(true)));
        var film = Film(root);
        var places = new[] { 0, 2.3, 3.9, 6 }.Select(t => ElementGeometry.CenterInFrame(film.Look, first, t).Y).ToList();
        Assert.Equal(places[0], places[1], 6);
        Assert.Equal(places[0], places[2], 6);
        Assert.Equal(SafeArea.Of(new Size(1920, 1080)).Center.Y, places[3], 6);
        Assert.True(places[3] > places[0] + 50);
    }

    private static Rect BoxOf(Timeline film, Element element, double time) =>
        ElementGeometry.ToFrame(film.Look, element, time).Apply(new Rect(0, 0, element.Size.Width, element.Size.Height));
}
