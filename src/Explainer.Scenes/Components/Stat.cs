using Explainer.Core;
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
    private static readonly NumberProp Value = new("value", "The number.", 0) { Required = true };
    private static readonly TextProp Format = new("format", "Number format (.NET custom format); whole numbers by default, grouped from 10,000 on.") { IsNumberFormat = true };
    private static readonly TextProp Prefix = new("prefix", "Text right before the number.");
    private static readonly TextProp Unit = new("unit", "Text right after the number; a unit such as ms is smaller.");
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
        var number = Figure(
            context.Typesetter, context.Type, context[SizeOf].Number, Write(context.Type, context[Value].Number, context[Format].Text, context[Prefix].Text, context[Unit].Text), context[Unit].Text).Size;
        var label = LabelBlock(context.Typesetter, context.Type, context.Element, context[LabelOf].Styled, context[LabelSize].Number, IsBeside(context[LabelAt].Text, context.IsPortrait), context.Frame.Width);
        return label is null ? number
            : IsBeside(context[LabelAt].Text, context.IsPortrait)
            ? new Size(number.Width + 56 + label.Size.Width, Math.Max(number.Height, label.Size.Height))
            : new Size(Math.Max(number.Width, label.Size.Width), number.Height + 16 + label.Size.Height);
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
        var (number, unit, whole) = Figure(
            context.Look.Typesetter, context.Type, size, Write(context.Type, context.Number(Value), context.Text(Format), context.Text(Prefix), context.Text(Unit)), context.Text(Unit));
        var label = LabelBlock(
            context.Look.Typesetter, context.Type, context.Element, context.Styled(LabelOf), context.Number(LabelSize), beside, context.Frame.Width);
        var labelRoom = label is null ? 0 : beside ? label.Size.Width + 56 : label.Size.Height + 16;

        // Right-aligned beside its meaning, centred above it: either way the unit stays where it is while the digits count.
        var at = beside
            ? new Point(context.Box.Width - labelRoom - whole.Width, (context.Box.Height - whole.Height) / 2)
            : new Point((context.Box.Width - whole.Width) / 2, 0);
        DrawShining(context, number, at, size, color);
        if (unit is not null)
        {
            DrawShining(context, unit, at + new Point(whole.Width - unit.Size.Width, number.Baseline - unit.Baseline), size, color);
        }

        if (label is not null)
        {
            var place = beside
                ? new Point(context.Box.Width - label.Size.Width, (context.Box.Height - label.Size.Height) / 2)
                : new Point((context.Box.Width - label.Size.Width) / 2, whole.Height + 16);
            context.Out.Text(label, place, Paint.Solid(theme.Text));
        }
    }

    private static bool IsBeside(string at, bool portrait) => at == "beside" && !portrait;

    // The number with its unit: one that stands apart is smaller than the number, one that belongs to it (87x, 8.1M, 40%) is as large.
    private static (TextBlock Number, TextBlock? Unit, Size Size) Figure(ITypesetter typesetter, in TypeScale type, double size, string text, string unit)
    {
        var number = typesetter.Set(NumberStyle(type, size), text);
        if (!UnitText.IsApart(unit))
        {
            return (number, null, number.Size);
        }

        var behind = typesetter.Set(NumberStyle(type, UnitText.SizeOf(size)) with { Weight = 700 }, unit);
        return (number, behind, number.Size with { Width = number.Size.Width + (size * UnitText.Gap) + behind.Size.Width });
    }

    private static void DrawShining(in DrawContext context, TextBlock block, Point at, double size, Color color)
    {
        var glow = Math.Min(1, (context.Number(Glow) + (0.4 * context.Pulse)) * context.Theme.Glow);
        context.Out.Push(Affine.Translation(at.X, at.Y));
        context.Out.Glow(block.Outlines, color.Fade(0.3 * glow), size * 0.28);
        context.Out.Glow(block.Outlines, color.Fade(0.5 * glow * context.Breath), size * 0.06);
        context.Out.Pop();
        context.Out.Text(block, at, Paint.Solid(color));
    }

    private static string Write(in TypeScale type, double value, string format, string prefix, string unit) =>
        prefix + (format.Length > 0 ? WrittenNumber.Of(value, format) : WrittenNumber.Whole(value, type.Language)) + (UnitText.IsApart(unit) ? "" : unit);

    private static TextStyle NumberStyle(in TypeScale type, double size) => type.Mono(size, 800) with { LineHeight = 1.1 };

    private static TextBlock? LabelBlock(ITypesetter typesetter, in TypeScale type, Element element, StyledText text, double size, bool beside, double frameWidth) =>
        text.Text.Length == 0 ? null : BalancedLines.Set(
            typesetter, type.Sans(size, 500, beside ? TextAlign.Start : TextAlign.Center) with { Tabular = element.CountsIn(LabelOf) }, text,
            beside ? frameWidth * 0.34 : frameWidth - (2 * Layout.SafeArea.Margin));
}
