using Explainer.Core.Geometry;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Layout;
using Explainer.Scenes.Timelines;
using static Explainer.Scenes.Tests.Stage;

namespace Explainer.Scenes.Tests.Layout;

/// <summary>Points on what is drawn of elements.</summary>
public sealed class InkSamplerTests
{
    [Fact]
    public void Points_lie_on_an_area_and_fill_it_evenly()
    {
        var disc = Make("Shape", ("kind", S("ellipse")), ("width", N(400)), ("height", N(400)), ("stroke-width", N(0)));
        var points = Sample(disc, 400);
        Assert.Equal(400, points.Length);
        Assert.All(points, p => Assert.InRange((p - disc.At(CommonProps.Position, 0).Point).Length, 0, 200.5));

        // Each quarter of a disc holds about as many.
        var middle = disc.At(CommonProps.Position, 0).Point;
        Assert.All(points.GroupBy(p => (p.X > middle.X, p.Y > middle.Y)), quarter => Assert.InRange(quarter.Count(), 85, 115));
    }

    [Fact]
    public void Between_letters_there_are_none()
    {
        var text = Make("Text", ("text", S("i i")), ("size", N(200)));
        var box = Sample(text, 200);
        Assert.DoesNotContain(box, p => Math.Abs(p.X - text.At(CommonProps.Position, 0).Point.X) < 20);
    }

    [Fact]
    public void On_a_line_they_are_equally_far_apart()
    {
        var line = Make("Path", ("d", PropValue.Of(new Display.Shapes.PathBuilder().Move(100, 100).Line(500, 100).Build())));
        var points = Sample(line, 5);
        Assert.All(points.Zip(points.Skip(1)), pair => Assert.Equal(80, (pair.Second - pair.First).Length, 0.1));
    }

    [Fact]
    public void Of_what_draws_nothing_the_box_counts()
    {
        var group = Make("Group", ("width", N(300)), ("height", N(100)));
        var middle = Film(group).Roots[0].At(CommonProps.Position, 0).Point;
        var points = Sample(group, 50);
        Assert.All(points, p => Assert.InRange(p.Y, middle.Y - 50, middle.Y + 50));
        Assert.Contains(points, p => Math.Abs(p.X - middle.X) > 100);
    }

    private static System.Collections.Immutable.ImmutableArray<Point> Sample(Element element, int count) =>
        InkSampler.Sample(Film(element).Look, element, 1, count);
}
