using Explainer.Core;
using Explainer.Core.Geometry;
using Explainer.Display;
using Explainer.Display.Commands;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;
using Explainer.Scenes.Timelines;

namespace Explainer.Pipeline.Lint;

/// <summary>
/// The colours behind things, worked out from what is drawn: grounds, areas with their gradients, the light and shadow of areas. Lines and texts are
/// left out, with the halos of letters; what a picture shows is not known here.
/// </summary>
internal static class Backing
{
    // Of the normal distribution a logistic curve is within a hundredth.
    private const double Logistic = 1.702;

    /// <summary>The colours at points of the frame under all marks from one on, in one pass over what lies below.</summary>
    /// <param name="moment">The moment.</param>
    /// <param name="points">In design px.</param>
    /// <param name="colors">One for each point; null where a picture shows through.</param>
    /// <param name="before">The order of the mark whose ground is asked for; of all marks when it is beyond the last.</param>
    /// <param name="lit">An element that is taken to be at full light, with what it is inside of and what is inside of it; null for none.</param>
    public static void At(LintMoment moment, ReadOnlySpan<Point> points, Span<Color?> colors, int before = int.MaxValue, Element? lit = null)
    {
        colors.Fill(Color.Black);
        var area = Around(points);
        var glow = 0;
        foreach (var mark in moment.Marks)
        {
            for (; glow < moment.Glows.Length && moment.Glows[glow].Order <= Math.Min(mark.Order, before); glow++)
            {
                for (var i = 0; i < points.Length && MarkGeometry.Meets(moment.Glows[glow].Bounds, area); i++)
                {
                    colors[i] = Lit(colors[i], moment.Glows[glow], points[i], lit);
                }
            }

            if (mark.Order >= before)
            {
                break;
            }

            for (var i = 0; i < points.Length && !mark.IsText && MarkGeometry.Meets(mark.Bounds, area); i++)
            {
                colors[i] = MarkGeometry.Holds(mark.Bounds, points[i]) ? Over(colors[i], mark, points[i], lit) : colors[i];
            }
        }
    }

    /// <summary>The colour of what a command fills, at a point of the frame, its own opacity included.</summary>
    public static Color Of(FillCommand fill, Point point)
    {
        if (fill.Paint is not GradientPaint gradient)
        {
            return fill.Paint is SolidPaint solid ? From(solid.Color) : Color.Transparent;
        }

        var p = fill.Transform.Inverse()?.Apply(point) ?? gradient.From;
        var (dx, dy) = (gradient.To.X - gradient.From.X, gradient.To.Y - gradient.From.Y);
        var (px, py) = (p.X - gradient.From.X, p.Y - gradient.From.Y);
        var at = gradient.IsRadial
            ? Math.Sqrt((px * px) + (py * py)) / Math.Max(1e-9, gradient.To.X)
            : ((px * dx) + (py * dy)) / Math.Max(1e-9, (dx * dx) + (dy * dy));
        var stops = gradient.Stops;
        for (var i = 1; i < stops.Length; i++)
        {
            if (at <= stops[i].Offset || i == stops.Length - 1)
            {
                var share = (at - stops[i - 1].Offset) / Math.Max(1e-9, stops[i].Offset - stops[i - 1].Offset);
                return Color.Lerp(From(stops[i - 1].Color), From(stops[i].Color), Math.Clamp(share, 0, 1));
            }
        }

        return stops.IsEmpty ? Color.Transparent : From(stops[0].Color);
    }

    /// <summary>A colour laid over another at an opacity.</summary>
    public static Color Blended(Color under, Color over, double alpha, Blend blend)
    {
        Color Mixed(Func<float, float, float> part) => Color.Lerp(
            under, new Color(part(under.R, over.R), part(under.G, over.G), part(under.B, over.B)), alpha).WithOpacity(1);
        return blend switch
        {
            Blend.Add => Mixed((a, b) => Math.Min(1, a + b)),
            Blend.Screen => Mixed((a, b) => a + b - (a * b)),
            Blend.Multiply => Mixed((a, b) => a * b),
            _ => Mixed((_, b) => b),
        };
    }

    /// <summary>A colour of a display list.</summary>
    public static Color From(Rgba color) => Color.FromBytes(color.R, color.G, color.B, color.A);

    // The smallest rectangle around points.
    private static Rect Around(ReadOnlySpan<Point> points)
    {
        var (left, top, right, bottom) = (double.PositiveInfinity, double.PositiveInfinity, double.NegativeInfinity, double.NegativeInfinity);
        foreach (var point in points)
        {
            (left, top) = (Math.Min(left, point.X), Math.Min(top, point.Y));
            (right, bottom) = (Math.Max(right, point.X), Math.Max(bottom, point.Y));
        }

        return new Rect(left, top, right - left, bottom - top);
    }

    // A mark laid over what lies below it.
    private static Color? Over(Color? color, LintMark mark, Point point, Element? lit)
    {
        if (mark.Command is BackdropCommand ground)
        {
            return Of(ground, point);
        }

        if (!MarkGeometry.Covers(mark, point))
        {
            return color;
        }

        if (mark.Command is FillCommand fill && Of(fill, point) is var paint && paint.A * Light(mark, lit) is > 0 and var alpha)
        {
            return alpha > 0.99 && fill.Blend == Blend.Normal ? paint : color is { } under ? Blended(under, paint, alpha, fill.Blend) : null;
        }

        return mark.Command is PictureCommand ? null : color;
    }

    // The blurred area as if it were its bounds: exact for rectangles.
    private static Color? Lit(Color? color, LintMark mark, Point point, Element? lit)
    {
        var glow = (GlowCommand)mark.Command;
        if (color is not { } under || glow.Shape is GlyphRunShape || !MarkGeometry.Holds(mark.Bounds, point) || glow.Transform.Inverse() is not { } back)
        {
            return color;
        }

        var (at, box, sigma) = (back.Apply(point), glow.Shape.Bounds, glow.Sigma / Math.Max(1e-6, glow.Transform.MeanScale));
        var share = (Below(at.X - box.X) - Below(at.X - box.Right)) * (Below(at.Y - box.Y) - Below(at.Y - box.Bottom));
        var light = From(glow.Color);
        return Blended(under, light, light.A * share * Light(mark, lit), glow.Blend);

        double Below(double distance) => 1 / (1 + Math.Exp(-Logistic * distance / sigma));
    }

    private static double Light(LintMark mark, Element? lit) => lit is not null && mark.Element is { } own && LintMark.AreKin(own, lit) ? 1 : mark.Light;

    private static Color Of(BackdropCommand ground, Point point)
    {
        var color = From(ground.Color).WithOpacity(1);
        foreach (var light in ground.Lights)
        {
            var (x, y) = ((point.X - light.Center.X) / light.RadiusX, (point.Y - light.Center.Y) / light.RadiusY);
            var lit = From(light.Color);
            color = Blended(color, lit, lit.A * Math.Exp(-4.5 * ((x * x) + (y * y))), Blend.Screen);
        }

        return color;
    }
}
