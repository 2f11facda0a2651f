using Explainer.Core;
using Explainer.Core.Easing;
using Explainer.Core.Geometry;
using Explainer.Core.Text;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;
using Explainer.Display.Text;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Timelines;

namespace Explainer.Scenes.Components;

/// <summary>A processor beside a bar of how much of its arithmetic is used.</summary>
public sealed class GpuGauge : Component
{
    private const double Widest = 1000;

    // Narrower than this, the chip and the percentage stand above the bar instead of beside and over it.
    private const double Narrow = 700;
    private const double WideHeight = 252;
    private const double NarrowHeight = 356;
    private const double NarrowChip = 168;
    private const double BarHeight = 44;
    private const double LargestNumber = 150;
    private const double LeastNumber = 28;
    private const double LabelSize = 44;
    private const double ConclusionSize = 60;
    private const double Indent = 44;
    private static readonly NumberProp Utilization = new("utilization", "Share of the arithmetic in use.", 0, 0, 100, "%");
    private static readonly TextProp LabelOf = new("label", "Name of what the bar measures.", "GPU compute") { TakesStyles = true };
    private static readonly ChoiceProp Status = new("status", "The bottleneck: arithmetic (compute) or memory; auto decides by the threshold.", "auto", "compute", "memory");
    private static readonly NumberProp Threshold = new("threshold", "With status auto: the utilization from which arithmetic is the bottleneck.", 50, 0, 100, "%") { Animatable = false };
    private static readonly TextProp ComputeText = new("compute-text", "The conclusion when arithmetic is the bottleneck.", "COMPUTE BOUND");
    private static readonly TextProp MemoryText = new("memory-text", "The conclusion when memory is the bottleneck.", "MEMORY BOUND");
    private static readonly TextProp Format = new("format", "Number format of the percentage.", "0") { IsNumberFormat = true };
    private static readonly NumberProp ChipOf = new("chip", "How visible the processor next to the bar is. With 0 the bar takes its space, for when a MemoryPipe already shows it.", 1, 0, 1, "share");
    private static readonly NumberProp Read = new("read-state", "How visible the percentage is.", 1, 0, 1) { Internal = true };
    private static readonly NumberProp Concluded = new("concluded", "How visible the conclusion is.", 1, 0, 1) { Internal = true };
    private static readonly NumberProp To = new("to", "The utilization to fill to; the element's own by default.", double.NaN, 0, 100, "%");

    /// <inheritdoc/>
    public override ComponentDefinition Definition { get; } = new(
        "GPUGauge",
        "A processor next to a bar that shows how much of its arithmetic is in use, with the percentage and a conclusion below.",
        [Utilization, LabelOf, ChipOf, Status, Threshold, ComputeText, MemoryText, Format, Read, Concluded],
        [
            new ActionDefinition(
                "fill", "Fills the bar from zero; the percentage counts up.", new(1.6), NamedEasing.All["out-quart"], [To],
                call => call.Animate(
                    Utilization, -1, PropValue.Of(0.0), call.Has(To) ? call[To] : call.Element.Written(Utilization), call.Start, call.Duration, call.Ease),
                "{ at: 2s, fill: gauge, to: \"{prefill-use}\", over: 1.5s }"),
            new ActionDefinition(
                "read", "Shows the percentage, counting up.", new(0.5), NamedEasing.All["out-back"], [],
                call => call.Animate(Read, -1, PropValue.Of(0.0), PropValue.Of(1.0), call.Start, call.Duration, call.Ease),
                "{ at: 4s, read: gauge }"),
            new ActionDefinition(
                "conclude", "Shows the conclusion (compute bound or memory bound).", new(0.6), NamedEasing.OutCubic, [],
                call => call.Animate(Concluded, -1, PropValue.Of(0.0), PropValue.Of(1.0), call.Start, call.Duration, call.Ease),
                "{ at: 5s, conclude: gauge }"),
        ],
        "gauge: { component: GPUGauge, utilization: 100, label: GPU compute, status: compute, at: [50%, 60%] }");

