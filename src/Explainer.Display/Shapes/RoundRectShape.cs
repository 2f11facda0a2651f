using System.Globalization;
using Explainer.Core;
using Explainer.Core.Geometry;

namespace Explainer.Display.Shapes;

/// <summary>A rectangle with equal round corners; radius 0 is a plain rectangle, half the height a pill.</summary>
public sealed class RoundRectShape : Shape
{
    /// <summary>Makes one; the radius is at most half of the shorter side.</summary>
    public RoundRectShape(Rect rect, double radius = 0)
        : base(Snap(rect)) => Radius = Rounding.ToSubPixel(Math.Max(0, Math.Min(radius, Math.Min(rect.Width, rect.Height) / 2)));

    /// <summary>The corners' radius in px.</summary>
    public double Radius { get; }

    /// <inheritdoc/>
    public override void WriteTo(CanonicalWriter writer)
    {
        writer.Byte(1);
        writer.Rect(Bounds);
        writer.Number(Radius);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"rect {Bounds.X:0.##},{Bounds.Y:0.##} {Bounds.Width:0.##}x{Bounds.Height:0.##} r{Radius:0.##}");

    internal static Rect Snap(Rect r)
    {
        var x = Rounding.ToSubPixel(r.X);
        var y = Rounding.ToSubPixel(r.Y);

        // What is left of a box that its margins use up may be less than nothing.
        return new Rect(x, y, Math.Max(0, Rounding.ToSubPixel(r.Right) - x), Math.Max(0, Rounding.ToSubPixel(r.Bottom) - y));
    }
}
