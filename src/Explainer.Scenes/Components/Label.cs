using Explainer.Core.Geometry;
using Explainer.Core.Text;
using Explainer.Display.Paints;
using Explainer.Display.Text;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Timelines;

namespace Explainer.Scenes.Components;

/// <summary>A short label in spaced capitals or plain type.</summary>
public sealed class Label : Component
{
    private static readonly TextProp TextOf = new("text", "The text, shown exactly as written.") { Required = true, TakesStyles = true };
    private static readonly NumberProp SizeOf = new("size", "Type size.", 36, 8, 600, "px") { Animatable = false };
    private static readonly ColorProp ColorOf = new("color", "Text colour.", "text");
    private static readonly NumberProp Glow = new("glow", "Strength of its glow.", 0, 0, 1, "share");
    private static readonly ChoiceProp Mark = new("mark", "A symbol before the text, so that the meaning does not depend on colour alone.", "none", "check", "warning", "dot");
    private static readonly NumberProp Weight = new("weight", "100 (thin) to 900 (black).", 700, 100, 900) { Animatable = false };

    /// <inheritdoc/>
    public override ComponentDefinition Definition { get; } = new(
        "Label",
        "A short label in monospaced, letter-spaced type, for headings, states and names of parts.",
        [TextOf, SizeOf, ColorOf, Glow, Mark, Weight],
        [],
        "title: { component: Label, text: PREFILL, size: 72, glow: 0.4, above: tokens }");

    /// <inheritdoc/>
    public override Size Measure(in MeasureContext context)
    {
        var size = context[SizeOf].Number;
        var block = context.Set(StyleOf(context.Type, context.Element, size), context[TextOf].Styled);
        return new Size(block.Size.Width + MarkRoom(context[Mark].Text, size), block.Size.Height);
    }

    /// <inheritdoc/>
    public override void Draw(in DrawContext context)
    {
        var size = context.Number(SizeOf);
        var block = context.Set(StyleOf(context.Type, context.Element, size), context.Styled(TextOf));
        var color = context.Color(ColorOf);
        var mark = context.Text(Mark);
        var room = MarkRoom(mark, size);
        var fromRight = room > 0 && new BidiParagraph(context.Text(TextOf)).RunsRightToLeft;
        var at = new Point(((context.Box.Width - block.Size.Width - room) / 2) + (fromRight ? 0 : room), (context.Box.Height - block.Size.Height) / 2);
        var glow = (context.Number(Glow) + (0.5 * context.Pulse)) * context.Theme.Glow;
        if (glow > 0)
        {
            context.Out.Push(Affine.Translation(at.X, at.Y));
            foreach (var run in block.Colored())
            {
                context.Out.Glow(run.Outlines, (run.Color ?? color).Fade(Math.Min(1, 0.8 * glow * context.Breath)), size * 0.12);
                context.Out.Glow(run.Outlines, (run.Color ?? color).Fade(Math.Min(1, 0.5 * glow)), size * 0.42);
            }

            context.Out.Pop();
        }

        if (room > 0)
        {
            var middle = new Point(fromRight ? at.X + block.Size.Width + room - (size * 0.42) : at.X - room + (size * 0.42), at.Y + block.Baseline - (block.CapHeight / 2));
            StateMark.Draw(context.Out, mark, middle, size * 0.42, color);
        }

        context.Out.Text(block, at, Paint.Solid(color), pictureOpacity: color.A);
    }

    private static TextStyle StyleOf(TypeScale type, Element element, double size) =>
        type.Caps(size, (int)element.Initial(Weight).Number) with { Tabular = element.CountsIn(TextOf) };

    private static double MarkRoom(string mark, double size) => mark == "none" ? 0 : size * 1.2;
}
