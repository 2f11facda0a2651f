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
    private const double Height = 164;
    private const double MemoryWidth = 204;
    private const double MemoryShare = 0.32;
    private const double EndSize = 144;
    private const double EndGap = 20;
    private const double PipeHeight = 52;
    private const double BlockSize = 26;
    private const int LoadBlocks = 7;
    private const double LoadSpacing = 44;
    private const double LoadCells = 4;
    private static readonly TextProp Source = new("source", "The name of the memory.", "MEMORY");
    private static readonly TextProp Sink = new("sink", "What stands below the processor.", "waiting");
    private static readonly NumberProp Rate = new("rate", "Blocks that arrive per second.", 1.2, 0, 60, "blocks/s") { Animatable = false };
    private static readonly NumberProp Spacing = new("spacing", "The distance between blocks: large for a trickle.", 110, 30, 1000, "px") { Animatable = false };
    private static readonly NumberProp Flow = new("flow", "How open the pipe is: 0 nothing passes to the eye, 1 as designed.", 1, 0, 1, "share");
    private static readonly NumberProp Sent = new("sent", "How far a load has come: 1 when its last block has arrived.", 0, 0, 1) { Internal = true };
    private static readonly NumberProp Worked = new("worked", "How much the processor still works on the load that arrived.", 0, 0, 1) { Internal = true };
    private static readonly NumberProp Loads = new("count", "How many loads, one every `stagger`.", 1, 1, 10_000);
    private static readonly Seconds WorkOver = new(0.4);
    private static readonly ColorProp ColorOf = new("color", "The colour of the data.", "bad");

    /// <inheritdoc/>
    public override ComponentDefinition Definition { get; } = new(
        "MemoryPipe",
        "Memory, a pipe and a processor: data blocks pass at a constant rate, or one load at a time, and the processor works only in the moment when data arrives.",
        [Source, Sink, Rate, Spacing, Flow, ColorOf, Sent, Worked],
        [
            new ActionDefinition(
                "send", "Sends a load of blocks through the pipe; its last one arrives as the action ends.", new(1.1), NamedEasing.Linear, [Loads],
                Send, "{ at: 1s, send: pipe, over: 1.1s, count: 4, stagger: 1.3s }"),
            new ActionDefinition(
                "open", "Lets the data begin to pass.", new(0.8), NamedEasing.OutCubic, [],
                call => call.Animate(Flow, -1, PropValue.Of(0.0), PropValue.Of(1.0), call.Start, call.Duration, call.Ease),
                "{ at: 6s, open: pipe }"),
            new ActionDefinition(
                "close", "Stops the data.", new(0.5), NamedEasing.InCubic, [],
                call => call.Animate(Flow, PropValue.Of(0.0)), "{ at: 9s, close: pipe }"),
        ],
        "pipe: { component: MemoryPipe, source: MEMORY, sink: waiting, rate: 1.2, at: [50%, 75%] }");

    /// <inheritdoc/>
    public override Size Measure(in MeasureContext context) =>
        new(context.WidthOr(Math.Min(Widest, context.Frame.Width - (2 * Layout.SafeArea.Margin))), Height);

    /// <inheritdoc/>
    public override void Draw(in DrawContext context)
    {
        var theme = context.Theme;
        var color = context.Color(ColorOf);
        var top = Height - EndSize;
        var chip = new Rect(context.Box.Width - EndSize, top, EndSize, EndSize);
        var memory = new Rect(0, top, Math.Min(MemoryWidth, context.Box.Width * MemoryShare), EndSize);
        var pipe = new Rect(
            memory.Right + EndGap, chip.Center.Y - (PipeHeight / 2), chip.X - memory.Right - (2 * EndGap), PipeHeight);
        DrawMemory(context, memory);
        var shape = new RoundRectShape(pipe, PipeHeight / 2);
        context.Out.Fill(shape, Color.Lerp(theme.Surface, theme.Background, 0.3));
        context.Out.BeginLayer(1, clip: shape);
        var load = Math.Max(DrawTrickle(context, pipe, color), DrawLoad(context, pipe, color));
        context.Out.EndLayer();
        context.Out.Stroke(shape, theme.Line, 2);
        ChipPainter.Draw(context, chip, load, color);
        DrawSink(context, new Point(pipe.Right, pipe.Y - 16));
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

    private static void DrawMemory(in DrawContext context, Rect rect)
    {
        var theme = context.Theme;
        var body = new RoundRectShape(rect, 18);
        context.Out.Fill(body, theme.Surface);
        context.Out.Stroke(body, Color.Lerp(theme.Line, theme.Text, 0.35), 3);

        // Full shelves: there is plenty of data, only the way is narrow.
        var bars = new PathBuilder();
        for (var i = 0; i < 3; i++)
        {
            bars.RoundRect(new Rect(rect.X + 26, rect.Y + 66 + (i * 22), rect.Width - 52, 11), 5.5);
        }

        context.Out.Fill(bars.Build(), context.Color(ColorOf).Fade(0.42));
        var name = context.Set(context.Type.Caps(38), context.Text(Source));
        context.Out.Text(
            name, new Point(rect.Center.X - (name.Size.Width / 2), rect.Y + 14), Paint.Solid(Color.Lerp(theme.Muted, theme.Text, 0.6)));
    }

    // Returns the share of the processor that works: a cell in full when a block arrives, none before the next.
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

        return flow * Math.Pow(1 - (phase - Math.Floor(phase)), 2) / (ChipPainter.Cells * ChipPainter.Cells);
    }

    // Returns the share of the processor that works: more cells with every block of the load that arrives.
    private static double DrawLoad(in DrawContext context, Rect pipe, Color color)
    {
        const double share = LoadCells / (ChipPainter.Cells * ChipPainter.Cells);
        var sent = context.Number(Sent);
        if (sent is <= 0 or >= 1)
        {
            return sent >= 1 ? share * context.Number(Worked) : 0;
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

        return share * arrived / LoadBlocks;
    }

    private static void DrawBlock(in DrawContext context, Point center, Color color)
    {
        var shape = new RoundRectShape(Rect.Around(center, new Size(BlockSize, BlockSize)), 6);
        context.Out.Glow(shape, color.Fade(0.6 * context.Theme.Glow), 8);
        context.Out.Fill(shape, color);
    }

    // Right-aligned above the pipe's end; the dots keep their room, so that the word stands still.
    private static void DrawSink(in DrawContext context, Point rightBase)
    {
        var text = context.Text(Sink);
        if (text.Length == 0)
        {
            return;
        }

        const double dotRoom = 44;
        var block = context.Set(context.Type.Mono(40), text);
        var dots = 1 + ((int)Math.Floor(context.IdleTime * 1.5) % 3);
        context.Out.Text(
            block, new Point(rightBase.X - dotRoom - block.Size.Width, rightBase.Y - block.Baseline), Paint.Solid(context.Theme.Muted));
        for (var i = 0; i < 3; i++)
        {
            var dot = new Rect(rightBase.X - dotRoom + 10 + (i * 12), rightBase.Y - 7, 7, 7);
            context.Out.Fill(new EllipseShape(dot), context.Theme.Muted.Fade(i < dots ? 1 : 0.25));
        }
    }
}
