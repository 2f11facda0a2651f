using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;

namespace Explainer.Display.Commands;

/// <summary>Draws an area's outline, half of the line on either side of it.</summary>
/// <param name="shape">The area in its own coordinates.</param>
/// <param name="transform">From the shape's coordinates to frame px; applies to line width and paint, too.</param>
/// <param name="paint">The line's colour.</param>
/// <param name="style">The line's width, ends, corners and dashes.</param>
/// <param name="blend">How it meets what lies below.</param>
/// <param name="origin">Where it comes from.</param>
public sealed class StrokeCommand(Shape shape, in Affine transform, Paint paint, StrokeStyle style, Blend blend, SourceSpan? origin)
    : DisplayCommand(transform.Apply(shape.Bounds.Inflate(style.Reach + 1)).Inflate(1), origin)
{
    /// <summary>The area in its own coordinates.</summary>
    public Shape Shape { get; } = shape;

    /// <summary>From the shape's coordinates to frame px.</summary>
    public Affine Transform { get; } = transform;

    /// <summary>The line's colour.</summary>
    public Paint Paint { get; } = paint;

    /// <summary>The line's width, ends, corners and dashes.</summary>
    public StrokeStyle Style { get; } = style;

    /// <summary>How it meets what lies below.</summary>
    public Blend Blend { get; } = blend;

    /// <inheritdoc/>
    public override void WriteTo(CanonicalWriter writer)
    {
        writer.Byte(2);
        Shape.WriteTo(writer);
        writer.Affine(Transform);
        Paint.WriteTo(writer);
        Style.WriteTo(writer);
        writer.Byte((byte)Blend);
    }
}
