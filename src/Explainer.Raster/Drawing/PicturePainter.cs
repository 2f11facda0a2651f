using Explainer.Core;
using Explainer.Core.Geometry;
using Explainer.Display;
using Explainer.Display.Commands;
using Explainer.Raster.Native;
using Explainer.Raster.Pictures;

namespace Explainer.Raster.Drawing;

/// <summary>Scales pictures to their place with Cairo.</summary>
internal static unsafe class PicturePainter
{
    private const int ExtendPad = 3;
    private const byte DecodedKind = 20;

    /// <summary>Draws a picture at full opacity.</summary>
    /// <param name="command">The picture and its target.</param>
    /// <param name="transform">From the target's coordinates to px of the area.</param>
    /// <param name="area">The pixels that are wanted.</param>
    /// <param name="cache">Keeps decoded pictures.</param>
    internal static PixelPicture Paint(PictureCommand command, in Affine transform, PixelRect area, RasterCache cache)
    {
        var result = new PixelPicture(area);
        var canvas = result.Canvas;
        var source = Decoded(command, transform, cache);
        var target = command.Target;
        var surface = Cairo.cairo_image_surface_create_for_data(canvas.At(area.X, area.Y), Cairo.FormatArgb32, area.Width, area.Height, canvas.Stride);
        var context = Cairo.cairo_create(surface);
        PathTracer.SetMatrix(context, Affine.Translation(-area.X, -area.Y).Of(transform));
        Cairo.cairo_rectangle(context, target.X, target.Y, target.Width, target.Height);
        var toTarget = new Affine(target.Width / source.Size.Width, 0, target.X, 0, target.Height / source.Size.Height, target.Y);
        PathTracer.SetMatrix(context, Affine.Translation(-area.X, -area.Y).Of(transform.Of(toTarget)));
        Cairo.cairo_set_source_surface(context, source.DangerousGetHandle(), 0, 0);
        Cairo.cairo_pattern_set_filter(Cairo.cairo_get_source(context), Cairo.FilterGood);
        Cairo.cairo_pattern_set_extend(Cairo.cairo_get_source(context), ExtendPad);
        Cairo.cairo_fill(context);
        Cairo.cairo_destroy(context);
        Cairo.cairo_surface_flush(surface);
        Cairo.cairo_surface_destroy(surface);
        GC.KeepAlive(source);
        return result;
    }

    private static PictureSurface Decoded(PictureCommand command, in Affine transform, RasterCache cache)
    {
        var size = VectorSize(command, transform);
        var writer = KeyWriter.Rent();
        writer.Byte(DecodedKind);
        writer.Hash(command.Picture.Id);
        writer.Int(size.Width);
        writer.Int(size.Height);
        var key = Fingerprint.Of(writer.Written);
        if (cache.Find<PictureSurface>(key) is { } known)
        {
            return known;
        }

        var surface = PictureDecoder.Decode(command.Picture, size);
        cache.Keep(key, surface, surface.Bytes);
        return surface;
    }

    // Vector pictures are drawn as large as they are shown, at most 4096 pixels a side.
    private static PixelSize VectorSize(PictureCommand command, in Affine transform)
    {
        if (command.Picture.Format != PictureFormat.Svg)
        {
            return default;
        }

        var across = Math.Sqrt((transform.Xx * transform.Xx) + (transform.Yx * transform.Yx)) * command.Target.Width;
        var down = Math.Sqrt((transform.Xy * transform.Xy) + (transform.Yy * transform.Yy)) * command.Target.Height;
        return new PixelSize(Math.Clamp(Rounding.HalfUp(across), 1, 4096), Math.Clamp(Rounding.HalfUp(down), 1, 4096));
    }
}
