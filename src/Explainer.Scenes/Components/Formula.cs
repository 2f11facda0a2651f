using System.Collections.Immutable;
using Explainer.Core;
using Explainer.Core.Diagnostics;
using Explainer.Core.Easing;
using Explainer.Core.Geometry;
using Explainer.Display.Text;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Formulas;
using Explainer.Scenes.Timelines;

namespace Explainer.Scenes.Components;

/// <summary>Mathematics, written as in TeX.</summary>
public sealed class Formula : Component
{
    private static readonly FormulaProp Tex = new("tex", "The formula in TeX's notation, in single quotes; \\part{name}{...} names a part, \\color{accent}{...} colours one, \\figure{name:0.0} is a figure. `{ set: speedup, tex: '...', over: 0.8s }` turns it into another: what both have moves, a named part wherever it goes.") { Required = true };
    private static readonly NumberProp SizeOf = new("size", "Type size.", 88, 8, 600, "px") { Animatable = false };
    private static readonly ColorProp ColorOf = new("color", "Colour of everything without a colour of its own.", "text");
    private static readonly NumberProp Glow = new("glow", "Strength of its glow.", 0, 0, 1, "share");
    private static readonly NumberProp Tinted = new("tinted", "How much of its own colour a part has lost to that of a tint.", 0, 0, 1) { Internal = true, PerItem = true };
    private static readonly ColorProp Tint = new("tint-color", "The colour of a part's tint.", "accent") { Internal = true, PerItem = true };
    private static readonly TextProp Part = new("part", "Name of the part in the formula.") { Required = true };
    private static readonly ColorProp To = new("color", "Its new colour.", "accent");
    private static readonly NumberProp Written = new("written", "The share of the formula that is visible, in reading order.", 1, 0, 1, "share");

    /// <inheritdoc/>
    public override ComponentDefinition Definition { get; } = new(
        "Formula",
        "Mathematics in TeX notation: fractions, roots, scripts, sums with limits, matrices, delimiters, accents, words.",
        [Tex, SizeOf, ColorOf, Glow, Written, Tinted, Tint],
        [
            new ActionDefinition(
                "write", "Writes the formula glyph by glyph.", new(1.2), NamedEasing.Linear, [],
                call => call.Animate(Written, -1, PropValue.Of(0.0), PropValue.Of(1.0), call.Start, call.Duration, call.Ease),
                "{ at: 1s, write: speedup, over: 1.5s }"),
            new ActionDefinition(
                "tint", "Gives a named part of the formula a colour.", new(0.4), NamedEasing.OutCubic, [Part, To], TintPart,
                "{ at: 3s, tint: speedup, part: rate, color: good }") { Check = CheckPart },
        ],
        "speedup: { component: Formula, tex: 'S = \\frac{1 - \\part{rate}{a}^{k+1}}{(1 - \\part{rate}{a})(ck + 1)}', at: center }");

    /// <inheritdoc/>
    public override int ItemCount(Element element) => PartsOf(element).Length;

    /// <inheritdoc/>
    public override Size Measure(in MeasureContext context)
    {
        // The largest of all that it is set to decides, so that nothing moves when it changes.
        var size = SizeOfBlock(context, context[Tex]);
        foreach (var segment in context.Element.TrackOf(Tex)?.Segments ?? [])
        {
            var other = SizeOfBlock(context, segment.To);
            size = new Size(Math.Max(size.Width, other.Width), Math.Max(size.Height, other.Height));
        }

        return size;
    }

    /// <inheritdoc/>
    public override void Draw(in DrawContext context)
    {
        var runs = new Dictionary<Ink, List<FormulaItem>>();
        foreach (var (item, opacity) in Shown(context))
        {
            var ink = new Ink(ColorOfItem(context, item), Rounding.ToByte(opacity));
            if (ink.Opacity > 0)
            {
                (runs.TryGetValue(ink, out var run) ? run : runs[ink] = []).Add(item);
            }
        }

        var size = context.Number(SizeOf);
        var middle = new Point(context.Box.Width / 2, context.Box.Height / 2);
        var glow = (context.Number(Glow) + (0.5 * context.Pulse)) * context.Theme.Glow;
        foreach (var (ink, items) in runs)
        {
            var color = ink.Color.Fade(ink.Opacity / 255.0);
            var outlines = FormulaBlock.RunOf(items, middle, size);
            if (glow > 0)
            {
                context.Out.Glow(outlines, color.Fade(Math.Min(1, 0.8 * glow * context.Breath)), size * 0.1);
                context.Out.Glow(outlines, color.Fade(Math.Min(1, 0.5 * glow)), size * 0.36);
            }

            context.Out.Fill(outlines, color);
        }
    }

    private static Size SizeOfBlock(in MeasureContext context, PropValue value) =>
        value.Formula is { } formula ? formula.Set(context.Typesetter, WordsOf(context.Type)).SizeAt(context[SizeOf].Number) : default;

    private static TextStyle WordsOf(TypeScale type) => type.Sans(1);

    // Places are measured from the middle of the formula.
    private static IEnumerable<(FormulaItem Item, double Opacity)> Shown(DrawContext context)
    {
        var words = WordsOf(context.Type);
        if (context.Element.TrackOf(Tex)?.SegmentAt(context.Time) is { From.Formula: { } from, To.Formula: { } to } change)
        {
            return FormulaMorph.Between(from.Set(context.Look.Typesetter, words), to.Set(context.Look.Typesetter, words)).At(change.ShareAt(context.Time));
        }

        if (context.At(context.Element, Tex).Formula?.Set(context.Look.Typesetter, words) is not { } block)
        {
            return [];
        }

        var middle = new Point(block.Width / 2, (block.Depth - block.Height) / 2);
        var written = context.Number(Written) * block.Items.Length;
        return block.Items.Select((item, i) => (item with { Position = item.Position - middle }, Math.Clamp(written - i, 0, 1)));
    }

    private static ImmutableArray<string> PartsOf(Element element) => element.Initial(Tex).Formula?.Parts ?? [];

    private static Color ColorOfItem(in DrawContext context, FormulaItem item)
    {
        var color = item.Color is not { } name ? context.Color(ColorOf)
            : context.Theme.Colors.TryGetValue(name, out var role) ? role
            : Color.TryParse(name) ?? context.Color(ColorOf);
        var part = item.Part is null ? -1 : PartsOf(context.Element).IndexOf(item.Part);
        return part < 0 ? color : Color.Lerp(color, context.Element.At(Tint, part, context.Time).Color, context.Number(Tinted, part));
    }

    private static void TintPart(ActionCall call)
    {
        var part = PartsOf(call.Element).IndexOf(call[Part].Text);
        call.Animate(Tint, part, call[To], call.Start, call.Duration, call.Ease);
        call.Animate(Tinted, part, PropValue.Of(1.0), call.Start, call.Duration, call.Ease);
    }

    private static IEnumerable<DataMistake> CheckPart(Element element, Func<PropDefinition, PropValue> parameter)
    {
        var (name, parts) = (parameter(Part).Text, PartsOf(element));
        if (element.Initial(Tex).Formula is not null && !parts.Contains(name))
        {
            yield return new DataMistake(Part, -1, FormulaRules.UnknownPart.With(
                element.Id, name, parts.IsEmpty ? "Name it in the formula: \\part{name}{...}." : Suggestion.Remedy(name, parts)));
        }
    }

    private readonly record struct Ink(Color Color, byte Opacity);
}
