namespace Explainer.Core.Geometry;

/// <summary>A rectangle in px with its sides along the axes. Empty when it has no width or no height.</summary>
/// <param name="X">Left side.</param>
/// <param name="Y">Upper side.</param>
/// <param name="Width">Width, zero or more.</param>
/// <param name="Height">Height, zero or more.</param>
public readonly record struct Rect(double X, double Y, double Width, double Height)
{
    /// <summary>A rectangle without extent.</summary>
    public static readonly Rect Empty;

    /// <summary>Right side.</summary>
    public double Right => X + Width;

    /// <summary>Lower side.</summary>
    public double Bottom => Y + Height;

    /// <summary>The middle.</summary>
    public Point Center => new(X + (Width / 2), Y + (Height / 2));

    /// <summary>Width and height.</summary>
    public Size Size => new(Width, Height);

    /// <summary>Whether it covers nothing.</summary>
    public bool IsEmpty => !(Width > 0 && Height > 0);

    /// <summary>The rectangle between two corners, in any order.</summary>
    public static Rect FromCorners(Point a, Point b) => new(
        Math.Min(a.X, b.X), Math.Min(a.Y, b.Y), Math.Abs(b.X - a.X), Math.Abs(b.Y - a.Y));

    /// <summary>The rectangle of a size around a point.</summary>
    public static Rect Around(Point center, Size size) => new(
        center.X - (size.Width / 2), center.Y - (size.Height / 2), size.Width, size.Height);

    /// <summary>Grown by a margin on every side; a negative margin shrinks, at most to nothing.</summary>
    public Rect Inflate(double margin) => Inflate(margin, margin);

    /// <summary>Grown by margins; negative ones shrink, at most to nothing.</summary>
    public Rect Inflate(double across, double down) => new(
        X - across, Y - down, Math.Max(0, Width + (2 * across)), Math.Max(0, Height + (2 * down)));

    /// <summary>Moved by a displacement.</summary>
    public Rect Offset(Point by) => this with { X = X + by.X, Y = Y + by.Y };

    /// <summary>Whether two rectangles share an area.</summary>
    public bool Intersects(Rect other) => X < other.Right && other.X < Right && Y < other.Bottom && other.Y < Bottom;

    /// <summary>Whether another rectangle lies fully inside.</summary>
    public bool Contains(Rect other) => X <= other.X && Y <= other.Y && Right >= other.Right && Bottom >= other.Bottom;

    /// <summary>The shared area, or an empty rectangle.</summary>
    public Rect Intersect(Rect other)
    {
        var x = Math.Max(X, other.X);
        var y = Math.Max(Y, other.Y);
        var right = Math.Min(Right, other.Right);
        var bottom = Math.Min(Bottom, other.Bottom);
        return right > x && bottom > y ? new Rect(x, y, right - x, bottom - y) : Empty;
    }

    /// <summary>The smallest rectangle around both; an empty one adds nothing.</summary>
    public Rect Union(Rect other)
    {
        if (IsEmpty)
        {
            return other;
        }

        if (other.IsEmpty)
        {
            return this;
        }

        var x = Math.Min(X, other.X);
        var y = Math.Min(Y, other.Y);
        return new Rect(x, y, Math.Max(Right, other.Right) - x, Math.Max(Bottom, other.Bottom) - y);
    }
}
