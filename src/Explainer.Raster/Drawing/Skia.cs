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
}
