using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;

namespace Explainer.Display.Commands;

/// <summary>Fills an area.</summary>
/// <param name="shape">The area in its own coordinates.</param>
/// <param name="transform">From the shape's coordinates to frame px; applies to the paint, too.</param>
/// <param name="paint">What it is filled with.</param>
/// <param name="blend">How it meets what lies below.</param>
/// <param name="origin">Where it comes from.</param>
public sealed class FillCommand(Shape shape, in Affine transform, Paint paint, Blend blend, SourceSpan? origin)
    : DisplayCommand(transform.Apply(shape.Bounds).Inflate(1), origin)
{
    /// <summary>The area in its own coordinates.</summary>
    public Shape Shape { get; } = shape;

    /// <summary>From the shape's coordinates to frame px.</summary>
    public Affine Transform { get; } = transform;

    /// <summary>What it is filled with.</summary>
    public Paint Paint { get; } = paint;

    /// <summary>How it meets what lies below.</summary>
    public Blend Blend { get; } = blend;

    /// <inheritdoc/>
    public override void WriteTo(CanonicalWriter writer)
    {
        writer.Byte(1);
        Shape.WriteTo(writer);
        writer.Affine(Transform);
        Paint.WriteTo(writer);
        writer.Byte((byte)Blend);
    }
}
