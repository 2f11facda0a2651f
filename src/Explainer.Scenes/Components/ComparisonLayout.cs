using Explainer.Core.Easing;
using Explainer.Core.Geometry;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;
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
    private const double Largest = 1.4;
    private static readonly ElementProp Left = new("left", "What stands on the left (above on a frame higher than wide). Alone in the middle until the frame is split.");
    private static readonly ElementProp Right = new("right", "What stands on the right (below on a frame higher than wide).");
    private static readonly TextProp LeftLabel = new("left-label", "A heading over the left side.");
    private static readonly TextProp RightLabel = new("right-label", "A heading over the right side.");
    private static readonly NumberProp Split = new("split", "0: the left side has the whole frame; 1: both have half of it.", 1, 0, 1, "share");
    private static readonly NumberProp Divider = new("divider", "How much of the dividing line is drawn.", 1, 0, 1, "share");

    /// <inheritdoc/>
    public override ComponentDefinition Definition { get; } = new(
        "ComparisonLayout",
        "Two things side by side with a line between them; on a frame higher than wide one above the other. With `split` the left one gives up half of the frame.",
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
    public override ChildPlace PlaceOf(in DrawContext context, Element child)
    {
        var split = context.Number(Split);
        var whole = new Rect(0, 0, context.Box.Width, context.Box.Height);
        var isLeft = child.Slot == Left.Name;
        var half = HalfOf(context, isLeft);
        // Both sides have one scale, so that equal things keep equal sizes, and their tops are level.
        var scale = double.PositiveInfinity;
        foreach (var side in context.Element.Children)
        {
            scale = Math.Min(scale, Fit(side.Size, HalfOf(context, side.Slot == Left.Name)));
        }

        var own = child.Component.ContentSize(context.Of(child), HeightFor(context, child)).Height;
        var level = half.Center + (context.IsPortrait ? Point.Zero : new Point(0, (own - Tallest(context)) * scale / 2));
        var offset = context.At(child, CommonProps.Position).Point;
        if (!isLeft)
        {
            return new ChildPlace(level + offset, scale);
        }

        var alone = Fit(child.Size, whole);
        return new ChildPlace(Point.Lerp(whole.Center, level, split) + offset, alone + ((scale - alone) * split));
    }

    /// <inheritdoc/>
    public override double HeightFor(in DrawContext context, Element child)
    {
        if (context.IsPortrait)
        {
            return 0;
        }

        // Side by side the lower one spreads to the height of the other, so that first and last things are level; late in the split, when it is small enough.
        var own = child.Component.ContentSize(context.Of(child)).Height;
        var split = context.Number(Split);
        return own + ((Tallest(context) - own) * split * split);
    }

    /// <inheritdoc/>
    public override void Draw(in DrawContext context)
    {
        DrawDivider(context);
        DrawLabel(context, context.Text(LeftLabel), HalfOf(context, true));
        DrawLabel(context, context.Text(RightLabel), HalfOf(context, false));
        context.DrawChildren();
    }

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

    private static void DrawLabel(in DrawContext context, string text, Rect half)
    {
        if (text.Length == 0)
        {
            return;
        }

        var block = context.Set(context.Type.Caps(context.Theme.HeadingSize), text);
        context.Out.Text(
            block, new Point(half.Center.X - (block.Size.Width / 2), half.Y - (context.Theme.HeadingSize * 1.5)), Paint.Solid(context.Theme.Text));
    }

    // What fills its place by enlarging stays below half as much again, or a single label would shout.
    private static double Fit(Size content, Rect room) =>
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
}
