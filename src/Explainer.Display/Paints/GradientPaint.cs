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

    /// <summary>The same gradient for an area that is mapped.</summary>
    /// <param name="map">From the coordinates of the area as it is to those of the mapped one.</param>
    internal GradientPaint Mapped(in Affine map)
    {
        if (IsRadial)
        {
            return Round(map.Of(Circle), Stops);
        }

        var way = To - From;
        var square = (way.X * way.X) + (way.Y * way.Y);
        if (square == 0 || map.Inverse() is not { } back)
        {
            return new GradientPaint(false, map.Apply(From), map.Apply(To), Stops, Affine.Identity);
        }

        // The share of the way grows along one direction, however the area is pressed.
        var steep = new Point(((back.Xx * way.X) + (back.Yx * way.Y)) / square, ((back.Xy * way.X) + (back.Yy * way.Y)) / square);
        var start = map.Apply(From);
        return new GradientPaint(false, start, start + (steep * (1 / ((steep.X * steep.X) + (steep.Y * steep.Y)))), Stops, Affine.Identity);
    }

    /// <summary>The same gradient in other colours.</summary>
    internal GradientPaint With(ImmutableArray<GradientStop> stops) => new(IsRadial, From, To, stops, Map);

    /// <summary>What lies between two gradients of one kind that have equally many colours.</summary>
    internal static GradientPaint Between(GradientPaint from, GradientPaint to, double share, ImmutableArray<GradientStop> stops)
    {
        if (!from.IsRadial)
        {
            return new GradientPaint(false, Point.Lerp(from.From, to.From, share), Point.Lerp(from.To, to.To, share), stops, Affine.Identity);
        }

        var (a, b) = (from.Circle, to.Circle);
        return Round(
            new Affine(
                a.Xx + ((b.Xx - a.Xx) * share), a.Xy + ((b.Xy - a.Xy) * share), a.X0 + ((b.X0 - a.X0) * share),
                a.Yx + ((b.Yx - a.Yx) * share), a.Yy + ((b.Yy - a.Yy) * share), a.Y0 + ((b.Y0 - a.Y0) * share)),
            stops);
    }

    // From the circle of radius 1 about the origin to that of a radial one.
    private Affine Circle => Map.Of(new Affine(To.X, 0, From.X, 0, To.X, From.Y));

    // Its numbers as large as on the area, so that the grid does not matter.
    private static GradientPaint Round(in Affine circle, ImmutableArray<GradientStop> stops)
    {
        var radius = Math.Max(1, circle.MeanScale);
        return new GradientPaint(true, Point.Zero, new Point(radius, 0), stops, circle.Of(Affine.Scale(1 / radius, 1 / radius)));
    }

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
