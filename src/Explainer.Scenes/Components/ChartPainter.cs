using System.Collections.Immutable;
using Explainer.Core;
using Explainer.Core.Geometry;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;
using Explainer.Display.Text;
using Explainer.Scenes.Composition;

namespace Explainer.Scenes.Components;

/// <summary>What charts share: their axes with few ticks, lines that shine, points with light.</summary>
internal static class ChartPainter
{
    /// <summary>The height of a line of small type with its distance, in px.</summary>
    public const double LineRoom = 46;

    private const double TickGap = 14;
    private const double LabelGap = 24;

    /// <summary>The least size that holds a chart with two axes, in px.</summary>
    public static readonly Size LeastSize = new(480, 360);

    /// <summary>The style of tick labels.</summary>
    public static TextStyle Small(in DrawContext context) => context.Type.Mono(context.Theme.NoteSize);

    /// <summary>The default size of a chart with two axes.</summary>
    public static Size DefaultSize(in MeasureContext context)
    {
        var room = Layout.SafeArea.Of(context.Frame).Size;
        return new Size(Math.Min(1440, room.Width), Math.Min(context.IsPortrait ? 1120 : 720, room.Height));
    }

    /// <summary>How much room the labels of an upright axis need at its left, in px.</summary>
    public static double RoomFor(in DrawContext context, ImmutableArray<double> ticks)
    {
        var widest = 0.0;
        foreach (var tick in ticks)
        {
            widest = Math.Max(widest, context.Set(Small(context), ChartNumber.Write(tick)).Size.Width);
        }

        return widest + TickGap + 4;
    }

    /// <summary>Draws both axes, their ticks and their titles around the plot.</summary>
    public static void DrawAxes(
        in DrawContext context, Rect plot, ChartAxis x, ImmutableArray<double> xTicks, string xTitle, ChartAxis y, ImmutableArray<double> yTicks, string yTitle)
    {
        var theme = context.Theme;
        var ink = Paint.Solid(Color.Lerp(theme.Muted, theme.Text, 0.25));
        var lines = new PathBuilder();
        foreach (var tick in yTicks)
        {
            var height = plot.Bottom - (y.Share(tick) * plot.Height);
            lines.Move(plot.X, height).Line(plot.Right, height);
            var block = context.Set(Small(context), ChartNumber.Write(tick));
            context.Out.Text(block, new Point(plot.X - TickGap - block.Size.Width, height - (block.Size.Height / 2)), ink);
        }

        context.Out.Stroke(lines.Build(), theme.Line.Fade(0.45), 1.5);
        var axes = new PathBuilder().Move(plot.X, plot.Y).Line(plot.X, plot.Bottom).Line(plot.Right, plot.Bottom);
        var lastRight = double.NegativeInfinity;
        foreach (var tick in xTicks)
        {
            var across = plot.X + (x.Share(tick) * plot.Width);
            axes.Move(across, plot.Bottom).Line(across, plot.Bottom + 10);
            var block = context.Set(Small(context), ChartNumber.Write(tick));
            var left = across - (block.Size.Width / 2);
            if (left > lastRight + LabelGap)
            {
                context.Out.Text(block, new Point(left, plot.Bottom + TickGap), ink);
                lastRight = left + block.Size.Width;
            }
        }

        context.Out.Stroke(axes.Build(), Color.Lerp(theme.Line, theme.Text, 0.3), 2);
        DrawTitle(context, yTitle, new Point(0, 0), 0);
        DrawTitle(context, xTitle, new Point(plot.Right, plot.Bottom + TickGap + LineRoom), 1);
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

    private static void DrawTitle(in DrawContext context, string title, Point at, double alignRight)
    {
        if (title.Length > 0)
        {
            var block = context.Set(context.Type.Sans(context.Theme.NoteSize + 2, 500), title);
            context.Out.Text(block, at - new Point(block.Size.Width * alignRight, 0), Paint.Solid(context.Theme.Text.Fade(0.85)));
        }
    }
}
