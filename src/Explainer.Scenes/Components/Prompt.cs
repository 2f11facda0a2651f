using Explainer.Core;
using Explainer.Core.Easing;
using Explainer.Core.Geometry;
using Explainer.Core.Text;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;
using Explainer.Display.Text;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Definitions;

namespace Explainer.Scenes.Components;

/// <summary>A box in which someone types what the model is asked.</summary>
public sealed class Prompt : Component
{
    private const double CursorPeriod = 1.06;
    private static readonly TextProp TextOf = new("text", "The prompt.") { Required = true, TakesStyles = true };
    private static readonly TextProp Sign = new("sign", "Symbol before it.", "›");
    private static readonly NumberProp SizeOf = new("size", "Type size.", 60, 8, 400, "px") { Animatable = false };
    private static readonly NumberProp Typed = new("typed", "The share of the characters that is visible.", 1, 0, 1, "share");
    private static readonly NumberProp Glow = new("glow", "Strength of the box's glow.", 0.6, 0, 1, "share");
    private static readonly FlagProp Cursor = new("cursor", "Whether a cursor blinks after the text.", true);

    /// <inheritdoc/>
    public override ComponentDefinition Definition { get; } = new(
        "Prompt",
        "A softly glowing box in which someone types a prompt, with a blinking cursor.",
        [TextOf, Sign, SizeOf, Typed, Glow, Cursor],
        [
            new ActionDefinition(
                "type", "Types the text character by character.", new(1.2), NamedEasing.Linear, [],
                call => call.Animate(Typed, -1, PropValue.Of(0.0), PropValue.Of(1.0), call.Start, call.Duration, call.Ease),
                "{ at: 0.5s, type: prompt, over: 0.5s }"),
        ],
        "prompt: { component: Prompt, text: Explain quantum computing, at: center }");

    /// <inheritdoc/>
    public override Size Measure(in MeasureContext context)
    {
        var size = context[SizeOf].Number;
        var width = context.Frame.Width - (2 * Layout.SafeArea.Margin) - (size * 3.4);
        var block = context.Set(Style(context.Type, size), context[TextOf].Styled, width);
        return new Size(block.Size.Width + (size * 3.6), block.Size.Height + (size * 1.5));
    }

    /// <inheritdoc/>
    public override Size LeastSize(in MeasureContext context) => new Size(4.6, 1.5) * context[SizeOf].Number;

    /// <inheritdoc/>
    public override void Draw(in DrawContext context)
    {
        var theme = context.Theme;
        var size = context.Number(SizeOf);
        var box = new RoundRectShape(new Rect(0, 0, context.Box.Width, context.Box.Height), size * 0.5);
        var glow = context.Number(Glow) * theme.Glow;
        context.Out.Glow(box, theme.Accent.Fade(0.22 * glow), size * 1.2);
        context.Out.Glow(box, theme.Accent.Fade(0.30 * glow * context.Breath), size * 0.22);
        context.Out.Fill(box, theme.Outlined ? Paint.Solid(theme.Surface) : GradientPaint.Linear(
            Point.Zero, new Point(0, context.Box.Height), (0, Color.Lerp(theme.Surface, theme.Text, 0.05)), (1, theme.Surface)));
        context.Out.Stroke(box, Color.Lerp(theme.Line, theme.Accent, 0.35 * glow), 2);

        var inner = context.Box.Width - (size * 3.6);
        var block = context.Set(Style(context.Type, size), context.Styled(TextOf), inner + 1);
        var y = (context.Box.Height - block.Size.Height) / 2;

        // What is written from right to left begins at the right, and its sign with it, turned round by the mark of that direction.
        var fromRight = new BidiParagraph(context.Text(TextOf)).RunsRightToLeft;
        var sign = context.Set(Style(context.Type, size) with { Weight = 800 }, fromRight ? '\u200F' + context.Text(Sign) : context.Text(Sign));
        context.Out.Text(sign, new Point(fromRight ? context.Box.Width - size - sign.Size.Width : size, y), Paint.Solid(theme.Accent));
        var at = new Point(fromRight ? context.Box.Width - (size * 2) - block.Size.Width : size * 2, y);
        var typed = block.Typed(context.Number(Typed));
        context.Out.Text(block, at, Paint.Solid(theme.Text), typed, 1);
        if (context.Flag(Cursor))
        {
            DrawCursor(context, block, at, typed, size, fromRight);
        }
    }

    private static TextStyle Style(in TypeScale type, double size) => type.Mono(size);

    private static void DrawCursor(in DrawContext context, TextBlock block, Point at, int typed, double size, bool fromRight)
    {
        // Solid while typing, else blinking with soft edges.
        var phase = context.IdleTime / CursorPeriod;
        var on = typed > 0 && typed < block.Text.Length ? 1 : Math.Clamp((Math.Cos(phase * 2 * Math.PI) * 3) + 0.5, 0, 1);
        var pen = block.Carets[typed];
        var rect = new Rect(at.X + pen.X + (fromRight ? -size * 0.19 : size * 0.1), at.Y + pen.Y - (size * 0.84), size * 0.09, size * 1.06);
        context.Out.Fill(new RoundRectShape(rect, size * 0.045), context.Theme.Accent.Fade(on));
    }
}
