using Explainer.Raster.Drawing;
using SkiaSharp;

namespace Explainer.Raster.Pictures;

/// <summary>
/// Decodes PNG, JPEG, WebP and GIF pictures with Skia, of moving ones the first frame: upright as their camera says, in sRGB whatever their
/// profile. A picture that is not whole is refused.
/// </summary>
internal static unsafe class PixelDecoder
{
    /// <summary>Decodes a picture. The caller releases the pixels.</summary>
    /// <param name="data">The file's bytes.</param>
    /// <param name="what">What it is called in a failure, such as <c>the PNG picture chip.png</c>.</param>
    internal static PixelPicture Decode(ReadOnlyMemory<byte> data, string what)
    {
        if (PngHeader.ReadSize(data.Span) is { } said)
        {
            PictureDecoder.CheckSize(what, said.Width, said.Height);
        }

        using var pinned = data.Pin();
        using var content = SKData.Create((nint)pinned.Pointer, data.Length);
        using var codec = SKCodec.Create(content) ?? throw PictureDecoder.Broken(what, "its header is damaged or cut off");
        var (width, height) = (codec.Info.Width, codec.Info.Height);
        PictureDecoder.CheckSize(what, width, height);
        var picture = new PixelPicture(new PixelRect(0, 0, width, height));
        using var srgb = SKColorSpace.CreateSrgb();
        var result = codec.GetPixels(PictureDecoder.Pixels(width, height).WithColorSpace(srgb), (nint)picture.Canvas.At(0, 0));
        var isWhole = JpegEnd.IsThere(data.Span);
        if (result != SKCodecResult.Success || !isWhole)
        {
            picture.Release();
            throw PictureDecoder.Broken(what, result == SKCodecResult.IncompleteInput || !isWhole ? "its data are cut off" : "its data are damaged");
        }

        var origin = codec.EncodedOrigin == SKEncodedOrigin.TopLeft ? ExifOrigin.Read(data.Span) : codec.EncodedOrigin;
        return origin == SKEncodedOrigin.TopLeft ? picture : Upright(picture, origin);
    }

    /// <summary>Columns and rows as the header says; null when it cannot be read.</summary>
    internal static (int Width, int Height)? Measure(ReadOnlySpan<byte> data)
    {
        fixed (byte* bytes = data)
        {
            using var content = SKData.Create((nint)bytes, data.Length);
            using var codec = SKCodec.Create(content);
            return codec is null ? null : (codec.Info.Width, codec.Info.Height);
        }
    }

    private static PixelPicture Upright(PixelPicture stored, SKEncodedOrigin origin)
    {
        var (width, height) = (stored.Area.Width, stored.Area.Height);
        var (right, bottom) = (width - 1, height - 1);
        var isTurned = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        var upright = new PixelPicture(isTurned ? new PixelRect(0, 0, height, width) : stored.Area);
        var (from, to) = (stored.Canvas, upright.Canvas);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var (column, row) = origin switch
                {
                    SKEncodedOrigin.TopRight => (right - x, y),
                    SKEncodedOrigin.BottomRight => (right - x, bottom - y),
                    SKEncodedOrigin.BottomLeft => (x, bottom - y),
                    SKEncodedOrigin.LeftTop => (y, x),
                    SKEncodedOrigin.RightTop => (bottom - y, x),
                    SKEncodedOrigin.RightBottom => (bottom - y, right - x),
                    _ => (y, right - x),
                };
                *(uint*)to.At(column, row) = *(uint*)from.At(x, y);
            }
        }

        stored.Release();
        return upright;
    }
}