    /// <inheritdoc/>
    public override Size Measure(in MeasureContext context)
    {
        var width = context.WidthOr(Math.Min(Widest, context.Frame.Width - (2 * Layout.SafeArea.Margin)));
        return new Size(width, width < Narrow ? NarrowHeight : WideHeight);
    }

    /// <inheritdoc/>
    public override Size LeastSize(in MeasureContext context) => new(NarrowChip * 2, NarrowHeight);

    /// <inheritdoc/>
    public override double FiguresSeen(Element element, double time)
    {
        // The figure is seen from when the bar begins to fill or the percentage comes, whichever is first.
        var final = Final(element, time);
        var filled = final > 0 ? element.At(Utilization, time).Number / final : 1;
        return Math.Clamp(Math.Max(filled, element.At(Read, time).Number), 0, 1);
    }

    /// <inheritdoc/>
    public override double? Shown(Element element, double time) => element.At(Utilization, time).Number;

    /// <inheritdoc/>
    public override void Draw(in DrawContext context)
    {
        var theme = context.Theme;
        var value = Math.Clamp(context.Number(Utilization), 0, 100);
        var computes = IsCompute(context);
        var fill = computes ? theme.Accent : theme.Bad;
        var narrow = context.Box.Width < Narrow;
        var chip = narrow ? NarrowChip : WideHeight;
        DrawChip(context, new Rect(-chip * ChipPainter.Inset, 0, chip, chip), value / 100, fill);

        // The percentage, the bar and the conclusion share one right and one left edge.
        var left = narrow ? 0 : (chip + Indent) * context.Number(ChipOf);
        var bar = new Rect(left, narrow ? 242 : 132, context.Box.Width - left, BarHeight);
        var label = context.Set(context.Type.Mono(LabelSize), context.Styled(LabelOf));
        var labelBase = bar.Y - 20;
        context.Out.Text(label, new Point(bar.X, labelBase - label.Baseline), Paint.Solid(Color.Lerp(theme.Muted, theme.Text, 0.7)));
        DrawBar(context, bar, value / 100, fill);
        var room = narrow ? context.Box.Width - chip - Indent : context.Box.Width - chip - label.Size.Width - (2 * Indent);
        DrawNumber(context, new Point(bar.Right, narrow ? (chip / 2) + 54 : labelBase), room, value, fill);
        DrawConclusion(context, bar, computes, context.Box.Width - (narrow ? 0 : chip + Indent));
    }

    private static void DrawChip(in DrawContext context, Rect square, double load, Color color)
    {
        // The bar comes into its room, so it is gone in the first quarter of the way.
        var there = Math.Clamp((4 * context.Number(ChipOf)) - 3, 0, 1);
        if (there <= 0)
        {
            return;
        }

        context.Out.BeginLayer(there);
        context.Out.Push(Affine.ScaleAbout(0.85 + (0.15 * there), square.Center));
        ChipPainter.Draw(context, square, load, color);
        context.Out.Pop();
        context.Out.EndLayer();
    }

    private static bool IsCompute(in DrawContext context) => context.Text(Status) switch
    {
        "compute" => true,
        "memory" => false,
        _ => Final(context.Element, context.Time) >= context.Number(Threshold),
    };

    // What the bar ends with decides, or the conclusion would change colour while the bar still fills.
    private static double Final(Element element, double time) =>
        element.TrackOf(Utilization) is { Segments.Length: > 0 } track ? track.Segments[^1].To.Number : element.At(Utilization, time).Number;

