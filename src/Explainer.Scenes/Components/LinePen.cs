using System.Collections.Immutable;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Definitions;

namespace Explainer.Scenes.Components;

/// <summary>How lines are drawn, whatever says where they run: trimmed, dashed, flowing, with heads at their ends, shining.</summary>
internal static class LinePen
{
    private static readonly ColorProp Stroke = new("stroke", "Its colour.", "accent");
    private static readonly NumberProp StrokeWidth = new("stroke-width", "Line width; 0 for none.", 8, 0, 1000, "px");
    private static readonly ChoiceProp Cap = new("cap", "Shape of its ends and dashes.", "round", "butt", "square");
    private static readonly ChoiceProp Join = new("join", "Shape of its corners.", "round", "miter", "bevel");
    private static readonly ColorProp Track = new("track", "Colour of the whole line beneath the drawn part; none by default.");
    private static readonly NumberProp TrimFrom = new("trim-from", "Where the drawn part starts.", 0, 0, 1, "share");
    private static readonly NumberProp TrimTo = new("trim-to", "Where the drawn part ends.", 1, 0, 1, "share");
    private static readonly NumberProp Dash = new("dash", "Length of the dashes; 0 for a solid line.", 0, 0, 1000, "px");
    private static readonly NumberProp Gap = new("gap-length", "Length of the gaps; 0 for that of the dashes.", 0, 0, 1000, "px");
    private static readonly NumberProp DashOffset = new("dash-offset", "How far the dashes are shifted back.", 0, -100000, 100000, "px");
    private static readonly NumberProp Flow = new("flow", "Speed of the dashes along the line, per second.", 0, -5000, 5000, "px") { Animatable = false };
    private static readonly ChoiceProp StartHead = new("start-head", "Head at its start.", [.. PathHead.Kinds]);
    private static readonly ChoiceProp EndHead = new("end-head", "Head at its end, which leads while it is drawn.", [.. PathHead.Kinds]);
    private static readonly NumberProp HeadSize = new("head-size", "Length of the heads; 0 to match the width.", 0, 0, 1000, "px");
    private static readonly NumberProp Glow = new("glow", "Strength of its glow.", 0, 0, 1, "share");

    /// <summary>The props of the line itself.</summary>
    public static ImmutableArray<PropDefinition> Line { get; } = [Stroke, StrokeWidth, Cap, Join];

    /// <summary>The props of what is drawn of it.</summary>
    public static ImmutableArray<PropDefinition> Course { get; } =
        [Track, TrimFrom, TrimTo, Dash, Gap, DashOffset, Flow, StartHead, EndHead, HeadSize, Glow];

    /// <summary>Draws a line as its element says.</summary>
    /// <param name="context">The element and where to draw.</param>
    /// <param name="path">Where the line runs.</param>
    public static void Draw(in DrawContext context, PathShape path)
    {
        var width = context.Number(StrokeWidth);
        if (width <= 0)
        {
            return;
        }

        if (context.Color(Track) is { A: > 0 } track)
        {
            context.Out.Stroke(path, Paint.Solid(track.Fade(context.DrawnOn)), Style(context, width, [], 0));
        }

        var glow = Math.Min(1, (context.Number(Glow) + (0.4 * context.Pulse)) * context.Theme.Glow);
        if (glow > 0)
        {
            context.Out.BeginLayer(0.6 * glow * context.Breath, Blend.Screen, width + 6);
            DrawLine(context, path, width);
            context.Out.EndLayer();
        }

        DrawLine(context, path, width);
    }

    private static void DrawLine(in DrawContext context, PathShape path, double width)
    {
        var color = context.Color(Stroke);
        var (from, to) = (context.Number(TrimFrom), context.Number(TrimTo));
        to = from + ((to - from) * context.DrawnOn);
        var (head, tail) = (context.Text(EndHead), context.Text(StartHead));
        if (to <= from)
        {
            return;
        }

        double start = 0;
        if (from > 0 || to < 1 || head != PathHead.None || tail != PathHead.None)
        {
            var measure = new PathMeasure(path);
            (start, var end) = (measure.Length * from, measure.Length * to);
            var size = context.Number(HeadSize) is > 0 and var given ? given : 10 + (width * 2.4);

            // Where little of the line is there yet, its heads grow with it.
            size = Math.Min(size, (end - start) * (head != PathHead.None && tail != PathHead.None ? 0.45 : 0.7));
            var room = PathHead.Room(head, size, width);
            PathHead.Draw(context, head, measure, end, -size, width, color);
            PathHead.Draw(context, tail, measure, start, size, width, color);
            start += PathHead.Room(tail, size, width);
            path = measure.Part(start, end - room);
        }

        var dash = context.Number(Dash);
        var gap = context.Number(Gap) is > 0 and var other ? other : dash;
        var offset = context.Number(DashOffset) + start - (context.Element.Initial(Flow).Number * context.IdleTime);
        context.Out.Stroke(path, Paint.Solid(color), dash > 0 ? Style(context, width, [dash, gap], Remainder(offset, dash + gap)) : Style(context, width, [], 0));
    }

    private static StrokeStyle Style(in DrawContext context, double width, ReadOnlySpan<double> dashes, double offset) => new(
        width, context.Text(Cap) switch { "butt" => LineCap.Butt, "square" => LineCap.Square, _ => LineCap.Round }, dashes, offset)
    {
        Join = context.Text(Join) switch { "miter" => LineJoin.Miter, "bevel" => LineJoin.Bevel, _ => LineJoin.Round },
    };

    private static double Remainder(double offset, double period) => offset - (Math.Floor(offset / period) * period);
}
