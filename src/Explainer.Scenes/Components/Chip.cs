using Explainer.Core;
using Explainer.Core.Easing;
using Explainer.Core.Geometry;
using Explainer.Display.Paints;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Definitions;

namespace Explainer.Scenes.Components;

/// <summary>A processor with a share of its cells at work.</summary>
public sealed class Chip : Component
{
    private static readonly TextProp LabelOf = new("label", "Text below it.") { TakesStyles = true };
    private static readonly NumberProp SizeOf = new("size", "Width and height of the chip.", 240, 40, 1000, "px") { Animatable = false };
    private static readonly NumberProp Load = new("load", "How busy it is.", 0, 0, 100, "%");
    private static readonly ColorProp ColorOf = new("color", "Colour of busy cells.", "accent");

    /// <inheritdoc/>
    public override ComponentDefinition Definition { get; } = new(
        "Chip",
        "A processor seen from above; its cells light up with its load.",
        [LabelOf, SizeOf, Load, ColorOf],
        [
            new ActionDefinition(
                "fill", "Changes the load to a value.", new(1.2), NamedEasing.OutCubic, [new NumberProp("to", "The load.", 100, 0, 100, "%")],
                call => call.Animate(Load, call[call.Definition.Parameters[0]]), "{ at: 1s, fill: chip, to: 100% }"),
        ],
        "chip: { component: Chip, label: GPU, load: 60%, at: center }")
    {
        EnterStyle = "pop",
    };

    /// <inheritdoc/>
    public override Size Measure(in MeasureContext context)
    {
        var size = context[SizeOf].Number;
        if (context[LabelOf].Text.Length == 0)
        {
            return new Size(size, size);
        }

        var label = context.Set(context.Type.Mono(context.Theme.LabelSize), context[LabelOf].Styled);
        return new Size(Math.Max(size, label.Size.Width), size + 16 + label.Size.Height);
    }

    /// <inheritdoc/>
    public override void Draw(in DrawContext context)
    {
        var size = context.Number(SizeOf);
        ChipPainter.Draw(
            context, new Rect((context.Box.Width - size) / 2, 0, size, size), context.Number(Load) / 100, context.Color(ColorOf));
        if (context.Styled(LabelOf) is { Text.Length: > 0 } text)
        {
            var label = context.Set(context.Type.Mono(context.Theme.LabelSize), text);
            context.Out.Text(
                label, new Point((context.Box.Width - label.Size.Width) / 2, size + 16),
                Paint.Solid(Color.Lerp(context.Theme.Muted, context.Theme.Text, 0.5)));
        }
    }
}
