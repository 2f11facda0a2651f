using Explainer.Core.Geometry;
using Explainer.Display;
using Explainer.Display.Commands;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;

namespace Explainer.Raster.Drawing;

/// <summary>Draws flattened commands into a canvas. What a canvas gets depends on the commands and the canvas's place alone.</summary>
/// <param name="scale">Device px per list px.</param>
/// <param name="world">The device pixels beyond which nothing matters: the frame and what may be blurred into it.</param>
/// <param name="cache">Keeps finished parts.</param>
internal sealed unsafe class Painter(double scale, PixelRect world, RasterCache cache)
{
    private const byte CoverageKind = 1;
    private const byte GlowKind = 2;
    private const byte PictureKind = 3;
    private const byte LayerKind = 4;
    private readonly Affine toDevice = Affine.Scale(scale, scale);
    private readonly BackdropStore backdrops = new();

    /// <summary>Starts a frame.</summary>
    internal void BeginFrame() => backdrops.BeginFrame();

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
            if (op.Bounds.Intersect(canvas.Area).IsEmpty)
            {
                continue;
            }

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
                    Merge(canvas, ((Placed<PixelPicture>)op.Part!).Part.Canvas, op.Bounds, layer);
                    break;
                case LayerCommand layer:
                    Group(canvas, ops, i, layer);
                    break;
                default:
                    throw new NotSupportedException(op.Command.GetType().Name);
            }
        }
    }

    /// <summary>Makes the part that a command is drawn with, unless it has one or does not touch the pixels of interest.</summary>
    internal void Prepare(DrawOp op, PixelRect interest)
    {
        if (op.Part is null && !op.Bounds.Intersect(interest).IsEmpty)
        {
            op.Part = op.Command switch
            {
                FillCommand c => Coverage(c.Shape, c.Transform, null),
                StrokeCommand c => Coverage(c.Shape, c.Transform, c.Style),
                GlowCommand c => Prepare(c),
                PictureCommand c => Prepare(c),
                BackdropCommand c => Prepare(c),
                LayerCommand { BlurSigma: > 0 } c => Prepare(c),
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

    private Placed<CoverageMask> Coverage(Shape shape, in Affine transform, StrokeStyle? stroke)
    {
        var place = new ShapePlace(shape, toDevice.Of(transform));
        var (area, key) = place.Measure(CoverageKind, stroke, 0, world);
        var mask = cache.Find<CoverageMask>(key);
        if (mask is null)
        {
            mask = CoverageRasterizer.Draw(place.Shape, place.Transform, stroke, area);
            cache.Keep(key, mask, mask.Data.Length);
        }

        return new Placed<CoverageMask>(place.X, place.Y, mask);
    }

    private static void Cover(in Canvas canvas, DrawOp op, Paint paint, Blend blend)
    {
        var placed = (Placed<CoverageMask>)op.Part!;
        var mask = placed.Part;
        var target = Move(mask.Area, placed.X, placed.Y).Intersect(canvas.Area);
        if (target.IsEmpty)
        {
            return;
        }

        var gradient = op.Gradient;
        var color = paint is SolidPaint solid ? PremultipliedColor.Pixel(solid.Color) : 0;
        var colors = stackalloc uint[gradient is null ? 0 : target.Width];
        fixed (byte* data = mask.Data)
        {
            for (var y = target.Y; y < target.Bottom; y++)
            {
                var coverage = data + ((y - placed.Y - mask.Area.Y) * mask.Stride) + (target.X - placed.X - mask.Area.X);
                if (gradient is null)
                {
                    RowBlender.Solid(blend, canvas.At(target.X, y), color, coverage, target.Width);
                }
                else if (new ReadOnlySpan<byte>(coverage, target.Width).IndexOfAnyExcept((byte)0) >= 0)
                {
                    gradient.Row(target.X, y, target.Width, colors);
                    RowBlender.Pixels(blend, canvas.At(target.X, y), (byte*)colors, coverage, 255, target.Width);
                }
            }
        }
    }

    private static void Glow(in Canvas canvas, Placed<GlowMask> placed, GlowCommand command)
    {
        var mask = placed.Part;
        var target = Move(mask.Area, placed.X, placed.Y).Intersect(canvas.Area);
        fixed (ushort* data = mask.Data)
        {
            for (var y = target.Y; y < target.Bottom; y++)
            {
                var light = data + ((y - placed.Y - mask.Area.Y) * mask.Area.Width) + (target.X - placed.X - mask.Area.X);
                GlowBlender.Row(command.Blend, canvas.At(target.X, y), light, command.Color, target.X, y, target.Width);
            }
        }
    }

    private Placed<GlowMask> Prepare(GlowCommand command)
    {
        var place = new ShapePlace(command.Shape, toDevice.Of(command.Transform));
        var sigma = command.Sigma * scale;
        var (area, key) = place.Measure(GlowKind, null, sigma, world);
        var mask = cache.Find<GlowMask>(key);
        if (mask is null)
        {
            mask = GlowMask.Draw(place, sigma, area);
            cache.Keep(key, mask, mask.Data.Length * 2);
        }

        return new Placed<GlowMask>(place.X, place.Y, mask);
    }

    private Placed<PixelPicture> Prepare(PictureCommand command)
    {
        var place = new ShapePlace(new RoundRectShape(command.Target), toDevice.Of(command.Transform));
        var (area, shapeKey) = place.Measure(PictureKind, null, 0, world);
        var key = Fingerprint.Mix(Fingerprint.Mix(shapeKey, command.Picture.Id.High), command.Picture.Id.Low);
        var picture = cache.Find<PixelPicture>(key);
        if (picture is null)
        {
            var local = new PictureCommand(command.Picture, place.Shape.Bounds, place.Transform, 255, null);
            picture = PicturePainter.Paint(local, place.Transform, area, cache);
            cache.Keep(key, picture, picture.Data.Length);
        }

        return new Placed<PixelPicture>(place.X, place.Y, picture);
    }

    private Placed<PixelPicture> Prepare(BackdropCommand command) => new(
        0, 0, backdrops.Take(command.Fingerprint, DeviceBounds(command), picture => BackdropPainter.Paint(command, scale, picture)));

    // Lies at a fixed place of the frame, so that scale and frame belong to what it is.
    private Placed<PixelPicture> Prepare(LayerCommand command)
    {
        var area = DeviceBounds(command);
        var place = Fingerprint.Mix((ulong)BitConverter.DoubleToInt64Bits(scale), ((ulong)(uint)world.Width << 32) | (uint)world.Height);
        var key = Fingerprint.Mix(Fingerprint.Mix(LayerKind, command.Fingerprint), place);
        var picture = cache.Find<PixelPicture>(key);
        if (picture is null)
        {
            var ops = new List<DrawOp>();
            Flatten(command.Children.AsSpan(), ops);
            var sigma = command.BlurSigma * scale;
            var sharp = new PixelPicture(area.Inflate((int)Math.Ceiling(sigma * 3) + 2).Intersect(world));
            Paint(sharp.Canvas, ops, 0, ops.Count);
            picture = LayerBlur.Blur(sharp, sigma, area);
            cache.Keep(key, picture, picture.Data.Length);
        }

        return new Placed<PixelPicture>(0, 0, picture);
    }

    private static void Put(in Canvas canvas, Placed<PixelPicture> placed, byte opacity)
    {
        var picture = placed.Part;
        var target = Move(picture.Area, placed.X, placed.Y).Intersect(canvas.Area);
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
            Merge(canvas, inner, area, layer);
        }

        System.Buffers.ArrayPool<byte>.Shared.Return(pixels);
    }

    private void Merge(in Canvas canvas, in Canvas layerPixels, PixelRect area, LayerCommand layer)
    {
        var target = area.Intersect(canvas.Area).Intersect(layerPixels.Area);
        var clip = layer.Clip is null ? null : Coverage(layer.Clip, layer.ClipTransform, null);
        if (clip is not null)
        {
            target = target.Intersect(Move(clip.Part.Area, clip.X, clip.Y));
        }

        fixed (byte* data = clip?.Part.Data)
        {
            for (var y = target.Y; y < target.Bottom; y++)
            {
                var mask = clip is null ? null
                    : data + ((y - clip.Y - clip.Part.Area.Y) * clip.Part.Stride) + (target.X - clip.X - clip.Part.Area.X);
                RowBlender.Pixels(layer.Blend, canvas.At(target.X, y), layerPixels.At(target.X, y), mask, layer.Opacity, target.Width);
            }
        }
    }

    private static PixelRect Move(PixelRect area, int x, int y) => area with { X = area.X + x, Y = area.Y + y };

    private sealed record Placed<T>(int X, int Y, T Part);
}
