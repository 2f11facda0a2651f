using Explainer.Core.Geometry;
using Explainer.Display.Commands;
using Explainer.Display.Paints;

namespace Explainer.Raster.Drawing;

/// <summary>Draws flattened commands into a canvas. What a canvas gets depends on the commands and the canvas's place alone.</summary>
/// <param name="scale">Device px per list px.</param>
/// <param name="world">The device pixels beyond which nothing matters: the frame and what may be blurred into it.</param>
/// <param name="cache">Keeps finished parts.</param>
internal sealed unsafe class Painter(double scale, PixelRect world, RasterCache cache)
{
    private readonly Affine toDevice = Affine.Scale(scale, scale);
    private readonly PartStore parts = new(scale, world, cache);
    private CancellationToken cancelled;

    /// <summary>Starts a frame.</summary>
    /// <param name="cancellation">Ends it at the next command.</param>
    internal void BeginFrame(CancellationToken cancellation)
    {
        cancelled = cancellation;
        parts.BeginFrame();
    }

    /// <summary>Whether what a command was drawn with is let go of at once, so that a frame needs the memory of one command. For one thread and one canvas alone: elsewhere it would be made
    /// again for each.</summary>
    internal bool ReleasesAtOnce { get; set; }

    /// <summary>Ends a frame: what it was drawn with is not used any more.</summary>
    internal void EndFrame() => parts.EndFrame();

    /// <summary>Lines commands up, the children of plain layers after them; a blurred layer is one piece.</summary>
    internal void Flatten(ReadOnlySpan<DisplayCommand> commands, List<DrawOp> ops)
    {
        foreach (var command in commands)
        {
            var op = new DrawOp(command, DeviceBounds(command));
            ops.Add(op);
            if (command is LayerCommand { BlurSigma: 0 } layer)
            {
                Flatten(layer.Children.AsSpan(), ops);
            }

            op.End = ops.Count;
        }
    }

    /// <summary>Draws a range of commands.</summary>
    internal void Paint(in Canvas canvas, List<DrawOp> ops, int first, int end)
    {
        for (var i = first; i < end; i = ops[i].End)
        {
            var op = ops[i];
            if (!op.Bounds.Overlaps(canvas.Area))
            {
                continue;
            }

            var kept = ReleasesAtOnce ? parts.InUse : 0;
            Prepare(op, canvas.Area);
            switch (op.Command)
            {
                case FillCommand fill:
                    Cover(canvas, op, fill.Paint, fill.Blend);
                    break;
                case StrokeCommand stroke:
                    Cover(canvas, op, stroke.Paint, stroke.Blend);
                    break;
                case GlowCommand glow:
                    Glow(canvas, (Placed<GlowMask>)op.Part!, glow);
                    break;
                case PictureCommand picture:
                    Put(canvas, (Placed<PixelPicture>)op.Part!, picture.Opacity);
                    break;
                case BackdropCommand:
                    Put(canvas, (Placed<PixelPicture>)op.Part!, 255);
                    break;
                case LayerCommand { BlurSigma: > 0 } layer:
                    Merge(canvas, ((Placed<PixelPicture>)op.Part!).Part.Canvas, op.Bounds, op, layer);
                    break;
                case LayerCommand layer:
                    Group(canvas, ops, i, layer);
                    break;
                default:
                    throw new NotSupportedException(op.Command.GetType().Name);
            }

            if (ReleasesAtOnce)
            {
                (op.Part, op.Clip) = (null, null);
                parts.ReleaseTo(kept);
            }
        }
    }

    /// <summary>Makes the part that a command is drawn with, unless it has one or does not touch the pixels of interest.</summary>
    /// <exception cref="OperationCanceledException">The frame was cancelled.</exception>
    internal void Prepare(DrawOp op, PixelRect interest)
    {
        if (!op.Bounds.Overlaps(interest))
        {
            return;
        }

        cancelled.ThrowIfCancellationRequested();
        if (op.Command is LayerCommand { Clip: { } clip } clipped)
        {
            op.Clip ??= parts.Coverage(clip, clipped.ClipTransform, null);
        }

        if (op.Part is null)
        {
            op.Part = op.Command switch
            {
                FillCommand c => parts.Coverage(c.Shape, c.Transform, null),
                StrokeCommand c => parts.Coverage(c.Shape, c.Transform, c.Style),
                GlowCommand c => parts.Glow(c),
                PictureCommand c => parts.Picture(c),
                BackdropCommand c => parts.Backdrop(c, op.Bounds),
                LayerCommand { BlurSigma: > 0 } c => parts.BlurredLayer(c, op.Bounds, canvas => PaintChildren(canvas, c)),
                _ => null,
            };
            op.Gradient = op.Command switch
            {
                FillCommand { Paint: GradientPaint g } c => new GradientSampler(g, toDevice.Of(c.Transform)),
                StrokeCommand { Paint: GradientPaint g } c => new GradientSampler(g, toDevice.Of(c.Transform)),
                _ => null,
            };
        }
    }

    /// <summary>About how many bytes a command's part takes.</summary>
    internal long BytesOf(DrawOp op) => BytesOf(op.Command, op.Bounds);

    private long BytesOf(DisplayCommand command, PixelRect bounds) => command switch
    {
        FillCommand or StrokeCommand => bounds.Area,
        PictureCommand => bounds.Area * 4,
        LayerCommand layer => (layer.Clip is null ? 0 : bounds.Area) + (layer.BlurSigma > 0 ? (bounds.Area * 4) + layer.Children.Sum(c => BytesOf(c, DeviceBounds(c))) : 0),
        _ => 0,
    };

