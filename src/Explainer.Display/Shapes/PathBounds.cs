using Explainer.Core.Geometry;

namespace Explainer.Display.Shapes;

/// <summary>The smallest upright rectangle around a path, where a path's own bounds only lie around its control points.</summary>
public static class PathBounds
{
    /// <summary>The rectangle around a path, mapped.</summary>
    /// <param name="path">The path; an empty one has an empty rectangle.</param>
    /// <param name="map">From its coordinates to the rectangle's.</param>
    public static Rect Of(PathShape path, in Affine map)
    {
        var (left, top, right, bottom) = (double.PositiveInfinity, double.PositiveInfinity, double.NegativeInfinity, double.NegativeInfinity);
        Point pen = default;
        var next = 0;
        foreach (var verb in path.Verbs)
        {
            if (verb == PathVerb.Cubic)
            {
                var (a, b, c) = (map.Apply(path.Points[next]), map.Apply(path.Points[next + 1]), map.Apply(path.Points[next + 2]));
                (left, right) = Reach(left, right, pen.X, a.X, b.X, c.X);
                (top, bottom) = Reach(top, bottom, pen.Y, a.Y, b.Y, c.Y);
                pen = c;
                next += 3;
            }
            else if (verb != PathVerb.Close)
            {
                pen = map.Apply(path.Points[next++]);
            }

            (left, right, top, bottom) = (Math.Min(left, pen.X), Math.Max(right, pen.X), Math.Min(top, pen.Y), Math.Max(bottom, pen.Y));
        }

        return left <= right ? new Rect(left, top, right - left, bottom - top) : Rect.Empty;
    }

    // A cubic's extremes are where its derivative, a quadratic, is 0.
    private static (double Low, double High) Reach(double low, double high, double p0, double p1, double p2, double p3)
    {
        if (Math.Min(p1, p2) >= Math.Min(p0, p3) && Math.Max(p1, p2) <= Math.Max(p0, p3))
        {
            return (low, high);
        }

        var (a, b, c) = (p3 - p0 + (3 * (p1 - p2)), 2 * (p0 - (2 * p1) + p2), p1 - p0);
        var root = Math.Sqrt(Math.Max(0, (b * b) - (4 * a * c)));
        foreach (var t in Math.Abs(a) < 1e-12 ? [b == 0 ? -1 : -c / b] : new[] { (-b - root) / (2 * a), (-b + root) / (2 * a) })
        {
            if (t is > 0 and < 1)
            {
                var at = ((((1 - t) * p0) + (3 * t * p1)) * (1 - t) * (1 - t)) + (((3 * (1 - t) * p2) + (t * p3)) * t * t);
                (low, high) = (Math.Min(low, at), Math.Max(high, at));
            }
        }

        return (low, high);
    }
}
