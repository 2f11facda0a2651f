using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;

namespace Explainer.Display.Commands;

/// <summary>Light or shadow of an area: its coverage blurred by a Gaussian, in one colour.</summary>
/// <param name="shape">The area in its own coordinates.</param>
/// <param name="transform">From the shape's coordinates to frame px.</param>
/// <param name="color">The colour at full coverage.</param>
/// <param name="sigma">The Gaussian's standard deviation in frame px, above 0; it is cut off at three of them.</param>
/// <param name="blend">How it meets what lies below.</param>
/// <param name="origin">Where it comes from.</param>
public sealed class GlowCommand(Shape shape, in Affine transform, Rgba color, double sigma, Blend blend, SourceSpan? origin)
    : DisplayCommand(transform.Apply(shape.Bounds).Inflate((sigma * 3) + 2), origin)
{
    /// <summary>The area in its own coordinates.</summary>
    public Shape Shape { get; } = shape;

    /// <summary>From the shape's coordinates to frame px.</summary>
    public Affine Transform { get; } = transform;

    /// <summary>The colour at full coverage.</summary>
    public Rgba Color { get; } = color;

    /// <summary>The Gaussian's standard deviation in frame px.</summary>
    public double Sigma { get; } = sigma;

    /// <summary>How it meets what lies below.</summary>
    public Blend Blend { get; } = blend;

    /// <inheritdoc/>
    public override void WriteTo(CanonicalWriter writer)
    {
        writer.Byte(3);
        Shape.WriteTo(writer);
        writer.Affine(Transform);
        writer.Colour(Color);
        writer.Number(Sigma);
        writer.Byte((byte)Blend);
    }
}
