using Explainer.Core.Easing;
using Explainer.Core.Geometry;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;
using Explainer.Display.Text;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Layout;
using Explainer.Scenes.Timelines;

namespace Explainer.Scenes.Components;

/// <summary>Two things side by side, or one alone until the frame is split.</summary>
public sealed class ComparisonLayout : Component
{
    private const double GutterShare = 0.07;
    private const double PortraitGutterShare = 0.06;
    private const double LeastSide = 240;
    private const double Largest = 1.4;
    private static readonly ElementProp Left = new("left", "The left element (the upper one on a portrait frame). Centred until the frame is split.");
    private static readonly ElementProp Right = new("right", "The right element (the lower one on a portrait frame).");
    private static readonly TextProp LeftLabel = new("left-label", "A heading over the left side.") { TakesStyles = true };
    private static readonly TextProp RightLabel = new("right-label", "A heading over the right side.") { TakesStyles = true };
    private static readonly NumberProp Split = new("split", "0 gives the left side the whole frame, 1 half of it.", 1, 0, 1, "share");
    private static readonly NumberProp Divider = new("divider", "How much of the dividing line is drawn.", 1, 0, 1, "share");

    /// <inheritdoc/>
    public override ComponentDefinition Definition { get; } = new(
        "ComparisonLayout",
        "Two elements side by side with a line between them; one above the other on a portrait frame. With `split` the left one makes room for the right one.",
        [Left, Right, LeftLabel, RightLabel, Split, Divider],
        [
            new ActionDefinition(
                "split", "Moves the left side from the whole frame to its half.", new(1.2), NamedEasing.All["in-out-cubic"], [],
                call => call.Animate(Split, -1, PropValue.Of(0.0), PropValue.Of(1.0), call.Start, call.Duration, call.Ease),
                "{ at: 0s, split: stage, over: 1.4s }"),
            new ActionDefinition(
                "divide", "Draws the line between the sides.", new(0.8), NamedEasing.All["in-out-cubic"], [],
                call => call.Animate(Divider, -1, PropValue.Of(0.0), PropValue.Of(1.0), call.Start, call.Duration, call.Ease),
                "{ at: 2s, divide: stage }"),
        ],
        "stage: { component: ComparisonLayout, left: { component: Label, text: BEFORE }, right: { component: Label, text: AFTER } }")
    {
        Children = ChildPlacement.Flow,
        EnterStyle = "fade",
    };

    /// <inheritdoc/>
    public override Size Measure(in MeasureContext context) => SafeArea.Of(context.Frame).Size;

    /// <inheritdoc/>
    public override Size LeastSize(in MeasureContext context) => new(LeastSide, LeastSide + (4 * context.Theme.HeadingSize));

    /// <inheritdoc/>
    public override ChildPlace PlaceOf(in DrawContext context, Element child)
    {
        var split = context.Number(Split);
        var isLeft = child.Slot == Left.Name;
        var half = HalfOf(context, isLeft);
        var scale = ScaleOf(context);
        var own = child.Component.ContentSize(context.Of(child)).Height;
        var level = half.Center + (context.IsPortrait ? Point.Zero : new Point(0, (own - Tallest(context)) * scale / 2));
        var offset = context.At(child, CommonProps.Position).Point;
        if (!isLeft)
        {
            return new ChildPlace(level + offset, scale);
        }

        var alone = ScaleAlone(context, child);
        return new ChildPlace(Point.Lerp(Whole(context).Center, level, split) + offset, alone + ((scale - alone) * split));
    }

    /// <inheritdoc/>
    public override RowRoom[] RowsFor(in DrawContext context, Element column, RowRoom[] own)
    {
        var isLeft = column.Slot == Left.Name;
        var split = isLeft ? context.Number(Split) : 1;
        var even = EvenRows(context, column);
        var wider = Widening(Sum(even), HalfOf(context, isLeft).Height / ScaleOf(context));
        var alone = split < 1 ? Widening(Sum(own), Whole(context).Height / ScaleAlone(context, column)) : 0;

        // Heights follow late in the split, when the side is small enough.
        var rows = new RowRoom[own.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = new RowRoom(
                (own[i].Gap + ((even[i].Gap - own[i].Gap) * split)) * (1 + alone + ((wider - alone) * split)),
                own[i].Length + ((even[i].Length - own[i].Length) * split * split));
        }

        return rows;
    }

    /// <inheritdoc/>
    public override void Draw(in DrawContext context)
    {
        var there = There(context);
        context.Out.BeginLayer(there);
        if (there > 0)
        {
            DrawDivider(context);
            DrawLabel(context, context.Styled(LeftLabel), HalfOf(context, true));
            DrawLabel(context, context.Styled(RightLabel), HalfOf(context, false));
        }

        context.Out.EndLayer();
        context.DrawChildren();
    }

    // One that nobody shows is there for what it holds: its line and headings come and go with that.
    private static double There(in DrawContext context) =>
        context.Element.AppearanceAt(context.Time) is { } stay && double.IsNegativeInfinity(stay.Show) && !context.Element.Children.IsEmpty
            ? Seen(context.Element, context.Time)
            : 1;

