using System.Collections.Immutable;
using Explainer.Core;
using Explainer.Core.Geometry;

namespace Explainer.Display.Paints;

/// <summary>Paints that lie between others, mixed part by part in sRGB as all colours are.</summary>
public static class PaintMix
{
    /// <summary>A paint for an area that is mapped.</summary>
    /// <param name="paint">The paint.</param>
    /// <param name="map">From the coordinates of the area as it is to those of the mapped one.</param>
    public static Paint Mapped(Paint paint, in Affine map) => paint is GradientPaint gradient ? gradient.Mapped(map) : paint;

    /// <summary>A paint at a share of its opacity, 0 to 1.</summary>
    public static Paint Faded(Paint paint, double share) => share >= 1 ? paint : paint switch
    {
        SolidPaint solid => new SolidPaint(Faded(solid.Color, share)),
        GradientPaint gradient => gradient.With([.. gradient.Stops.Select(s => s with { Color = Faded(s.Color, share) })]),
        _ => paint,
    };

    /// <summary>What lies between two paints: one paint, or the first and above it the second, where one goes along a line and the other outwards.</summary>
    /// <param name="from">The first.</param>
    /// <param name="to">The second.</param>
    /// <param name="share">0 for the first, 1 for the second.</param>
    public static (Paint Below, Paint? Above) Between(Paint from, Paint to, double share)
    {
        switch (from, to)
        {
            case (SolidPaint a, SolidPaint b):
                return (a.Color == b.Color ? a : new SolidPaint(Mixed(a.Color, b.Color, share)), null);
            case (GradientPaint a, SolidPaint b):
                return (a.With([.. a.Stops.Select(s => s with { Color = Mixed(s.Color, b.Color, share) })]), null);
            case (SolidPaint a, GradientPaint b):
                return (b.With([.. b.Stops.Select(s => s with { Color = Mixed(a.Color, s.Color, share) })]), null);
            case (GradientPaint a, GradientPaint b) when a.IsRadial == b.IsRadial:
                return (GradientPaint.Between(a, b, share, Mixed(a.Stops, b.Stops, share)), null);
            default:
                // The first stays below until the second is there, so that nothing shines through meanwhile.
                return (Faded(from, Math.Min(1, 2 - (2 * share))), Faded(to, Math.Min(1, 2 * share)));
        }
    }

    private static ImmutableArray<GradientStop> Mixed(ImmutableArray<GradientStop> from, ImmutableArray<GradientStop> to, double share) => from.Length == to.Length
        ? [.. from.Zip(to, (a, b) => new GradientStop(Rounding.ToFactor(a.Offset + ((b.Offset - a.Offset) * share)), Mixed(a.Color, b.Color, share)))]
        : [.. from.Concat(to).Select(s => s.Offset).Distinct().Order().Select(o => new GradientStop(o, Mixed(At(from, o), At(to, o), share)))];

    private static Rgba At(ImmutableArray<GradientStop> stops, double offset)
    {
        var next = 0;
        while (next < stops.Length && stops[next].Offset < offset)
        {
            next++;
        }

        if (next is 0 || next == stops.Length)
        {
            return stops[Math.Min(next, stops.Length - 1)].Color;
        }

        var (a, b) = (stops[next - 1], stops[next]);
        return Mixed(a.Color, b.Color, (offset - a.Offset) / (b.Offset - a.Offset));
    }

    private static Rgba Mixed(Rgba a, Rgba b, double share) => a == b ? a : Rgba.From(Color.Lerp(Straight(a), Straight(b), share));

    private static Rgba Faded(Rgba color, double share) => Rgba.From(Straight(color).Fade(share));

    private static Color Straight(Rgba color) => Color.FromBytes(color.R, color.G, color.B, color.A);
}
