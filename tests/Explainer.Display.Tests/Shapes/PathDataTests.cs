using Explainer.Core.Geometry;
using Explainer.Display.Shapes;

namespace Explainer.Display.Tests.Shapes;

public sealed class PathDataTests
{
    [Theory]
    [InlineData("M10 20 30 40", "M 10 20 L 30 40")]
    [InlineData("m10,20l5-5h3v-2z", "M 10 20 L 15 15 L 18 15 L 18 13 Z")]
    [InlineData("M.5.5-1e1,2E-1", "M 0.5 0.5 L -10 0.2")]
    [InlineData("M0 0H10V20h-5v-5", "M 0 0 L 10 0 L 10 20 L 5 20 L 5 15")]
    [InlineData("M0 0C1 2 3 4 5 6S9 10 11 12", "M 0 0 C 1 2 3 4 5 6 C 7 8 9 10 11 12")]
    [InlineData("M0 0L5 5S9 10 11 12", "M 0 0 L 5 5 C 5 5 9 10 11 12")]
    [InlineData("M0 0Q3 3 6 0T12 0", "M 0 0 C 2 2 4 2 6 0 C 8 -2 10 -2 12 0")]
    [InlineData("M0 0L5 5zm1 1l2 2", "M 0 0 L 5 5 Z M 1 1 L 3 3")]
    [InlineData("M0 0zL4 4", "M 0 0 Z L 4 4")]
    [InlineData("M0 0A0 5 0 0 0 9 9", "M 0 0 L 9 9")]
    [InlineData("  ", "")]
    public void Steps_are_read(string text, string expected)
    {
        var path = PathData.Read(text, out var mistake);
        Assert.Null(mistake);
        Assert.Equal(expected, Written(path!));
    }

    [Theory]
    [InlineData("L10 10", 0, "starts with M")]
    [InlineData("10 10", 0, "starts with M")]
    [InlineData("M10", 3, "missing at its end")]
    [InlineData("M10 20 L30 x", 11, "before \"x\"")]
    [InlineData("M0 0 R 5 5", 5, "R is no step")]
    [InlineData("M0 0 Z 5 5", 7, "must follow Z")]
    [InlineData("M0 0 C1 2 3 4 5", 15, "missing at its end")]
    [InlineData("M0 0 A5 5 0 2 0 9 9", 12, "0 or 1")]
    [InlineData("M0 0 L1e9 0", 6, "10 million")]
    [InlineData("M0 0,,5 5", 5, "before \",\"")]
    [InlineData("M0 0 L5 5,", 10, "missing at its end")]
    public void Mistakes_are_told_at_their_place(string text, int position, string what)
    {
        Assert.Null(PathData.Read(text, out var mistake));
        Assert.Equal(position, mistake!.Position);
        Assert.Contains(what, mistake.What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("M100 0A100 100 0 0 1 0 100", 0, 0, 100, 50 * Math.PI)]
    [InlineData("M100 0A100 100 0 1 0 0 100", 0, 0, 100, 150 * Math.PI)]
    [InlineData("M-50 0a50 50 0 01100 0", 0, 0, 50, 50 * Math.PI)]

    // Radii that are too small for their ends are grown.
    [InlineData("M0 0A1 1 0 0 1 80 0", 40, 0, 40, 40 * Math.PI)]
    public void Arcs_lie_on_their_circle(string text, double x, double y, double radius, double length)
    {
        var measure = new PathMeasure(PathData.Read(text, out _)!);
        Assert.Equal(length, measure.Length, radius * 2e-3);
        for (var at = 0.0; at <= measure.Length; at += 3)
        {
            Assert.Equal(radius, (measure.At(at).Point - new Point(x, y)).Length, radius * 5e-4);
        }
    }

    [Fact]
    public void A_turned_arc_lies_on_its_ellipse()
    {
        var measure = new PathMeasure(PathData.Read("M 0 0 A 200 80 30 1 1 150 60", out _)!);
        Assert.True((measure.At(measure.Length).Point - new Point(150, 60)).Length < 0.01);

        // Turned back and pressed to a circle, all of it is as far from the middle of it.
        var circle = Affine.Scale(1, 200.0 / 80).Of(Affine.RotationAbout(-30, Point.Zero));
        var points = Enumerable.Range(0, 60).Select(i => circle.Apply(measure.At(measure.Length * i / 60).Point)).ToList();
        var (a, b, c) = (points[0], points[20], points[40]);
        var middle = Middle(a, b, c);
        Assert.All(points, p => Assert.Equal(200, (p - middle).Length, 0.2));
        Assert.True(measure.Length > Math.PI * 140);
    }

    [Fact]
    public void A_curve_through_points_goes_through_all_of_them()
    {
        Point[] points = [new(0, 0), new(100, 0), new(110, 5), new(300, 200), new(300, 210)];
        foreach (var closed in new[] { false, true })
        {
            var path = SmoothPath.Through(points, closed);
            Assert.All(points, p => Assert.Contains(p, path.Points));

            // It stays near: nowhere farther out than half of the longest way beside it.
            Assert.True(new Rect(-80, -80, 460, 400).Contains(path.Bounds));
        }

        Assert.Equal(3, SmoothPath.Through([new(1, 1), new(1, 1), new(9, 9)], false).Verbs.Length + 1);
    }

    [Fact]
    public void Rounded_corners_leave_the_lines_that_far_from_them()
    {
        Assert.Equal("M 0 0 L 80 0 C 91.046875 0 100 8.953125 100 20 L 100 100", Written(SmoothPath.Straight([new(0, 0), new(100, 0), new(100, 100)], false, 20)));
        Assert.Equal("M 0 0 L 10 0 L 10 10 Z", Written(SmoothPath.Straight([new(0, 0), new(10, 0), new(10, 10)], true, 0)));

        // Corners that are near to one another share the way between them.
        Assert.Contains("L 50 0 C", Written(SmoothPath.Straight([new(0, 0), new(100, 0), new(100, 100)], false, 400)), StringComparison.Ordinal);
    }

    private static Point Middle(Point a, Point b, Point c)
    {
        var d = 2 * ((a.X * (b.Y - c.Y)) + (b.X * (c.Y - a.Y)) + (c.X * (a.Y - b.Y)));
        double Square(Point p) => (p.X * p.X) + (p.Y * p.Y);
        return new Point(
            ((Square(a) * (b.Y - c.Y)) + (Square(b) * (c.Y - a.Y)) + (Square(c) * (a.Y - b.Y))) / d,
            ((Square(a) * (c.X - b.X)) + (Square(b) * (a.X - c.X)) + (Square(c) * (b.X - a.X))) / d);
    }

    private static string Written(PathShape path)
    {
        var text = new List<string>();
        var next = 0;
        foreach (var verb in path.Verbs)
        {
            text.Add(verb switch { PathVerb.Move => "M", PathVerb.Line => "L", PathVerb.Cubic => "C", _ => "Z" });
            for (var i = verb switch { PathVerb.Cubic => 3, PathVerb.Close => 0, _ => 1 }; i > 0; i--, next++)
            {
                text.Add(FormattableString.Invariant($"{Math.Round(path.Points[next].X, 6)} {Math.Round(path.Points[next].Y, 6)}"));
            }
        }

        return string.Join(' ', text).Replace("-0 ", "0 ", StringComparison.Ordinal);
    }
}
