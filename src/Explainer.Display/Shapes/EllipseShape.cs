using System.Globalization;
using Explainer.Core.Geometry;

namespace Explainer.Display.Shapes;

/// <summary>The ellipse that fills a rectangle.</summary>
public sealed class EllipseShape(Rect rect) : Shape(RoundRectShape.Snap(rect))
{
    /// <inheritdoc/>
    public override void WriteTo(CanonicalWriter writer)
    {
        writer.Byte(2);
        writer.Rect(Bounds);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"ellipse {Bounds.X:0.##},{Bounds.Y:0.##} {Bounds.Width:0.##}x{Bounds.Height:0.##}");
}
