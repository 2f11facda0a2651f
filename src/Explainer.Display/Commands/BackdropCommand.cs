using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;

namespace Explainer.Display.Commands;

/// <summary>
/// The ground of a frame: a colour, soft lights, darker corners. Worked out finer than eight bits and dithered by a fixed pattern, so
/// that nothing bands and two frames have the same noise. Covers the whole frame.
/// </summary>
/// <param name="bounds">The frame in px.</param>
/// <param name="color">The ground; may be transparent.</param>
/// <param name="lights">Soft lights, in order.</param>
/// <param name="vignette">How much darker the corners are than the middle, 0 to 1.</param>
/// <param name="origin">Where it comes from.</param>
public sealed class BackdropCommand(Rect bounds, Rgba color, ImmutableArray<BackdropLight> lights, double vignette, SourceSpan? origin)
    : DisplayCommand(bounds, origin)
{
    /// <summary>The ground.</summary>
    public Rgba Color { get; } = color;

    /// <summary>Soft lights, in order.</summary>
    public ImmutableArray<BackdropLight> Lights { get; } = lights;

    /// <summary>How much darker the corners are, 0 to 1.</summary>
    public double Vignette { get; } = Core.Rounding.ToFactor(vignette);

    /// <inheritdoc/>
    public override void WriteTo(CanonicalWriter writer)
    {
        writer.Byte(5);
        writer.Rect(Bounds);
        writer.Colour(Color);
        writer.Number(Vignette);
        writer.Int(Lights.Length);
        foreach (var light in Lights)
        {
            writer.Point(light.Center);
            writer.Number(light.RadiusX);
            writer.Number(light.RadiusY);
            writer.Colour(light.Color);
        }
    }
}
