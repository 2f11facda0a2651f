using Explainer.Core.Geometry;
using Explainer.Display.Shapes;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Layout;
using Explainer.Scenes.Timelines;

namespace Explainer.Scenes.Components;

/// <summary>A line between two elements, which stays joined to both while these move.</summary>
public sealed class Connector : Component
{
    // How far an elbow goes before it turns where it has to go round.
    private const double Stub = 40;
    private static readonly TargetProp From = new("from", "The element where it starts.") { Required = true };
    private static readonly TargetProp To = new("to", "The element where it ends.") { Required = true };
    private static readonly ChoiceProp Way = new("way", "The route it takes.", "straight", "elbow", "curve");
    private static readonly ChoiceProp FromSide = new("from-side", "The side where it leaves the first element; auto faces the other one.", "auto", "left", "right", "top", "bottom", "center");
    private static readonly ChoiceProp ToSide = new("to-side", "The side where it meets the second element.", "auto", "left", "right", "top", "bottom", "center");
    private static readonly NumberProp Clearance = new("clearance", "Distance from their edges.", 14, -1000, 1000, "px");
    private static readonly NumberProp Round = new("round", "Corner radius of an elbow.", 24, 0, 4000, "px");

    /// <inheritdoc/>
    public override ComponentDefinition Definition { get; } = new(
        "Connector",
        "A line between two elements. It stays attached while they move, and is visible while both are.",
        [From, To, Way, FromSide, ToSide, Clearance, Round, .. LinePen.Line, .. LinePen.Course],
        [],
        "link: { component: Connector, from: prompt, to: tokens, end-head: arrow, flow: 60, dash: 16 }")
    {
        EnterStyle = "draw",
    };

    /// <inheritdoc/>
    public override bool DrawsOn => true;

    /// <inheritdoc/>
    public override bool Swells => false;

    /// <inheritdoc/>
    public override bool IsBetween => true;

    /// <inheritdoc/>
    public override Size Measure(in MeasureContext context) => context.Frame;

    /// <inheritdoc/>
    public override PathShape? PathOf(in DrawContext context)
    {
        if (context.Linked(From) is not { } from || context.Linked(To) is not { } to
            || ElementGeometry.ToFrame(context.Look, context.Element, context.Time).Inverse() is not { } home)
        {
            return null;
        }

        return new PathBuilder().Append(Line(context, End.Of(context, from), End.Of(context, to)), home).Build();
    }

    /// <inheritdoc/>
    public override bool ShapesLine(PropDefinition prop) => prop == Way || prop == FromSide || prop == ToSide || prop == Clearance || prop == Round;

    /// <inheritdoc/>
    public override void Draw(in DrawContext context)
    {
        var there = Math.Min(PresenceOf(context.Linked(From), context.Time), PresenceOf(context.Linked(To), context.Time));
        if (there > 0 && PathOf(context) is { } path)
        {
            context.Out.BeginLayer(there);
            LinePen.Draw(context, path);
            context.Out.EndLayer();
        }
    }

    private static double PresenceOf(Element? element, double time)
    {
        var least = element is null ? 0.0 : 1;
        for (; element is not null; element = element.Parent)
        {
            least = Math.Min(least, Math.Clamp(element.AppearanceAt(time)?.Presence(time) ?? 0, 0, 1));
        }

        return least;
    }

    private static PathShape Line(in DrawContext context, End a, End b)
    {
        var clearance = context.Number(Clearance);
        var way = context.Text(Way);
        var (start, out1) = a.Toward(b, context.Text(FromSide), way, clearance);
        var (end, out2) = b.Toward(a, context.Text(ToSide), way, clearance);
        if (way == "curve")
        {
            var reach = (end - start).Length * 0.42;
            return new PathBuilder().Move(start.X, start.Y).Cubic(start + (out1 * reach), end + (out2 * reach), end).Build();
        }

        if (way == "straight")
        {
            return SmoothPath.Straight([start, end], false, 0);
        }

        return SmoothPath.Straight(Elbow(start, out1, end, out2), false, context.Number(Round));
    }

