using Explainer.Core;
using Explainer.Core.Geometry;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;
using Explainer.Scenes.Composition;

namespace Explainer.Scenes.Components;

/// <summary>What charts share: lines that shine, points with light.</summary>
internal static class ChartPainter
{
    /// <summary>The least size that holds a chart with two axes, in px.</summary>
    public static readonly Size LeastSize = new(480, 360);

    /// <summary>The default size of a chart with two axes.</summary>
    public static Size DefaultSize(in MeasureContext context)
    {
        var room = Layout.SafeArea.Of(context.Frame).Size;
        return new Size(Math.Min(1440, room.Width), Math.Min(context.IsPortrait ? 1120 : 720, room.Height));
    }

    /// <summary>Draws a line with its light.</summary>
    public static void DrawLine(in DrawContext context, PathShape path, Color color, double width)
    {
        var glow = context.Theme.Glow * context.Breath;
        context.Out.Stroke(path, Paint.Solid(color.Fade(0.09 * glow)), new StrokeStyle(width * 4), Blend.Screen);
        context.Out.Stroke(path, Paint.Solid(color.Fade(0.18 * glow)), new StrokeStyle(width * 2.2), Blend.Screen);
        context.Out.Stroke(path, color, width);
    }

    /// <summary>Draws a point with its light: a disc, or a diamond so that kinds do not differ by colour alone.</summary>
    public static void DrawPoint(in DrawContext context, Point at, double radius, Color color, bool diamond = false)
    {
        if (radius <= 0)
        {
            return;
        }

        Shape body = diamond
            ? new PathBuilder().Move(at.X, at.Y - (radius * 1.2)).Line(at.X + (radius * 1.2), at.Y)
                .Line(at.X, at.Y + (radius * 1.2)).Line(at.X - (radius * 1.2), at.Y).Close().Build()
            : new EllipseShape(Rect.Around(at, new Size(radius * 2, radius * 2)));
        var glow = context.Theme.Glow * context.Breath;
        context.Out.Glow(body, color.Fade(Math.Min(1, 0.5 * glow)), radius * 1.6);
        context.Out.Glow(body, color.Fade(Math.Min(1, 0.8 * glow)), radius * 0.5);
        context.Out.Fill(body, color);
        context.Out.Fill(
            new EllipseShape(Rect.Around(at, new Size(radius * 0.7, radius * 0.7))), Color.Lerp(color, Color.White, 0.75));
    }

    /// <summary>The first part of a line through some points, up to a share of its length.</summary>
    public static (PathShape Path, Point End) Trace(IReadOnlyList<Point> points, double share)
    {
        var whole = 0.0;
        for (var i = 1; i < points.Count; i++)
        {
            whole += (points[i] - points[i - 1]).Length;
        }

        var left = whole * share;
        var path = new PathBuilder().Move(points[0].X, points[0].Y);
        var end = points[0];
        for (var i = 1; i < points.Count && left > 0; i++)
        {
            var length = (points[i] - points[i - 1]).Length;
            end = length <= left ? points[i] : Point.Lerp(points[i - 1], points[i], left / length);
            path.Line(end.X, end.Y);
            left -= length;
        }

        return (path.Build(), end);
    }
}
