using System.Collections.Immutable;
using Explainer.Core;
using Explainer.Core.Geometry;

namespace Explainer.Display.Paints;

/// <summary>A gradient along a line or outwards from a point, in the shape's own coordinates.</summary>
public sealed class GradientPaint : Paint
{
    private GradientPaint(bool radial, Point from, Point to, ImmutableArray<GradientStop> stops, in Affine map)
    {
        Map = map.Snapped();
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

    /// <summary>From the gradient's own coordinates to the shape's: the identity, or what makes an ellipse of a radial gradient's circles.</summary>
    public Affine Map { get; }

    /// <summary>A gradient along a line.</summary>
    public static GradientPaint Linear(Point from, Point to, params ReadOnlySpan<(double Offset, Color Color)> stops) =>
        new(false, from, to, Convert(stops), Affine.Identity);

    /// <summary>A gradient outwards from a point, to a radius in px.</summary>
    public static GradientPaint Radial(Point center, double radius, params ReadOnlySpan<(double Offset, Color Color)> stops) =>
        Radial(center, radius, Affine.Identity, stops);

    /// <summary>A gradient outwards from a point to an ellipse: that of a circle, mapped.</summary>
    /// <param name="center">The circle's centre in its own coordinates.</param>
    /// <param name="radius">Its radius there; about as large as in px, since both lie on the grid of 1/64.</param>
    /// <param name="map">From these coordinates to the shape's.</param>
    /// <param name="stops">The colours.</param>
    public static GradientPaint Radial(Point center, double radius, in Affine map, params ReadOnlySpan<(double Offset, Color Color)> stops) =>
        new(true, center, new Point(radius, 0), Convert(stops), map);

    /// <inheritdoc/>
    public override void WriteTo(CanonicalWriter writer)
    {
        writer.Byte(Map != Affine.Identity ? (byte)4 : IsRadial ? (byte)3 : (byte)2);
        writer.Point(From);
        writer.Point(To);
        if (Map != Affine.Identity)
        {
            writer.Byte(IsRadial ? (byte)1 : (byte)0);
            writer.Affine(Map);
        }

        writer.Int(Stops.Length);
        foreach (var stop in Stops)
        {
            writer.Number(stop.Offset);
            writer.Colour(stop.Color);
        }
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"{(IsRadial ? Map == Affine.Identity ? "radial" : "elliptic" : "linear")}({string.Join(" ", Stops.Select(s => s.Color.ToString()))})";

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
