namespace Explainer.Core.Geometry;

/// <summary>A point or a displacement in px; x grows to the right, y downwards.</summary>
/// <param name="X">Across, in px.</param>
/// <param name="Y">Down, in px.</param>
public readonly record struct Point(double X, double Y)
{
    /// <summary>The origin.</summary>
    public static readonly Point Zero;

    /// <summary>The sum of two displacements.</summary>
    public static Point operator +(Point a, Point b) => new(a.X + b.X, a.Y + b.Y);

    /// <summary>The displacement from b to a.</summary>
    public static Point operator -(Point a, Point b) => new(a.X - b.X, a.Y - b.Y);

    /// <summary>A displacement, scaled.</summary>
    public static Point operator *(Point a, double factor) => new(a.X * factor, a.Y * factor);

    /// <summary>The point a share t of the way from a to b; t may lie outside 0 to 1.</summary>
    public static Point Lerp(Point a, Point b, double t) => new(a.X + ((b.X - a.X) * t), a.Y + ((b.Y - a.Y) * t));

    /// <summary>The distance from the origin in px.</summary>
    public double Length => Math.Sqrt((X * X) + (Y * Y));
}
