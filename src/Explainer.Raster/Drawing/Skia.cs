using SkiaSharp;

namespace Explainer.Raster.Drawing;

/// <summary>Skia as it is used here: its fast code chosen, without caches of its own, which would only add to ours.</summary>
internal static class Skia
{
    // Runs before the first call that needs it, and not before: loading the library takes some milliseconds.
    static Skia()
    {
        // Without this it draws with the instructions of the oldest processors, several times slower.
        SKGraphics.Init();
        _ = SKGraphics.SetResourceCacheTotalByteLimit(0);
    }

    /// <summary>Draws on pixels in memory.</summary>
    /// <param name="info">What they are.</param>
    /// <param name="pixels">The first one.</param>
    /// <param name="stride">Bytes from row to row.</param>
    internal static SKSurface Surface(in SKImageInfo info, nint pixels, int stride) => SKSurface.Create(info, pixels, stride);

    /// <summary>Pixels as the bytes of a PNG file.</summary>
    internal static byte[] EncodePng(in SKImageInfo info, nint pixels, int stride, SKPngEncoderOptions options)
    {
        using var pixmap = new SKPixmap(info, pixels, stride);
        using var data = pixmap.Encode(options) ?? throw new InvalidOperationException($"Skia cannot write a PNG of {info.Width} x {info.Height} pixels.");
        return data.ToArray();
    }
}