    // Away from either box first, and across from there; where the one lies behind the other, round it.
    private static Point[] Elbow(Point start, Point out1, Point end, Point out2)
    {
        var (stub, last) = (start + (out1 * Stub), end + (out2 * Stub));
        var middle = Point.Lerp(start, end, 0.5);
        var (lies1, lies2) = (Math.Abs(out1.X) > Math.Abs(out1.Y), Math.Abs(out2.X) > Math.Abs(out2.Y));
        var isAhead = Along(out1, end - start) >= 0 && Along(out2, start - end) >= 0;
        return (lies1, lies2, isAhead) switch
        {
            (true, true, true) => [start, new(middle.X, start.Y), new(middle.X, end.Y), end],
            (false, false, true) => [start, new(start.X, middle.Y), new(end.X, middle.Y), end],
            (true, false, true) => [start, new(end.X, start.Y), end],
            (false, true, true) => [start, new(start.X, end.Y), end],
            (true, true, false) => [start, stub, new(stub.X, middle.Y), new(last.X, middle.Y), last, end],
            (false, false, false) => [start, stub, new(middle.X, stub.Y), new(middle.X, last.Y), last, end],
            (true, false, false) => [start, stub, new(stub.X, last.Y), last, end],
            _ => [start, stub, new(last.X, stub.Y), last, end],
        };
    }

    private static double Along(Point way, Point step) => (way.X * step.X) + (way.Y * step.Y);

    /// <summary>What it is joined to at one of its ends.</summary>
    /// <param name="Outline">The outline, in design px of the connector's layer.</param>
    /// <param name="Middle">What lines aim at: equal drawings in a row have level lines between them, whatever is seen of each.</param>
    private readonly record struct End(PathShape Outline, Point Middle)
    {
        /// <summary>That of an element.</summary>
        public static End Of(in DrawContext context, Element element)
        {
            var line = context.LineOf(element);
            var outline = ElementGeometry.OnLayerOf(context.Look, ElementGeometry.OutlineInFrame(context.Look, element, line, context.Time), element, context.Element, context.Time);
            if (element.Component is not Drawing)
            {
                return new End(outline, outline.Bounds.Center);
            }

            var middle = ElementGeometry.Between(context.Look, element, context.Element, context.Time).Apply(ElementGeometry.CenterInFrame(context.Look, element, context.Time));
            return new End(outline, outline.Bounds.Contains(new Rect(middle.X, middle.Y, 0, 0)) ? middle : outline.Bounds.Center);
        }

        /// <summary>Where a line meets the outline on its way to another one, and the way out of it from there.</summary>
        public (Point Place, Point Out) Toward(End other, string side, string way, double clearance)
        {
            var (outline, middle, box, aim) = (Outline, Middle, Outline.Bounds, other.Outline.Bounds);
            var toward = other.Middle - middle;
            if (side == "auto" && way == "straight")
            {
                return toward.Length == 0 ? (middle, Point.Zero) : Leave(toward * (1 / toward.Length));
            }

            if (side == "auto")
            {
                // Across where there is more room between them across than down.
                var across = Math.Abs(toward.X) - ((box.Width + aim.Width) / 2);
                var down = Math.Abs(toward.Y) - ((box.Height + aim.Height) / 2);
                side = across >= down ? (toward.X >= 0 ? "right" : "left") : toward.Y >= 0 ? "bottom" : "top";
            }

            return side switch
            {
                "left" => Leave(new Point(-1, 0)),
                "right" => Leave(new Point(1, 0)),
                "top" => Leave(new Point(0, -1)),
                "bottom" => Leave(new Point(0, 1)),
                _ => (middle, Point.Zero),
            };

            (Point Place, Point Out) Leave(Point heading) =>
                (middle + (heading * ((OutlineReach.Of(outline, middle, heading) ?? 0) + clearance)), heading);
        }
    }
}
