using Explainer.Core.Geometry;

namespace Explainer.Display.Shapes;

/// <summary>Lines through points: straight, with rounded corners, or smooth.</summary>
public static class SmoothPath
{
    // A quarter circle by one cubic: 4/3 (sqrt 2 - 1).
    private const double Kappa = 0.5522847498307936;

    /// <summary>Straight lines from point to point.</summary>
    /// <param name="points">The points.</param>
    /// <param name="isClosed">Whether the last leads back to the first.</param>
    /// <param name="radius">How round the corners are, in px; at most half of the shorter line at a corner is taken for it.</param>
    public static PathShape Straight(ReadOnlySpan<Point> points, bool isClosed, double radius)
    {
        var path = new PathBuilder();
        var count = points.Length;
        for (var i = 0; i < count; i++)
        {
            var (here, before, after) = (points[i], points[(i + count - 1) % count], points[(i + 1) % count]);
            var cut = radius > 0 && (isClosed || (i > 0 && i < count - 1))
                ? Math.Min(radius, Math.Min((before - here).Length, (after - here).Length) / 2)
                : 0;
            var from = cut > 0 ? Point.Lerp(here, before, cut / (before - here).Length) : here;
            _ = i == 0 ? path.Move(from.X, from.Y) : path.Line(from.X, from.Y);
            if (cut > 0)
            {
                var to = Point.Lerp(here, after, cut / (after - here).Length);
                path.Cubic(Point.Lerp(from, here, Kappa), Point.Lerp(to, here, Kappa), to);
            }
        }

        return isClosed && count > 0 ? path.Close().Build() : path.Build();
    }

    /// <summary>
    /// A curve through all points without loops or corners: a centripetal Catmull-Rom spline (Yuksel, Schaefer, Keyser, Parameterization and
    /// applications of Catmull-Rom curves, 2011), as Beziers.
    /// </summary>
    /// <param name="points">The points; equal neighbours count as one.</param>
    /// <param name="isClosed">Whether the last leads back to the first.</param>
    public static PathShape Through(ReadOnlySpan<Point> points, bool isClosed)
    {
        var all = new List<Point>(points.Length);
        foreach (var point in points)
        {
            if (all.Count == 0 || all[^1] != point)
            {
                all.Add(point);
            }
        }

        if (isClosed && all.Count > 1 && all[0] == all[^1])
        {
            all.RemoveAt(all.Count - 1);
        }

        var path = new PathBuilder();
        for (var i = 0; i < all.Count; i++)
        {
            _ = i == 0 ? path.Move(all[0].X, all[0].Y) : path;
            if (i == all.Count - 1 && !isClosed)
            {
                break;
            }

            var (p0, p1, p2, p3) = (At(i - 1), At(i), At(i + 1), At(i + 2));
            path.Cubic(Control(p1, p2, p0), Control(p2, p1, p3), p2);
        }

        return isClosed && all.Count > 1 ? path.Close().Build() : path.Build();

        Point At(int index) => all[isClosed ? (index + all.Count) % all.Count : Math.Clamp(index, 0, all.Count - 1)];
    }

    // The control point beside "here" on the way to "there"; "other" is the neighbour on the other side. With d the root of a distance:
    // B = (d1^2 there - d2^2 other + (2 d1^2 + 3 d1 d2 + d2^2) here) / (3 d1 (d1 + d2)), where d1 leads to other and d2 to there.
    private static Point Control(Point here, Point there, Point other)
    {
        var (d1, d2) = (Math.Sqrt((here - other).Length), Math.Sqrt((there - here).Length));
        if (d1 < 1e-9)
        {
            return Point.Lerp(here, there, 1 / 3.0);
        }

        var sum = (there * (d1 * d1)) - (other * (d2 * d2)) + (here * ((2 * d1 * d1) + (3 * d1 * d2) + (d2 * d2)));
        return sum * (1 / (3 * d1 * (d1 + d2)));
    }
}
