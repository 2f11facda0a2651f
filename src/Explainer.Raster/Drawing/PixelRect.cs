using System.Globalization;
using System.Runtime.CompilerServices;
using Explainer.Core.Geometry;

namespace Explainer.Raster.Drawing;

/// <summary>A rectangle of whole device pixels. Empty when it has no width or no height.</summary>
/// <param name="X">The first column.</param>
/// <param name="Y">The first row.</param>
/// <param name="Width">Columns, 0 or more.</param>
/// <param name="Height">Rows, 0 or more.</param>
public readonly record struct PixelRect(int X, int Y, int Width, int Height)
{
    /// <summary>The column after the last.</summary>
    public int Right => X + Width;

    /// <summary>The row after the last.</summary>
    public int Bottom => Y + Height;

    /// <summary>Whether it holds no pixel.</summary>
    public bool IsEmpty => Width <= 0 || Height <= 0;

    /// <summary>The number of pixels.</summary>
    public long Area => IsEmpty ? 0 : (long)Width * Height;

    /// <summary>The shared pixels, or an empty rectangle.</summary>
    public PixelRect Intersect(PixelRect other)
    {
        var x = Math.Max(X, other.X);
        var y = Math.Max(Y, other.Y);
        return new(x, y, Math.Max(0, Math.Min(Right, other.Right) - x), Math.Max(0, Math.Min(Bottom, other.Bottom) - y));
    }

    /// <summary>Whether they share a pixel; the other must not be empty.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool Overlaps(in PixelRect other) =>
        X < other.Right && other.X < Right && Y < other.Bottom && other.Y < Bottom && Width > 0 && Height > 0;

    /// <summary>The smallest rectangle that holds both.</summary>
    internal PixelRect Around(PixelRect other)
    {
        var (x, y) = (Math.Min(X, other.X), Math.Min(Y, other.Y));
        return new(x, y, Math.Max(Right, other.Right) - x, Math.Max(Bottom, other.Bottom) - y);
    }

    /// <summary>Grown by whole pixels on every side.</summary>
    internal PixelRect Inflate(int margin) => new(X - margin, Y - margin, Width + (2 * margin), Height + (2 * margin));

    /// <summary>The pixels that a rectangle touches; coordinates far outside of any frame become the ends of a safe range.</summary>
    internal static PixelRect Around(Rect rect)
    {
        const double Far = 1 << 24;
        var x = (int)Math.Floor(Math.Clamp(rect.X, -Far, Far));
        var y = (int)Math.Floor(Math.Clamp(rect.Y, -Far, Far));
        return new(x, y, (int)Math.Ceiling(Math.Clamp(rect.Right, -Far, Far)) - x, (int)Math.Ceiling(Math.Clamp(rect.Bottom, -Far, Far)) - y);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{X},{Y} {Width}x{Height}");
}
