using Explainer.Core.Geometry;
using Explainer.Display.Shapes;

namespace Explainer.Display.Tests.Shapes;

public sealed class PathMeasureTests
{
    [Fact]
    public void Lines_are_as_long_as_they_are()
    {
        var measure = new PathMeasure(new PathBuilder().Move(0, 0).Line(30, 40).Line(30, 140).Build());
        Assert.Equal(150, measure.Length, 9);
        Assert.Equal(new PathPlace(new Point(30, 90), 90), measure.At(100));
        Assert.Equal(new Point(15, 20), measure.At(25).Point);
        Assert.Equal(Math.Atan2(4, 3) * 180 / Math.PI, measure.At(25).Degrees, 9);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(300)]
    [InlineData(3000)]
    public void A_circle_is_two_pi_times_its_radius(double radius)
    {
        var measure = new PathMeasure(new PathBuilder().Arc(new Point(50, 20), radius, 0, 360).Close().Build());

        // Four cubics are within 2.7e-4 of the radius of a circle (Goldapp, 1991), and points lie on the grid of 1/64 px.
        Assert.Equal(2 * Math.PI * radius, measure.Length, Math.Max(0.1, radius * 1e-3));
        for (var share = 0.0; share < 1; share += 0.01)
        {
            var (sin, cos) = Math.SinCos(share * 2 * Math.PI);
            var (point, degrees) = measure.At(measure.Length * share);
            Assert.True((point - new Point(50 + (radius * cos), 20 + (radius * sin))).Length < Math.Max(0.1, radius * 4e-4), $"{share}");
            Assert.Equal(0, Math.IEEERemainder(degrees - ((share * 360) + 90), 360), 0.6);
        }
    }

    // The arc length of a parabola from its vertex: with a = 2 h / b, (b / 2) sqrt(1 + a^2) + b^2 / (4 h) asinh(a).
    [Fact]
    public void A_parabola_has_the_length_of_the_integral()
    {
        const double B = 200;
        const double H = 300;
        var measure = new PathMeasure(PathData.Read("M 0 0 Q 100 0 200 300", out _)!);
        var a = 2 * H / B;
        Assert.Equal((B / 2 * Math.Sqrt(1 + (a * a))) + (B * B / (4 * H) * Math.Asinh(a)), measure.Length, 0.01);
    }

    [Fact]
    public void Places_are_evenly_spaced_where_a_curve_is_not()
    {
        // Both control points on one end: the parameter stands still there.
        var measure = new PathMeasure(new PathBuilder().Move(0, 0).Cubic(new(0, 0), new(0, 0), new(1000, 0)).Build());
        Assert.Equal(1000, measure.Length, 0.01);
        for (var x = 0; x <= 1000; x += 20)
        {
            Assert.Equal(x, measure.At(x).Point.X, 0.05);
            Assert.Equal(0, measure.At(x).Degrees);
        }
    }

    [Fact]
    public void Parts_are_as_long_as_was_asked_and_begin_and_end_there()
    {
        var whole = new PathMeasure(PathData.Read("M 0 0 C 200 -300 400 300 600 0 L 700 50 Q 800 100 700 200", out _)!);
        for (var from = 0.0; from < whole.Length; from += 61)
        {
            for (var to = from + 5; to < whole.Length; to += 83)
            {
                var part = whole.Part(from, to);
                var measure = new PathMeasure(part);
                Assert.Equal(to - from, measure.Length, 0.1);
                Assert.True((measure.At(0).Point - whole.At(from).Point).Length < 0.05);
                Assert.True((measure.At(measure.Length).Point - whole.At(to).Point).Length < 0.05);
            }
        }
    }

    [Fact]
    public void The_whole_of_a_path_is_the_path()
    {
        foreach (var path in new[]
        {
            new PathBuilder().RoundRect(new Rect(0, 0, 100, 60), 12).Build(), ShapeOutline.Of(new EllipseShape(new Rect(5, 5, 50, 20))),
            PathData.Read("M 0 0 L 10 0 M 20 0 L 30 0 L 30 10 Z M 5 5 L 50 50", out _)!,
        })
        {
            var measure = new PathMeasure(path);
            Assert.Equal(path.Verbs, measure.Part(0, measure.Length).Verbs);
            Assert.Equal(path.Points, measure.Part(-5, measure.Length + 5).Points);
        }
    }

    [Fact]
    public void A_part_of_several_subpaths_jumps_as_they_do()
    {
        var measure = new PathMeasure(PathData.Read("M 0 0 L 10 0 M 20 0 L 30 0 L 30 10 Z", out _)!);
        Assert.Equal(10 + 20 + Math.Sqrt(200), measure.Length, 9);
        Assert.Equal([new Point(5, 0), new(10, 0), new(20, 0), new(25, 0)], measure.Part(5, 15).Points);
        Assert.Equal([PathVerb.Move, PathVerb.Line, PathVerb.Move, PathVerb.Line], measure.Part(5, 15).Verbs);

        // What is closed only ends where it began when all of it is there.
        Assert.Equal([PathVerb.Move, PathVerb.Line, PathVerb.Line, PathVerb.Line], measure.Part(12, 100).Verbs);
        Assert.Equal(PathVerb.Close, measure.Part(10, 100).Verbs[^1]);
    }

    [Fact]
    public void A_path_of_nothing_has_no_length_and_no_parts()
    {
        foreach (var path in new[] { new PathBuilder().Build(), new PathBuilder().Move(5, 5).Build(), new PathBuilder().Move(5, 5).Line(5, 5).Close().Build() })
        {
            var measure = new PathMeasure(path);
            Assert.Equal(0, measure.Length);
            Assert.Empty(measure.Part(0, 1).Verbs);
            Assert.True(double.IsFinite(measure.At(1).Degrees));
        }

        Assert.Empty(new PathMeasure(new PathBuilder().Move(0, 0).Line(10, 0).Build()).Part(6, 6).Verbs);
    }
}