    /// <summary>Whether a command leaves nothing to be seen of what lies below it in an area.</summary>
    internal bool Hides(DrawOp op, PixelRect area)
    {
        if (op.Command is not BackdropCommand || op.Bounds.Intersect(area) != area)
        {
            return false;
        }

        Prepare(op, area);
        return ((Placed<PixelPicture>)op.Part!).Part.IsOpaque;
    }

    private PixelRect DeviceBounds(DisplayCommand command) => PixelRect.Around(toDevice.Apply(command.Bounds)).Intersect(world);

    private void PaintChildren(in Canvas canvas, LayerCommand layer)
    {
        var ops = new List<DrawOp>();
        Flatten(layer.Children.AsSpan(), ops);
        Paint(canvas, ops, 0, ops.Count);
    }

    private static void Cover(in Canvas canvas, DrawOp op, Paint paint, Blend blend)
    {
        var placed = (Placed<CoverageMask>)op.Part!;
        var mask = placed.Part;
        var target = placed.OnDevice(mask.Area).Intersect(canvas.Area);
        if (target.IsEmpty)
        {
            return;
        }

        var gradient = op.Gradient;
        var color = paint is SolidPaint solid ? PremultipliedColor.Pixel(solid.Color) : 0;
        var colors = stackalloc uint[gradient is null ? 0 : (target.Width + 3) & ~3];
        for (var y = target.Y; y < target.Bottom; y++)
        {
            var coverage = CoverageAt(placed, target.X, y);
            if (gradient is null)
            {
                RowBlender.Solid(blend, canvas.At(target.X, y), color, coverage, target.Width);
            }
            else if (new ReadOnlySpan<byte>(coverage, target.Width) is var row && row.IndexOfAnyExcept((byte)0) is >= 0 and var first)
            {
                // An outline covers little of a row; colours are worked out between its ends alone.
                var count = row.LastIndexOfAnyExcept((byte)0) + 1 - first;
                gradient.Row(target.X + first, y, count, colors);
                RowBlender.Pixels(blend, canvas.At(target.X + first, y), (byte*)colors, coverage + first, 255, count);
            }
        }
    }

    private static void Glow(in Canvas canvas, Placed<GlowMask> placed, GlowCommand command)
    {
        var mask = placed.Part;
        var target = placed.OnDevice(mask.Area).Intersect(canvas.Area);
        if (target.IsEmpty)
        {
            return;
        }

        var color = GlowBlender.Light(command.Color);
        var light = stackalloc ushort[(target.Width + 15) & ~15];
        using var window = mask.Open(target with { X = target.X - placed.X, Y = target.Y - placed.Y });
        for (var y = target.Y; y < target.Bottom; y++)
        {
            window.Row(y - target.Y, light);
            GlowBlender.Row(command.Blend, canvas.At(target.X, y), light, color, target.X, y, target.Width);
        }
    }

    private static void Put(in Canvas canvas, Placed<PixelPicture> placed, byte opacity)
    {
        var picture = placed.Part;
        var target = placed.OnDevice(picture.Area).Intersect(canvas.Area);
        var source = picture.Canvas;
        for (var y = target.Y; y < target.Bottom; y++)
        {
            var row = source.At(target.X - placed.X, y - placed.Y);
            if (picture.IsOpaque)
            {
                new ReadOnlySpan<byte>(row, target.Width * 4).CopyTo(new Span<byte>(canvas.At(target.X, y), target.Width * 4));
            }
            else
            {
                RowBlender.Pixels(Blend.Normal, canvas.At(target.X, y), row, null, opacity, target.Width);
            }
        }
    }

    private void Group(in Canvas canvas, List<DrawOp> ops, int index, LayerCommand layer)
    {
        var area = ops[index].Bounds.Intersect(canvas.Area);
        var pixels = System.Buffers.ArrayPool<byte>.Shared.Rent(area.Width * area.Height * 4);
        fixed (byte* first = pixels)
        {
            var inner = new Canvas(first, area.Width * 4, area);
            inner.Clear();
            Paint(inner, ops, index + 1, ops[index].End);
            Merge(canvas, inner, area, ops[index], layer);
        }

        System.Buffers.ArrayPool<byte>.Shared.Return(pixels);
    }

    private static void Merge(in Canvas canvas, in Canvas layerPixels, PixelRect area, DrawOp op, LayerCommand layer)
    {
        var target = area.Intersect(canvas.Area).Intersect(layerPixels.Area);
        var clip = (Placed<CoverageMask>?)op.Clip;
        if (clip is not null)
        {
            target = target.Intersect(clip.OnDevice(clip.Part.Area));
        }

        for (var y = target.Y; y < target.Bottom; y++)
        {
            var mask = clip is null ? null : CoverageAt(clip, target.X, y);
            RowBlender.Pixels(layer.Blend, canvas.At(target.X, y), layerPixels.At(target.X, y), mask, layer.Opacity, target.Width);
        }
    }

    private static byte* CoverageAt(Placed<CoverageMask> mask, int x, int y) =>
        mask.Part.Data + ((long)(y - mask.Y - mask.Part.Area.Y) * mask.Part.Stride) + (x - mask.X - mask.Part.Area.X);
}