    private static double Seen(Element element, double time)
    {
        var seen = 0.0;
        foreach (var child in element.Children)
        {
            var own = child.AppearanceAt(time) is { } stay ? Math.Clamp(stay.Presence(time), 0, 1) : 0;
            seen = Math.Max(seen, child.Children.IsEmpty ? own : own * Seen(child, time));
        }

        return seen;
    }

    private static Rect Whole(in DrawContext context) => new(0, 0, context.Box.Width, context.Box.Height);

    private static Rect HalfOf(in DrawContext context, bool left)
    {
        var box = context.Box;
        var gutter = context.IsPortrait ? box.Height * PortraitGutterShare : box.Width * GutterShare;
        var headings = context.Text(LeftLabel).Length + context.Text(RightLabel).Length > 0 ? context.Theme.HeadingSize * 1.6 : 0;
        if (context.IsPortrait)
        {
            var height = (box.Height - gutter) / 2;
            return new Rect(0, (left ? 0 : height + gutter) + headings, box.Width, height - headings);
        }

        var width = (box.Width - gutter) / 2;
        return new Rect(left ? 0 : width + gutter, headings, width, box.Height - headings);
    }

    private static void DrawDivider(in DrawContext context)
    {
        var drawn = context.Number(Divider) * context.Number(Split);
        if (drawn <= 0)
        {
            return;
        }

        var box = context.Box;
        var length = (context.IsPortrait ? box.Width : box.Height) * drawn;
        var middle = new Point(box.Width / 2, box.Height / 2);
        var rect = context.IsPortrait
            ? new Rect(middle.X - (length / 2), middle.Y - 1.5, length, 3)
            : new Rect(middle.X - 1.5, middle.Y - (length / 2), 3, length);
        var line = Core.Color.Lerp(context.Theme.Line, context.Theme.Text, 0.35);
        var from = new Point(rect.X, rect.Y);
        var to = context.IsPortrait ? new Point(rect.Right, rect.Y) : new Point(rect.X, rect.Bottom);
        context.Out.Fill(
            new RoundRectShape(rect, 1.5),
            GradientPaint.Linear(from, to, (0, line.Fade(0)), (0.2, line), (0.8, line), (1, line.Fade(0))));
    }

    private static void DrawLabel(in DrawContext context, StyledText text, Rect half)
    {
        if (text.Text.Length == 0)
        {
            return;
        }

        var block = context.Set(context.Type.Caps(context.Theme.HeadingSize), text);
        context.Out.Text(
            block, new Point(half.Center.X - (block.Size.Width / 2), half.Y - (context.Theme.HeadingSize * 1.5)), Paint.Solid(context.Theme.Text));
    }

    // What fills its place by enlarging stays below half as much again, or a single label would shout.
    private static double Fit(Size content, Size room) =>
        Math.Min(Largest, Math.Min(room.Width / Math.Max(1, content.Width), room.Height / Math.Max(1, content.Height)));

    private static double Tallest(in DrawContext context)
    {
        var tallest = 0.0;
        foreach (var side in context.Element.Children)
        {
            tallest = Math.Max(tallest, side.Component.ContentSize(context.Of(side)).Height);
        }

        return tallest;
    }

    // Both sides have one scale, so that equal things keep equal sizes.
    private static double ScaleOf(in DrawContext context)
    {
        var scale = double.PositiveInfinity;
        foreach (var side in context.Element.Children)
        {
            var size = side.Size with { Height = Math.Max(side.Size.Height, Sum(EvenRows(context, side)).Total) };
            scale = Math.Min(scale, Fit(size, HalfOf(context, side.Slot == Left.Name).Size));
        }

        return scale;
    }

    // Alone it is as large as what is there of it allows: what is still to come does not make it small.
    private static double ScaleAlone(in DrawContext context, Element side) =>
        Fit(side.Component is Column rows ? rows.OwnSize(context.Of(side)) : side.Size, Whole(context).Size);

    // Side by side, rows are level: each is as high as the higher of its two things. There are as many as the side with more of them has.
    private static RowRoom[] EvenRows(in DrawContext context, Element column)
    {
        var even = new RowRoom[context.IsPortrait ? column.Children.Length : context.Element.Children.Max(s => s.Children.Length)];
        foreach (var side in context.Element.Children)
        {
            if (side.Component is not Column stack || (side != column && context.IsPortrait))
            {
                continue;
            }

            var own = stack.OwnRows(context.Of(side));
            for (var i = 0; i < own.Length; i++)
            {
                even[i] = new RowRoom(Math.Max(even[i].Gap, own[i].Gap), Math.Max(even[i].Length, own[i].Length));
            }
        }

        return even;
    }

    private static (double Gaps, double Total) Sum(RowRoom[] rows)
    {
        double gaps = 0, total = 0;
        foreach (var row in rows)
        {
            gaps += row.Gap;
            total += row.Gap + row.Length;
        }

        return (gaps, total);
    }

    // The height that is left over widens the gaps, to double them at most, so that a few rows use their place and are still one thing.
    private static double Widening((double Gaps, double Total) rows, double height) =>
        rows.Gaps > 0 ? Math.Clamp((height - rows.Total) / rows.Gaps, 0, 1) : 0;
}
