using Explainer.Core;
using Explainer.Core.Geometry;
using Explainer.Display;
using Explainer.Display.Commands;
using Explainer.Raster.Pictures;
using SkiaSharp;

namespace Explainer.Raster.Drawing;

/// <summary>Scales pictures to their place with Skia.</summary>
internal static unsafe class PicturePainter
{
    private const byte DecodedKind = 20;

    /// <summary>Draws a picture at full opacity.</summary>
    /// <param name="command">The picture and its target.</param>
    /// <param name="transform">From the target's coordinates to px of the area.</param>
    /// <param name="area">The pixels that are wanted.</param>
    /// <param name="cache">Keeps decoded pictures.</param>
    internal static PixelPicture Paint(PictureCommand command, in Affine transform, PixelRect area, RasterCache cache)
    {
        var result = new PixelPicture(area);
        if (area.IsEmpty)
        {
            return result;
        }

        var source = Decoded(command, transform, cache);
        try
        {
            Paint(command.Target, transform, source, result.Canvas);
        }
        finally
        {
            source.Release();
        }

        return result;
    }

    private static void Paint(Rect target, in Affine transform, PixelPicture source, in Canvas canvas)
    {
        var (width, height) = (source.Area.Width, source.Area.Height);
        var toTarget = new Affine(target.Width / width, 0, target.X, 0, target.Height / height, target.Y);
        var toPixels = Affine.Translation(-canvas.Area.X, -canvas.Area.Y).Of(transform);
        using var image = SKImage.FromPixels(PictureDecoder.Pixels(width, height), (nint)source.Canvas.At(0, 0));

        // The outermost pixels go on beyond the picture's edge, which is as sharp as that of a filled rectangle then.
        using var shader = image.ToShader(
            SKShaderTileMode.Clamp, SKShaderTileMode.Clamp, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear),
            ShapePath.Matrix(toPixels.Of(toTarget)));
        using var paint = new SKPaint { IsAntialias = true, Shader = shader };
        using var surface = Skia.Surface(
            PictureDecoder.Pixels(canvas.Area.Width, canvas.Area.Height), (nint)canvas.At(canvas.Area.X, canvas.Area.Y), canvas.Stride);
        using var outline = ShapePath.Of(new Display.Shapes.RoundRectShape(target), toPixels);
        surface.Canvas.DrawPath(outline, paint);
    }

    private static PixelPicture Decoded(PictureCommand command, in Affine transform, RasterCache cache)
    {
        var size = VectorSize(command, transform);
        var writer = KeyWriter.Rent();
        writer.Byte(DecodedKind);
        writer.Hash(command.Picture.Id);
        writer.Int(size.Width);
        writer.Int(size.Height);
        var key = Fingerprint.Of(writer.Written);
        var picture = cache.Find<PixelPicture>(key);
        if (picture is null)
        {
            picture = PictureDecoder.Decode(command.Picture, size);
            cache.Keep(key, picture);
        }

        return picture;
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
