using Explainer.Core.Easing;
using Explainer.Core.Geometry;
using Explainer.Core.Text;
using Explainer.Display.Paints;
using Explainer.Display.Text;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Timelines;

namespace Explainer.Scenes.Components;

/// <summary>The number that a beat is about, with what it means.</summary>
public sealed class Stat : Component
{
    private const double BalanceStep = 4;
    private static readonly NumberProp Value = new("value", "The number.", 0) { Required = true };
    private static readonly TextProp Format = new("format", "Number format (.NET custom format).", "0") { IsNumberFormat = true };
    private static readonly TextProp Prefix = new("prefix", "Text right before the number.");
    private static readonly TextProp Unit = new("unit", "Text right after the number.");
    private static readonly TextProp LabelOf = new("label", "What the number means.") { TakesStyles = true };
    private static readonly ChoiceProp LabelAt = new("label-at", "Position of its meaning; beside becomes below on a portrait frame.", "below", "beside");
    private static readonly NumberProp SizeOf = new("size", "Type size of the number.", 200, 24, 800, "px") { Animatable = false };
    private static readonly NumberProp LabelSize = new("label-size", "Type size of its meaning.", 48, 16, 400, "px") { Animatable = false };
    private static readonly ColorProp ColorOf = new("color", "Colour of the number.", "good");
    private static readonly NumberProp Glow = new("glow", "Strength of its glow.", 0.7, 0, 1, "share");

    /// <inheritdoc/>
    public override ComponentDefinition Definition { get; } = new(
        "Stat",
        "The number a beat is about, large and glowing, with its unit and meaning. Counts up.",
        [Value, Format, Prefix, Unit, LabelOf, LabelAt, SizeOf, LabelSize, ColorOf, Glow],
        [
            new ActionDefinition(
                "count", "Counts from a number to the element's value.", new(1.2), NamedEasing.All["out-quart"],
                [new NumberProp("from", "The start value.", 0)],
                call => call.Animate(
                    Value, -1, call[call.Definition.Parameters[0]], call.Element.Written(Value), call.Start, call.Duration, call.Ease),
                "{ at: 2s, count: gain, over: 1.2s }"),
        ],
        "gain: { component: Stat, value: 87, unit: x, label: faster per token, at: center }")
    {
        EnterStyle = "pop",
    };

    /// <inheritdoc/>
    public override Size Measure(in MeasureContext context)
    {
        // The widest number on the way decides, so that nothing moves while it counts.
        var final = Write(context[Value].Number, context[Format].Text, context[Prefix].Text, context[Unit].Text);
        var number = context.Set(NumberStyle(context.Type, context[SizeOf].Number), final);
        var label = LabelBlock(context.Typesetter, context.Type, context[LabelOf].Styled, context[LabelSize].Number, IsBeside(context[LabelAt].Text, context.IsPortrait), context.Frame.Width);
        return label is null ? number.Size
            : IsBeside(context[LabelAt].Text, context.IsPortrait)
            ? new Size(number.Size.Width + 56 + label.Size.Width, Math.Max(number.Size.Height, label.Size.Height))
            : new Size(Math.Max(number.Size.Width, label.Size.Width), number.Size.Height + 16 + label.Size.Height);
    }

    /// <inheritdoc/>
    public override double? Shown(Element element, double time) => element.At(Value, time).Number;

    /// <inheritdoc/>
    public override void Draw(in DrawContext context)
    {
        var theme = context.Theme;
        var size = context.Number(SizeOf);
        var color = context.Color(ColorOf);
        var beside = IsBeside(context.Text(LabelAt), context.IsPortrait);
        var number = context.Set(
            NumberStyle(context.Type, size), Write(context.Number(Value), context.Text(Format), context.Text(Prefix), context.Text(Unit)));
        var label = LabelBlock(
            context.Look.Typesetter, context.Type, context.Styled(LabelOf), context.Number(LabelSize), beside, context.Frame.Width);
        var labelRoom = label is null ? 0 : beside ? label.Size.Width + 56 : label.Size.Height + 16;

        // Right-aligned beside its meaning, centred above it: either way the unit stays where it is while the digits count.
        var at = beside
            ? new Point(context.Box.Width - labelRoom - number.Size.Width, (context.Box.Height - number.Size.Height) / 2)
            : new Point((context.Box.Width - number.Size.Width) / 2, 0);
        var glow = Math.Min(1, (context.Number(Glow) + (0.4 * context.Pulse)) * theme.Glow);
        context.Out.Push(Affine.Translation(at.X, at.Y));
        context.Out.Glow(number.Outlines, color.Fade(0.3 * glow), size * 0.28);
        context.Out.Glow(number.Outlines, color.Fade(0.5 * glow * context.Breath), size * 0.06);
        context.Out.Pop();
        context.Out.Text(number, at, Paint.Solid(color));
        if (label is not null)
        {
            var place = beside
                ? new Point(context.Box.Width - label.Size.Width, (context.Box.Height - label.Size.Height) / 2)
                : new Point((context.Box.Width - label.Size.Width) / 2, number.Size.Height + 16);
            context.Out.Text(label, place, Paint.Solid(theme.Text));
        }
    }

    private static bool IsBeside(string at, bool portrait) => at == "beside" && !portrait;

    private static string Write(double value, string format, string prefix, string unit) =>
        prefix + WrittenNumber.Of(value, format) + UnitText.Behind(unit);

    private static TextStyle NumberStyle(in TypeScale type, double size) => type.Mono(size, 800) with { LineHeight = 1.1 };

    private static TextBlock? LabelBlock(ITypesetter typesetter, in TypeScale type, StyledText text, double size, bool beside, double frameWidth) =>
        text.Text.Length == 0 ? null : Balanced(
            typesetter, type.Sans(size, 500, beside ? TextAlign.Start : TextAlign.Center), text,
            beside ? frameWidth * 0.34 : frameWidth - (2 * Layout.SafeArea.Margin));

    // As narrow as its number of lines allows, so that no line is left with a single word.
    private static TextBlock Balanced(ITypesetter typesetter, TextStyle style, StyledText text, double width)
    {
        var widest = typesetter.Set(style, text, width);
        var best = widest;
        for (double low = 0, high = width; high - low > BalanceStep;)
        {
            var middle = (low + high) / 2;
            var block = typesetter.Set(style, text, middle);
            var fits = block.Size.Height <= widest.Size.Height && block.Size.Width <= middle + 0.5;
            best = fits ? block : best;
            (low, high) = fits ? (low, middle) : (middle, high);
        }

        return best;
    }
}
