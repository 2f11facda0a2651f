using Explainer.Core.Geometry;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Definitions;

namespace Explainer.Scenes.Components;

/// <summary>A thin line between things.</summary>
public sealed class Divider : Component
{
    private static readonly ChoiceProp Direction = new("direction", "Its direction.", "vertical", "horizontal");
    private static readonly NumberProp Length = new("length", "Its length.", 640, 10, 8000, "px") { Animatable = false };
    private static readonly NumberProp Thickness = new("thickness", "Line width.", 3, 1, 100, "px") { Animatable = false };
    private static readonly ColorProp ColorOf = new("color", "Its colour.", "line");
    private static readonly NumberProp Drawn = new("drawn", "How much of it is drawn, from the middle.", 1, 0, 1, "share");

    /// <inheritdoc/>
    public override ComponentDefinition Definition { get; } = new(
        "Divider",
        "A thin line that fades out at both ends and is drawn from the middle.",
        [Direction, Length, Thickness, ColorOf, Drawn],
        [],
        "line: { component: Divider, direction: vertical, length: 640, at: center }")
    {
        EnterStyle = "draw",
    };

    /// <inheritdoc/>
    public override bool DrawsOn => true;

    /// <inheritdoc/>
    public override Size Measure(in MeasureContext context) => context[Direction].Text == "vertical"
        ? new Size(context[Thickness].Number, context[Length].Number)
        : new Size(context[Length].Number, context[Thickness].Number);

    /// <inheritdoc/>
    public override void Draw(in DrawContext context)
    {
        var drawn = context.Number(Drawn) * context.Presence;
        if (drawn <= 0)
        {
            return;
        }

        var box = context.Box;
        var vertical = context.Is(Direction, "vertical");
        var size = vertical ? new Size(box.Width, box.Height * drawn) : new Size(box.Width * drawn, box.Height);
        var rect = Rect.Around(new Point(box.Width / 2, box.Height / 2), size);
        var color = context.Color(ColorOf);
        var end = vertical ? new Point(rect.X, rect.Bottom) : new Point(rect.Right, rect.Y);
        context.Out.Fill(
            new RoundRectShape(rect, Math.Min(rect.Width, rect.Height) / 2),
            GradientPaint.Linear(new Point(rect.X, rect.Y), end, (0, color.Fade(0)), (0.2, color), (0.8, color), (1, color.Fade(0))));
    }
}
