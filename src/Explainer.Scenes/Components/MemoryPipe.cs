using Explainer.Core;
using Explainer.Core.Easing;
using Explainer.Core.Geometry;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Definitions;

namespace Explainer.Scenes.Components;

/// <summary>Memory on one side, a processor on the other, and data that passes between them at a constant rate.</summary>
public sealed class MemoryPipe : Component
{
    private const double Height = 200;
    private const double EndWidth = 204;
    private const double PipeHeight = 52;
    private const double BlockSize = 26;
    private static readonly TextProp Source = new("source", "The name of the memory.", "MEMORY");
    private static readonly TextProp Sink = new("sink", "What stands below the processor.", "waiting");
    private static readonly NumberProp Rate = new("rate", "Blocks that arrive per second.", 1.2, 0, 60, "blocks/s") { Animatable = false };
    private static readonly NumberProp Spacing = new("spacing", "The distance between blocks: large for a trickle.", 110, 30, 1000, "px") { Animatable = false };
    private static readonly NumberProp Flow = new("flow", "How open the pipe is: 0 nothing passes to the eye, 1 as designed.", 1, 0, 1, "share");
    private static readonly ColorProp ColorOf = new("color", "The colour of the data.", "bad");

    /// <inheritdoc/>
    public override ComponentDefinition Definition { get; } = new(
        "MemoryPipe",
        "Memory, a pipe and a processor: data blocks pass at a constant rate, and the processor works only in the moment when one arrives.",
        [Source, Sink, Rate, Spacing, Flow, ColorOf],
        [
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
    public override Size Measure(in MeasureContext context) => new(Math.Min(960, context.Frame.Width - (2 * Layout.SafeArea.Margin)), Height);

    /// <inheritdoc/>
    public override void Draw(in DrawContext context)
    {
        var theme = context.Theme;
        var color = context.Color(ColorOf);
        var chip = 150.0;
        var middle = 78.0;
        var right = context.Box.Width - (EndWidth * 0.5) - (chip / 2);
        var pipe = new Rect(EndWidth + 12, middle - (PipeHeight / 2), right - EndWidth - 30, PipeHeight);
        DrawMemory(context, new Rect(0, middle - 78, EndWidth, 156));
        var shape = new RoundRectShape(pipe, PipeHeight / 2);
        context.Out.Fill(shape, Color.Lerp(theme.Surface, theme.Background, 0.3));
        context.Out.BeginLayer(1, clip: shape);
        var arrived = DrawBlocks(context, pipe, color);
        context.Out.EndLayer();
        context.Out.Stroke(shape, theme.Line, 2);
        ChipPainter.Draw(context, new Rect(right, middle - (chip / 2), chip, chip), arrived / 16, color);
        DrawSink(context, new Point(right + (chip / 2), middle + (chip / 2) + 8));
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
            bars.RoundRect(new Rect(rect.X + 24, rect.Y + 70 + (i * 24), rect.Width - 48, 12), 6);
        }

        context.Out.Fill(bars.Build(), context.Color(ColorOf).Fade(0.42));
        var name = context.Set(context.Type.Caps(34), context.Text(Source));
        context.Out.Text(
            name, new Point(rect.Center.X - (name.Size.Width / 2), rect.Y + 18), Paint.Solid(Color.Lerp(theme.Muted, theme.Text, 0.6)));
    }

    // Returns how brightly the processor's first cell shines: full when a block arrives, gone before the next.
    private static double DrawBlocks(in DrawContext context, Rect pipe, Color color)
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
            var rect = new Rect(x - (BlockSize / 2), pipe.Center.Y - (BlockSize / 2), BlockSize, BlockSize);
            var shape = new RoundRectShape(rect, 6);
            context.Out.Glow(shape, color.Fade(0.6 * flow * context.Theme.Glow), 8);
            context.Out.Fill(shape, color.Fade(flow));
        }

        return flow * Math.Pow(1 - (phase - Math.Floor(phase)), 2);
    }

    private static void DrawSink(in DrawContext context, Point top)
    {
        var text = context.Text(Sink);
        if (text.Length == 0)
        {
            return;
        }

        var block = context.Set(context.Type.Mono(36), text);
        var dots = 1 + ((int)Math.Floor(context.IdleTime * 1.5) % 3);
        var width = block.Size.Width + 36;
        context.Out.Text(block, new Point(top.X - (width / 2), top.Y), Paint.Solid(context.Theme.Muted));
        for (var i = 0; i < 3; i++)
        {
            var dot = new Rect(top.X + (width / 2) - 28 + (i * 11), top.Y + block.Baseline - 6, 6, 6);
            context.Out.Fill(new EllipseShape(dot), context.Theme.Muted.Fade(i < dots ? 1 : 0.25));
        }
    }
}
