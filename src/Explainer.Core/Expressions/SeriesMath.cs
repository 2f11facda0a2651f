using System.Collections.Immutable;
using Explainer.Core.Geometry;

namespace Explainer.Core.Expressions;

/// <summary>What is asked of a series of points, ascending in x.</summary>
internal static class SeriesMath
{
    /// <summary>The value at a place: between two points on the straight line from one to the other, beyond the ends not a number.</summary>
    public static double At(ImmutableArray<Point> points, double x)
    {
        if (x == points[0].X)
        {
            return points[0].Y;
        }

        for (var i = 1; i < points.Length; i++)
        {
            if (x > points[i - 1].X && x <= points[i].X)
            {
                return points[i - 1].Y + ((points[i].Y - points[i - 1].Y) * (x - points[i - 1].X) / (points[i].X - points[i - 1].X));
            }
        }

        return double.NaN;
    }

    /// <summary>
    /// The first place at which a value is reached from below; not a number when it never is. Between two points by factors where all
    /// numbers are above 0, since growth is mostly seen so, else by differences.
    /// </summary>
    public static double Crossing(ImmutableArray<Point> points, double y)
    {
        if (points[0].Y >= y)
        {
            return points[0].X;
        }

        for (var i = 1; i < points.Length; i++)
        {
            var (low, high) = (points[i - 1], points[i]);
            if (high.Y < y)
            {
                continue;
            }

            return low.X > 0 && low.Y > 0
                ? low.X * Math.Pow(high.X / low.X, Math.Log(y / low.Y) / Math.Log(high.Y / low.Y))
                : low.X + ((high.X - low.X) * (y - low.Y) / (high.Y - low.Y));
        }

        return double.NaN;
    }
}
