using Explainer.Core.Geometry;
using Explainer.Display.Paints;
using Explainer.Display.Text;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Timelines;

namespace Explainer.Scenes.Components;

/// <summary>Running text, wrapped.</summary>
public sealed class Text : Component
{
    private static readonly TextProp TextOf = new("text", "The text; may contain line breaks.") { Required = true, TakesStyles = true };
    private static readonly NumberProp SizeOf = new("size", "Type size.", 48, 8, 600, "px") { Animatable = false };
    private static readonly ColorProp ColorOf = new("color", "Text colour.", "text");
    private static readonly ChoiceProp Align = new("align", "Alignment of the lines in the box.", "center", "start", "end");
    private static readonly ChoiceProp Font = new("font", "Typeface: sans for what we say, mono for what a machine says.", "sans", "mono");
    private static readonly NumberProp Weight = new("weight", "100 (thin) to 900 (black).", 500, 100, 900) { Animatable = false };
    private static readonly NumberProp MaxWidth = new("max-width", "Width at which lines break; the frame without its margins by default.", double.NaN, 40, 20000, "px") { Animatable = false };
    private static readonly NumberProp Typed = new("typed", "The share of it that is visible.", 1, 0, 1, "share");
    private static readonly ChoiceProp By = new("by", "Whether it is typed by characters, or by words as models write.", "characters", "words");

    /// <inheritdoc/>
    public override ComponentDefinition Definition { get; } = new(
        "Text",
        "Text, broken into lines if it is too wide for the frame.",
        [TextOf, SizeOf, ColorOf, Align, Font, Weight, MaxWidth, Typed, By],
        [
            new ActionDefinition(
                "type", "Types the text bit by bit.", new(1), Core.Easing.NamedEasing.Linear, [],
                call => call.Animate(Typed, -1, PropValue.Of(0.0), PropValue.Of(1.0), call.Start, call.Duration, call.Ease),
                "{ at: 1s, type: line, over: 1.5s }"),
        ],
        "line: { component: Text, text: Long answers are slow., at: center }");

    /// <inheritdoc/>
    public override Size Measure(in MeasureContext context) => Set(
        context.Typesetter, StyleOf(context.Type, context.Element, context.Element.Initial(Font).Text, context[Align].Text),
        context.Element, context[TextOf].Styled, WidthOf(context[MaxWidth].Number, context.Frame.Width)).Size;

    /// <inheritdoc/>
    public override void Draw(in DrawContext context)
    {
        var block = Set(
            context.Look.Typesetter, StyleOf(context.Type, context.Element, context.Text(Font), context.Text(Align)),
            context.Element, context.Styled(TextOf), WidthOf(context.Number(MaxWidth), context.Frame.Width));
        var typed = context.Number(Typed);
        var color = context.Color(ColorOf);
        var free = context.Box.Width - block.Size.Width;
        var at = new Point(context.Text(Align) switch { "start" => 0, "end" => free, _ => free / 2 }, (context.Box.Height - block.Size.Height) / 2);
        context.Out.Text(
            block, at, Paint.Solid(color), typed >= 1 ? -1 : context.Text(By) == "words" ? block.TypedWords(typed) : block.Typed(typed), color.A);
    }

    // A centred text of few lines is a title. What is computed in each frame would break now here, now there; what a machine says breaks as machines do.
    private static TextBlock Set(ITypesetter typesetter, TextStyle style, Element element, in StyledText text, double width) =>
        style.Align == TextAlign.Center && !element.CountsIn(TextOf) && element.Initial(Font).Text == "sans"
            ? BalancedLines.Set(typesetter, style, text, width)
            : typesetter.Set(style, text, width);

    private static TextStyle StyleOf(TypeScale type, Element element, string font, string align)
    {
        var (size, weight) = (element.Initial(SizeOf).Number, (int)element.Initial(Weight).Number);
        var style = font == "mono" ? type.Mono(size, weight) : type.Sans(size, weight) with { Tabular = element.CountsIn(TextOf) };
        return style with { Align = align switch { "start" => TextAlign.Start, "end" => TextAlign.End, _ => TextAlign.Center } };
    }

    private static double WidthOf(double given, double frameWidth) =>
        double.IsNaN(given) ? frameWidth - (2 * Layout.SafeArea.Margin) : given;
}
