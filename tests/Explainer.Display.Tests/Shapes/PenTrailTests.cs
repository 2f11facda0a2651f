using Explainer.Core.Geometry;
using Explainer.Display.Shapes;

namespace Explainer.Display.Tests.Shapes;

public class PenTrailTests
{
    private const string Zigzag = "M200 200 H1700 V300 H200 V400 H1700 V500 H200 V600 H1700 V700 H200 V800 H1700";
    private const string Loops = "M0 0 C40000 0 40000 20000 0 20000 S-40000 40000 0 40000 L100 40100";

    [Theory]
    [InlineData(Zigzag, 2)]
    [InlineData(Zigzag, 90)]
    [InlineData(Loops, 1)]
    [InlineData(Loops, 5000)]
    [InlineData("M0 0 H100 V100 H0 Z", 10)]
    public void It_covers_its_way_without_a_gap_and_nothing_beside_it(string way, double width)
    {
        var line = Line(way);
        var measure = new PathMeasure(line);
        var area = PenTrail.Of(line, 0.5, width);
        for (var i = 0; i <= 997; i++)
        {
            Assert.True(Covers(area, measure.At(measure.Length * 0.5 * i / 997).Point), $"{i}");
        }

        Assert.False(Covers(area, measure.At((measure.Length * 0.5) + (width * 0.6)).Point));
        Assert.True(area.Points.Length < 100_000);
    }

    [Fact]
    public void A_long_way_of_a_thin_pen_takes_no_more_than_a_short_one() =>
        Assert.True(PenTrail.Of(Line("M0 0 C400000 0 400000 200000 0 200000"), 1, 1).Points.Length < 150_000);

    [Fact]
    public void It_is_lifted_between_two_lines()
    {
        var area = PenTrail.Of(Line("M0 0 H100 M0 50 H100"), 1, 10);
        Assert.True(Covers(area, new Point(50, 0)) && Covers(area, new Point(50, 50)));
        Assert.False(Covers(area, new Point(50, 25)));
    }

    [Fact]
    public void At_first_it_is_a_dot() => Assert.Equal(new Rect(95, 195, 10, 10), PenTrail.Of(Line("M100 200 H300"), 0, 10).Bounds);

    private static PathShape Line(string data) => PathData.Read(data, out _)!;

    // By the winding number, with curves as 16 straight pieces: a hundredth of the pen's width less than it is.
    private static bool Covers(PathShape area, Point point)
    {
        var winding = 0;
        Point start = default, pen = default;
        var next = 0;
        foreach (var verb in area.Verbs)
        {
            switch (verb)
            {
                case PathVerb.Move:
                    start = pen = area.Points[next++];
                    break;
                case PathVerb.Line:
                    Edge(area.Points[next++]);
                    break;
                case PathVerb.Cubic:
                    var curve = new CubicCurve(pen, area.Points[next], area.Points[next + 1], area.Points[next + 2]);
                    next += 3;
                    for (var i = 1; i <= 16; i++)
                    {
                        Edge(curve.At(i / 16.0));
                    }

                    break;
                default:
                    Edge(start);
                    break;
            }
        }

        return winding != 0;

        void Edge(Point to)
        {
            if ((pen.Y <= point.Y) != (to.Y <= point.Y) && pen.X + ((point.Y - pen.Y) / (to.Y - pen.Y) * (to.X - pen.X)) > point.X)
            {
                winding += to.Y > pen.Y ? 1 : -1;
            }

            pen = to;
        }
    }
}
