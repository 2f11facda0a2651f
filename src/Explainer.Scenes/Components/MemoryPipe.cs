using Explainer.Core;
using Explainer.Core.Easing;
using Explainer.Core.Geometry;
using Explainer.Core.Time;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Definitions;

namespace Explainer.Scenes.Components;

/// <summary>Memory on one side, a processor on the other, and data that passes between them at a constant rate.</summary>
public sealed class MemoryPipe : Component
{
    private const double Widest = 1000;

    // Narrower than this, memory and chip are smaller, so that there is a pipe between them.
    private const double Narrow = 700;
    private const double Height = 196;
    private const double MiddleY = 72;
    private const double EndSize = 144;
    private const double NarrowEndSize = 100;
    private const double EndGap = 20;
    private const double NameSize = 46;
    private const double NarrowNameSize = 38;
    private const double NameDrop = 48;
    private const double PipeHeight = 52;
    private const double LeastPipe = 120;
    private const double BlockSize = 26;
    private const int LoadBlocks = 7;
    private const double LoadSpacing = 44;
    private const double Busy = 50;
    private static readonly TextProp Source = new("source", "The name of the memory.", "MEMORY") { TakesStyles = true };
    private static readonly TextProp Load = new("load", "Name of the blocks, above the pipe.") { TakesStyles = true };
    private static readonly TextProp Sink = new("sink", "Text below the processor while it is idle.", "waiting") { TakesStyles = true };
    private static readonly NumberProp Rate = new("rate", "Blocks arriving per second.", 1.2, 0, 60, "blocks/s") { Animatable = false };
    private static readonly NumberProp Spacing = new("spacing", "Distance between blocks; large for a trickle.", 110, 30, 1000, "px") { Animatable = false };
    private static readonly NumberProp Flow = new("flow", "How open the pipe is: 0 closed, 1 fully open.", 1, 0, 1, "share");
    private static readonly NumberProp Work = new("work", "How much of the processor works on arriving data; from 50 % in the active colour.", 6.25, 0, 100, "%");
    private static readonly FlagProp StaysBusy = new("busy", "Whether the processor keeps working after a load has arrived.", false);
    private static readonly NumberProp Sent = new("sent", "Progress of a load: 1 when its last block has arrived.", 0, 0, 1) { Internal = true };
    private static readonly NumberProp Worked = new("worked", "How busy the processor still is with the load that arrived.", 0, 0, 1) { Internal = true };
    private static readonly NumberProp Loads = new("count", "Number of loads, one every `stagger`.", 1, 1, 10_000);
    private static readonly Seconds WorkOver = new(0.4);
    private static readonly ColorProp ColorOf = new("color", "Colour of the data.", "bad");

    /// <inheritdoc/>
    public override ComponentDefinition Definition { get; } = new(
        "MemoryPipe",
        "Memory, a pipe and a processor: blocks of data flow at a constant rate, or one load at a time, and the processor works only when data arrives.",
        [Source, Load, Sink, Work, StaysBusy, Rate, Spacing, Flow, ColorOf, Sent, Worked],
        [
            new ActionDefinition(
                "send", "Sends a load of blocks through the pipe; the last one arrives as the action ends.", new(1.1), NamedEasing.Linear, [Loads],
                Send, "{ at: 1s, send: pipe, over: 1.1s, count: 4, stagger: 1.3s }"),
            new ActionDefinition(
                "open", "Starts the flow of data.", new(0.8), NamedEasing.OutCubic, [],
                call => call.Animate(Flow, -1, PropValue.Of(0.0), PropValue.Of(1.0), call.Start, call.Duration, call.Ease),
                "{ at: 6s, open: pipe }"),
            new ActionDefinition(
                "close", "Stops the flow of data.", new(0.5), NamedEasing.InCubic, [],
                call => call.Animate(Flow, PropValue.Of(0.0)), "{ at: 9s, close: pipe }"),
        ],
        "pipe: { component: MemoryPipe, source: MEMORY, load: weights, sink: waiting, rate: 1.2, at: [50%, 75%] }");

    /// <inheritdoc/>
    public override Size Measure(in MeasureContext context) =>
        new(context.WidthOr(Math.Min(Widest, context.Frame.Width - (2 * Layout.SafeArea.Margin))), Height);

    /// <inheritdoc/>
    public override Size LeastSize(in MeasureContext context) => new((2 * (NarrowEndSize + EndGap)) + LeastPipe, Height);

    /// <inheritdoc/>
    public override void Draw(in DrawContext context)
    {
        var theme = context.Theme;
        var color = context.Color(ColorOf);
        var end = context.Box.Width < Narrow ? NarrowEndSize : EndSize;
        var memory = new Rect(0, MiddleY - (end / 2), end, end);
        var chip = memory.Offset(new Point(context.Box.Width - (end * (1 - ChipPainter.Inset)), 0));
        var pipe = new Rect(memory.Right + EndGap, MiddleY - (PipeHeight / 2), chip.X - memory.Right - (2 * EndGap), PipeHeight);
        DrawMemory(context, memory);
        var shape = new RoundRectShape(pipe, PipeHeight / 2);
        context.Out.Fill(shape, Color.Lerp(theme.Surface, theme.Background, 0.3));
        context.Out.BeginLayer(1, clip: shape);
        var trickled = DrawTrickle(context, pipe, color);
        var loaded = DrawLoad(context, pipe, color);
        context.Out.EndLayer();
        context.Out.Stroke(shape, theme.Line, 2);
        DrawLoadName(context, new Point(pipe.X + 10, pipe.Y - 15), color);
        var work = context.Number(Work);
        ChipPainter.Draw(context, chip, work / 100 * Math.Max(trickled, loaded), work >= Busy ? theme.Accent : color);
        DrawSink(context, new Point(context.Box.Width, chip.Bottom + NameDrop), 1 - Math.Min(1, 3 * loaded));
    }