    private static void DrawBar(in DrawContext context, Rect bar, double share, Color color)
    {
        var theme = context.Theme;
        var track = new RoundRectShape(bar, bar.Height / 2);
        context.Out.Fill(track, Color.Lerp(theme.Surface, theme.Background, 0.3));
        context.Out.Stroke(track, theme.Line, 2);
        DrawTicks(context, bar);
        var width = bar.Width * share;
        if (width < 1)
        {
            return;
        }

        // The fill is a pill cut by its own width: a narrow one keeps the round end of the track.
        var filled = new RoundRectShape(new Rect(bar.X, bar.Y, Math.Max(width, 6), bar.Height), bar.Height / 2);
        context.Out.Glow(filled, color.Fade(0.34 * theme.Glow * context.Breath), 22);
        context.Out.BeginLayer(1, clip: track);
        context.Out.Fill(filled, GradientPaint.Linear(
            new Point(bar.X, 0), new Point(bar.X + Math.Max(width, 24), 0),
            (0, Color.Lerp(theme.Background, color, 0.38)), (0.75, color), (1, theme.Lit(color, 0.35))));
        context.Out.EndLayer();
        var edge = new RoundRectShape(new Rect(bar.X + width - 5, bar.Y + 6, 4, bar.Height - 12), 2);
        context.Out.Glow(edge, Color.Lerp(color, Color.White, 0.4).Fade(0.9 * theme.Glow), 9);
    }

    // Quarters, cut into the track: the fill covers them as it passes.
    private static void DrawTicks(in DrawContext context, Rect bar)
    {
        var ticks = new PathBuilder();
        for (var i = 1; i < 4; i++)
        {
            var x = bar.X + (bar.Width * i / 4);
            ticks.Move(x, bar.Y + 12).Line(x, bar.Bottom - 12);
        }

        context.Out.Stroke(ticks.Build(), context.Theme.Line, 2.5);
    }

    private static void DrawNumber(in DrawContext context, Point rightBase, double room, double value, Color color)
    {
        var read = context.Number(Read);
        if (read <= 0)
        {
            return;
        }

        // It counts up as it comes in; the full scale decides the size, so that nothing grows or shrinks meanwhile.
        var full = context.Set(NumberStyle(context.Type, LargestNumber), Written(context, 100)).Size.Width;
        var number = context.Set(NumberStyle(context.Type, Math.Clamp(LargestNumber * room / full, LeastNumber, LargestNumber)), Written(context, value * Math.Clamp(read, 0, 1)));
        var at = new Point(rightBase.X - number.Size.Width, rightBase.Y - number.Baseline);
        context.Out.Push(Affine.ScaleAbout(
            0.8 + (0.2 * read), new Point(at.X + (number.Size.Width / 2), rightBase.Y - (number.CapHeight / 2))));
        context.Out.Push(Affine.Translation(at.X, at.Y));
        var ink = color.Fade(Math.Clamp(read, 0, 1));
        context.Out.Glow(number.Outlines, ink.Fade(0.42 * context.Theme.Glow * context.Breath), 20);
        context.Out.Pop();
        context.Out.Text(number, at, Paint.Solid(ink));
        context.Out.Pop();
    }

    private static TextStyle NumberStyle(in TypeScale type, double size) => type.Mono(size, 800);

    private static string Written(in DrawContext context, double value) =>
        WrittenNumber.Of(value, context.Text(Format)) + "%";

    private static void DrawConclusion(in DrawContext context, Rect bar, bool computes, double room)
    {
        var concluded = Math.Clamp(context.Number(Concluded), 0, 1);
        if (concluded <= 0)
        {
            return;
        }

        var color = computes ? context.Theme.Good : context.Theme.Bad;
        var text = context.Text(computes ? ComputeText : MemoryText);
        var full = context.Set(context.Type.Caps(ConclusionSize), text).Size.Width + (ConclusionSize * 1.3);
        var size = Math.Min(ConclusionSize, ConclusionSize * room / full);
        var block = context.Set(context.Type.Caps(size), text);
        var at = new Point(bar.X + (size * 1.3), bar.Bottom + 14 + size - block.Baseline + ((1 - concluded) * 16));
        context.Out.Push(Affine.Translation(at.X, at.Y));
        context.Out.Glow(block.Outlines, color.Fade(0.4 * concluded * context.Theme.Glow * context.Breath), 14);
        context.Out.Pop();
        StateMark.Draw(
            context.Out, computes ? "check" : "warning", new Point(bar.X + (size * 0.45), at.Y + block.Baseline - (block.CapHeight / 2)),
            size * 0.44, color.Fade(concluded));
        context.Out.Text(block, at, Paint.Solid(color.Fade(concluded)));
    }
}
