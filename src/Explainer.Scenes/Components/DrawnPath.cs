using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
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
    private static readonly PointListProp Points = new("points", "Points it passes through, each [x, y] in design px or percent of the frame.");
    private static readonly PathProp Data = new("d", "SVG path data in design px: M, L, H, V, C, S, Q, T, A, Z.");
    private static readonly NumberProp Radius = new("radius", "An arc's radius instead of points: a ring, a dial.", 0, 0, 10000, "px");
    private static readonly NumberProp From = new("from", "Start of an arc, clockwise from the top.", 0, -36000, 36000, "degrees");
    private static readonly NumberProp To = new("to", "End of an arc; from plus 360 is a full ring.", 360, -36000, 36000, "degrees");
    private static readonly FlagProp Smooth = new("smooth", "Whether it curves through its points.", false);
    private static readonly FlagProp Closed = new("closed", "Whether the last point connects back to the first.", false);
    private static readonly NumberProp Round = new("round", "Corner radius between straight lines.", 0, 0, 4000, "px");
    private static readonly ColorProp FillOf = new("fill", "Fill colour; none by default.");

    /// <inheritdoc/>
    public override ComponentDefinition Definition { get; } = new(
        "Path",
        "A line: straight or smooth through points, along an arc, or SVG path data. It can be drawn gradually, be dashed, flow and have arrowheads; trim-from and trim-to make "
        + "countdown rings and growing connectors. Without a position its coordinates apply. With width or height it is scaled. "
        + "To move along it: move: van, along: road.",
        [
            Points, Data, Radius, From, To, Smooth, Closed, Round, .. LinePen.Line, FillOf, .. LinePen.Course,
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
    public override bool ShapesLine(PropDefinition prop) =>
        prop == Points || prop == Data || prop == Radius || prop == From || prop == To || prop == Smooth || prop == Closed || prop == Round;

    /// <inheritdoc/>
    public override void Draw(in DrawContext context)
    {
        var path = PathOf(context);
        if (context.Color(FillOf) is { A: > 0 } fill)
        {
            context.Out.Fill(path, fill.Fade(context.DrawnOn));
        }

        LinePen.Draw(context, path);
    }

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