    private static void Send(ActionCall call)
    {
        for (var i = 0; i < (int)call[Loads].Number; i++)
        {
            var start = call.Start + (call.Stagger * i);
            call.Animate(Sent, -1, PropValue.Of(0.0), PropValue.Of(1.0), start, call.Duration, call.Ease);
            call.Animate(
                Worked, -1, PropValue.Of(1.0), PropValue.Of(0.0), start + call.Duration, call.Duration < WorkOver ? call.Duration : WorkOver, NamedEasing.OutCubic);
        }
    }

    private static double NameSizeIn(in DrawContext context) => context.Box.Width < Narrow ? NarrowNameSize : NameSize;

    private static void DrawMemory(in DrawContext context, Rect rect)
    {
        var theme = context.Theme;
        var body = new RoundRectShape(rect, 18);
        context.Out.Fill(body, theme.Surface);
        context.Out.Stroke(body, Color.Lerp(theme.Line, theme.Text, 0.35), 3);

        // Full shelves: there is plenty of data, only the way is narrow.
        const int shelves = 4;
        var bar = rect.Height * 0.09;
        var bars = new PathBuilder();
        for (var i = 0; i < shelves; i++)
        {
            var y = rect.Y + (rect.Height * (i + 1) / (shelves + 1));
            bars.RoundRect(new Rect(rect.X + (rect.Width * 0.18), y - (bar / 2), rect.Width * 0.64, bar), bar / 2);
        }

        context.Out.Fill(bars.Build(), context.Color(ColorOf).Fade(0.5));
        var name = context.Set(context.Type.Caps(NameSizeIn(context)), context.Styled(Source));
        context.Out.Text(
            name, new Point(rect.X, rect.Bottom + NameDrop - name.Baseline), Paint.Solid(Color.Lerp(theme.Muted, theme.Text, 0.6)));
    }

    private static void DrawLoadName(in DrawContext context, Point leftBase, Color color)
    {
        var name = context.Set(context.Type.Mono(NameSizeIn(context)), context.Styled(Load));
        context.Out.Text(name, new Point(leftBase.X, leftBase.Y - name.Baseline), Paint.Solid(Color.Lerp(color, context.Theme.Text, 0.5)));
    }

    // Returns how much of what the processor does on arrival it does now: all of it when a block arrives, nothing before the next.
    private static double DrawTrickle(in DrawContext context, Rect pipe, Color color)
    {
        var flow = context.Number(Flow);
        var rate = context.Number(Rate);
        if (flow <= 0 || rate <= 0)
        {
            return 0;
        }

        // Machine motion: linear in time, with phase 0 where the element enters, so that any frame can be asked for alone.
        var spacing = context.Number(Spacing);
        var phase = context.IdleTime * rate;
        var shift = (phase - Math.Floor(phase)) * spacing;
        for (var x = pipe.Right - spacing + shift + (BlockSize / 2); x > pipe.X - BlockSize; x -= spacing)
        {
            DrawBlock(context, new Point(x, pipe.Center.Y), color.Fade(flow));
        }

        return flow * Math.Pow(1 - (phase - Math.Floor(phase)), 2);
    }

    // Returns the same for a load: more with every block of it that arrives.
    private static double DrawLoad(in DrawContext context, Rect pipe, Color color)
    {
        var sent = context.Number(Sent);
        if (sent is <= 0 or >= 1)
        {
            return sent <= 0 ? 0 : context.Flag(StaysBusy) ? 1 : context.Number(Worked);
        }

        var head = pipe.X + (sent * (pipe.Width + (LoadBlocks * LoadSpacing)));
        var arrived = 0;
        for (var i = 0; i < LoadBlocks; i++)
        {
            var x = head - (i * LoadSpacing);
            if (x > pipe.Right + (BlockSize / 2))
            {
                arrived++;
            }
            else if (x > pipe.X - (BlockSize / 2))
            {
                DrawBlock(context, new Point(x, pipe.Center.Y), color);
            }
        }

        return (double)arrived / LoadBlocks;
    }

    private static void DrawBlock(in DrawContext context, Point center, Color color)
    {
        var shape = new RoundRectShape(Rect.Around(center, new Size(BlockSize, BlockSize)), 6);
        context.Out.Glow(shape, color.Fade(0.6 * context.Theme.Glow), 8);
        context.Out.Fill(shape, color);
    }

    // Right-aligned below the chip; the dots keep their room, so that the word stands still.
    private static void DrawSink(in DrawContext context, Point rightBase, double opacity)
    {
        var text = context.Styled(Sink);
        if (text.Text.Length == 0 || opacity <= 0)
        {
            return;
        }

        const double dotRoom = 44;
        var block = context.Set(context.Type.Mono(NameSizeIn(context)), text);
        var dots = 1 + ((int)Math.Floor(context.IdleTime * 1.5) % 3);
        var ink = Color.Lerp(context.Theme.Muted, context.Theme.Text, 0.3).Fade(opacity);
        context.Out.Text(block, new Point(rightBase.X - dotRoom - block.Size.Width, rightBase.Y - block.Baseline), Paint.Solid(ink));
        for (var i = 0; i < 3; i++)
        {
            var dot = new Rect(rightBase.X - dotRoom + 10 + (i * 12), rightBase.Y - 7, 7, 7);
            context.Out.Fill(new EllipseShape(dot), ink.Fade(i < dots ? 1 : 0.25));
        }
    }
}
