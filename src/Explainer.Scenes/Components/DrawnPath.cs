using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Timelines;

namespace Explainer.Scenes.Components;

/// <summary>A line: through points, along an arc, or as path data says; drawn on, dashed, flowing, with heads at its ends.</summary>
public sealed class DrawnPath : Component
{
    // In px; a path that is to be narrower than this is not meant.
    private const double NarrowestBox = 24;
    private static readonly PointListProp Points = new("points", "The points that it goes through, each [x, y] in design px or percent of the frame.");
    private static readonly PathProp Data = new("d", "The path as SVG writes it, in design px: M, L, H, V, C, S, Q, T, A, Z.");
    private static readonly NumberProp Radius = new("radius", "An arc's radius instead of points: a ring, a dial.", 0, 0, 10000, "px");
    private static readonly NumberProp From = new("from", "Where an arc begins: 0 is at the top, clockwise.", 0, -36000, 36000, "degrees");
    private static readonly NumberProp To = new("to", "Where an arc ends; 360 more than from is a whole ring.", 360, -36000, 36000, "degrees");
    private static readonly FlagProp Smooth = new("smooth", "Whether it goes through its points in a curve.", false);
    private static readonly FlagProp Closed = new("closed", "Whether the last point leads back to the first.", false);
    private static readonly NumberProp Round = new("round", "How round the corners of straight lines are.", 0, 0, 4000, "px");
    private static readonly ColorProp Stroke = new("stroke", "Its colour.", "accent");
    private static readonly NumberProp StrokeWidth = new("stroke-width", "Its width; 0 for none.", 8, 0, 1000, "px");
    private static readonly ChoiceProp Cap = new("cap", "How it ends, and its dashes.", "round", "butt", "square");
    private static readonly ChoiceProp Join = new("join", "How it turns corners.", "round", "miter", "bevel");
    private static readonly ColorProp FillOf = new("fill", "What the area within is filled with; nothing unless given.");
    private static readonly ColorProp Track = new("track", "The colour of the whole line below what is drawn of it; nothing unless given.");
    private static readonly NumberProp TrimFrom = new("trim-from", "Where what is drawn of it begins.", 0, 0, 1, "share");
    private static readonly NumberProp TrimTo = new("trim-to", "Where what is drawn of it ends.", 1, 0, 1, "share");
    private static readonly NumberProp Dash = new("dash", "The length of its dashes; 0 for a full line.", 0, 0, 1000, "px");
    private static readonly NumberProp Gap = new("gap-length", "The length of the gaps between dashes; 0 for that of the dashes.", 0, 0, 1000, "px");
    private static readonly NumberProp DashOffset = new("dash-offset", "How far its dashes are moved back along it.", 0, -100000, 100000, "px");
    private static readonly NumberProp Flow = new("flow", "How far its dashes move along it in a second, all the time.", 0, -5000, 5000, "px") { Animatable = false };
    private static readonly ChoiceProp StartHead = new("start-head", "What stands at its start.", [.. PathHead.Kinds]);
    private static readonly ChoiceProp EndHead = new("end-head", "What stands at its end, and goes along while it is drawn.", [.. PathHead.Kinds]);
    private static readonly NumberProp HeadSize = new("head-size", "How long its heads are; 0 to suit its width.", 0, 0, 1000, "px");
    private static readonly NumberProp Glow = new("glow", "How much it shines.", 0, 0, 1, "share");

    /// <inheritdoc/>
    public override ComponentDefinition Definition { get; } = new(
        "Path",
        "A line: straight or smooth through points, along an arc, or as SVG path data. It is drawn on, dashed, flowing, with heads; trim-from and trim-to make "
        + "rings that count down and connectors that grow. Without a place it stands where its numbers say. With width or height it is scaled to that. "
        + "Others move along it: move: van, along: road.",
        [
            Points, Data, Radius, From, To, Smooth, Closed, Round, Stroke, StrokeWidth, Cap, Join, FillOf, Track, TrimFrom, TrimTo, Dash, Gap, DashOffset, Flow,
            StartHead, EndHead, HeadSize, Glow,
        ],
        [],
        "road: { component: Path, points: [[10%, 70%], [40%, 50%], [90%, 60%]], smooth: true, end-head: arrow }")
    {
        EnterStyle = "draw",
    };

