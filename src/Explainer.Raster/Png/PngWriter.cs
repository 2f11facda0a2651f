using Explainer.Core.Geometry;
using Explainer.Raster.Drawing;
using SkiaSharp;

namespace Explainer.Raster.Png;

/// <summary>Writes PNG files with Skia: sRGB, eight bits a part; the same pixels give the same bytes.</summary>
public static class PngWriter
{
    // Level 1 without filters: frames of flat colour and dither gain little from more, and it would take several times as long.
    private static readonly SKPngEncoderOptions Options = new(SKPngEncoderFilterFlags.NoFilters, 1);

    /// <summary>Writes a picture.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="bgra">Premultiplied pixels, blue first, row by row.</param>
    /// <param name="stride">Bytes from row to row.</param>
    /// <param name="size">Columns and rows.</param>
    /// <param name="keepAlpha">Whether opacity is written; without it the pixels are taken as they lie on black.</param>
    public static unsafe void Write(Stream output, ReadOnlySpan<byte> bgra, int stride, PixelSize size, bool keepAlpha)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bgra.Length, (stride * (size.Height - 1)) + (size.Width * 4));
        using var srgb = SKColorSpace.CreateSrgb();
        var info = new SKImageInfo(size.Width, size.Height, SKColorType.Bgra8888, keepAlpha ? SKAlphaType.Premul : SKAlphaType.Opaque, srgb);
        fixed (byte* pixels = bgra)
        {
            output.Write(Skia.EncodePng(info, (nint)pixels, stride, Options));
        }
    }
}
