using System.Collections.Immutable;
using Explainer.Core;
using Explainer.Core.Geometry;
using Explainer.Display.Paints;

namespace Explainer.Scenes.Drawings;

/// <summary>What an area of a drawing is filled with, before colours of the theme are known: one colour, or a gradient.</summary>
public sealed class DrawingPaint
{
    private readonly bool isRadial;
    private readonly Point from;
    private readonly Point to;
    private readonly Affine map;
    private readonly ImmutableArray<(double Offset, DrawingColor Color)> stops;

    private DrawingPaint(ImmutableArray<(double Offset, DrawingColor Color)> stops, bool isRadial, Point from, Point to, in Affine map)
    {
        (this.stops, this.isRadial, this.from, this.to, this.map) = (stops, isRadial, from, to, map);
    }

    /// <summary>Whether it is one colour.</summary>
    public bool IsPlain => stops.Length == 1;

    /// <summary>One colour.</summary>
    public static DrawingPaint Plain(DrawingColor color) => new([(0, color)], false, default, default, Affine.Identity);

    /// <summary>A gradient along a line, in the area's coordinates.</summary>
    public static DrawingPaint Linear(Point from, Point to, ImmutableArray<(double Offset, DrawingColor Color)> stops) => new(stops, false, from, to, Affine.Identity);

    /// <summary>A gradient outwards from a point.</summary>
    /// <param name="center">The centre in the gradient's coordinates.</param>
    /// <param name="radius">The radius there.</param>
    /// <param name="map">From these to the area's coordinates.</param>
    /// <param name="stops">At least two colours.</param>
    public static DrawingPaint Radial(Point center, double radius, in Affine map, ImmutableArray<(double Offset, DrawingColor Color)> stops) =>
        new(stops, true, center, new Point(radius, 0), map);

    /// <summary>The same at a share of its opacity.</summary>
    public DrawingPaint Fade(double share) => share >= 1 ? this : new([.. stops.Select(s => (s.Offset, s.Color.Fade(share)))], isRadial, from, to, map);

    /// <summary>What it is by now.</summary>
    /// <param name="color">What each of its colours is.</param>
    public Paint In(Func<DrawingColor, Color> color)
    {
        if (IsPlain)
        {
            return Paint.Solid(color(stops[0].Color));
        }

        var all = new (double Offset, Color Color)[stops.Length];
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = (stops[i].Offset, color(stops[i].Color));
        }

        return isRadial ? GradientPaint.Radial(from, to.X, map, all) : GradientPaint.Linear(from, to, all);
    }
}
