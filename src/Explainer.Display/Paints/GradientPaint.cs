using System.Collections.Immutable;
using Explainer.Core;
using Explainer.Core.Geometry;

namespace Explainer.Display.Paints;

/// <summary>A gradient along a line or outwards from a point, in the shape's own coordinates.</summary>
public sealed class GradientPaint : Paint
{
    private GradientPaint(bool radial, Point from, Point to, ImmutableArray<GradientStop> stops)
    {
        IsRadial = radial;
        From = new(Rounding.ToSubPixel(from.X), Rounding.ToSubPixel(from.Y));
        To = new(Rounding.ToSubPixel(to.X), Rounding.ToSubPixel(to.Y));
        Stops = stops;
    }

    /// <summary>Whether it goes outwards from a point.</summary>
    public bool IsRadial { get; }

    /// <summary>The start of the line, or the centre.</summary>
    public Point From { get; }

    /// <summary>The end of the line, or for a radial one: x is the radius in px.</summary>
    public Point To { get; }

    /// <summary>At least two colours; the outer ones go on beyond the ends.</summary>
    public ImmutableArray<GradientStop> Stops { get; }

    /// <summary>A gradient along a line.</summary>
    public static GradientPaint Linear(Point from, Point to, params ReadOnlySpan<(double Offset, Color Color)> stops) =>
        new(false, from, to, Convert(stops));

    /// <summary>A gradient outwards from a point, to a radius in px.</summary>
    public static GradientPaint Radial(Point center, double radius, params ReadOnlySpan<(double Offset, Color Color)> stops) =>
        new(true, center, new Point(radius, 0), Convert(stops));

    /// <inheritdoc/>
    public override void WriteTo(CanonicalWriter writer)
    {
        writer.Byte(IsRadial ? (byte)3 : (byte)2);
        writer.Point(From);
        writer.Point(To);
        writer.Int(Stops.Length);
        foreach (var stop in Stops)
        {
            writer.Number(stop.Offset);
            writer.Colour(stop.Color);
        }
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"{(IsRadial ? "radial" : "linear")}({string.Join(" ", Stops.Select(s => s.Color.ToString()))})";

    private static ImmutableArray<GradientStop> Convert(ReadOnlySpan<(double Offset, Color Color)> stops)
    {
        var all = ImmutableArray.CreateBuilder<GradientStop>(stops.Length);
        foreach (var (offset, color) in stops)
        {
            all.Add(new GradientStop(Rounding.ToFactor(Math.Clamp(offset, 0, 1)), Rgba.From(color)));
        }

        return all.MoveToImmutable();
    }
}