    /// <inheritdoc/>
    public override bool DrawsOn => true;

    /// <inheritdoc/>
    public override Size Measure(in MeasureContext context)
    {
        if (context[Radius].Number is > 0 and var radius)
        {
            return new Size(radius * 2, radius * 2);
        }

        var natural = Natural(context.Element, 0).Bounds.Size;
        var (width, height) = (context[CommonProps.Width].Number, context[CommonProps.Height].Number);
        var scale = double.IsFinite(width) && natural.Width > 0 ? width / natural.Width : double.IsFinite(height) && natural.Height > 0 ? height / natural.Height : 1;
        return natural * scale;
    }

    /// <inheritdoc/>
    public override Point? OwnPlace(Element element) =>
        element.Initial(Radius).Number > 0 ? null : Natural(element, 0).Bounds.Center;

    /// <inheritdoc/>
    public override IEnumerable<DataMistake> Check(Func<PropDefinition, PropValue> value)
    {
        var points = value(Points).Points;
        var given = (points.IsEmpty ? 0 : 1) + (value(Data).Path is null ? 0 : 1) + (value(Radius).Number > 0 ? 1 : 0);
        if (given != 1)
        {
            yield return new DataMistake(points.IsEmpty ? Data : Points, -1, (given == 0 ? PathRules.BadPathNothing : PathRules.BadPathTwice).Plain);
        }
        else if (points.Length == 1)
        {
            yield return new DataMistake(Points, 0, PathRules.BadPathPoint.Plain);
        }

        // Who writes width: 10 means the line and not the box that all of it would be squeezed into.
        if (value(CommonProps.Width).Number is var width and < NarrowestBox)
        {
            yield return new DataMistake(CommonProps.Width, -1, PathRules.BadPathWidth.With(width));
        }
    }

    /// <inheritdoc/>
    public override PathShape PathOf(in DrawContext context)
    {
        var natural = Natural(context.Element, context.Time);
        var (box, bounds) = (context.Box, natural.Bounds);
        if (context.Number(Radius) > 0)
        {
            return new PathBuilder().Append(natural, Affine.Translation(box.Width / 2, box.Height / 2)).Build();
        }

        var (across, down) = (bounds.Width > 0 ? box.Width / bounds.Width : 1, bounds.Height > 0 ? box.Height / bounds.Height : 1);
        return new PathBuilder().Append(natural, Affine.Scale(across, down).Of(Affine.Translation(-bounds.X, -bounds.Y))).Build();
    }

    /// <inheritdoc/>
    public override void Draw(in DrawContext context)
    {
        var path = PathOf(context);
        if (context.Color(FillOf) is { A: > 0 } fill)
        {
            context.Out.Fill(path, fill.Fade(context.DrawnOn));
        }

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

    // The line in its own coordinates: of an arc about its centre, else as its numbers say.
    private static PathShape Natural(Element element, double time)
    {
        if (element.At(Data, time).Path is { } data)
        {
            return data;
        }

        var closed = element.At(Closed, time).Flag;
        if (element.At(Points, time).Points is { IsEmpty: false } points)
        {
            return element.At(Smooth, time).Flag
                ? SmoothPath.Through(points.AsSpan(), closed)
                : SmoothPath.Straight(points.AsSpan(), closed, element.At(Round, time).Number);
        }

        var (radius, from, sweep) = (element.At(Radius, time).Number, element.At(From, time).Number, element.At(To, time).Number - element.At(From, time).Number);
        var arc = new PathBuilder().Arc(Point.Zero, radius, from - 90, Math.Clamp(sweep, -360, 360));
        return Math.Abs(sweep) >= 360 || closed ? arc.Close().Build() : arc.Build();
    }
}
