using System.Runtime.InteropServices;
using Explainer.Raster.Drawing;
using Explainer.Raster.Png;
using Explainer.Raster.Yuv;
using Explainer.Video.Clips;

namespace Explainer.Pipeline.Rendering;

/// <summary>Turns a rasterizer's pixels into the bytes that an encoder takes; only what was damaged is converted again.</summary>
/// <param name="rasterizer">Draws.</param>
/// <param name="layout">What the encoder takes.</param>
/// <param name="keepsAlpha">Whether files of PNG keep their opacity.</param>
/// <param name="bleeds">Whether invisible pixels take the colours beside them, for codecs that mix colours of neighbours.</param>
internal sealed class FrameConverter(FrameRasterizer rasterizer, FrameLayout layout, bool keepsAlpha = false, bool bleeds = false)
{
    private readonly YuvConverter? yuv = layout == FrameLayout.Yuv420p ? new YuvConverter(rasterizer.Size) : null;
    private readonly byte[] straight = layout == FrameLayout.Bgra ? new byte[rasterizer.Size.Area * 4] : [];
    private readonly PngFrames? files = layout == FrameLayout.Png ? new PngFrames(rasterizer.Size, keepsAlpha) : null;

    /// <summary>The frame's bytes, valid until the next call.</summary>
    public ReadOnlyMemory<byte> Convert(Damage damage) => Convert(rasterizer.Pixels.Span, damage);

    /// <summary>The bytes of other pixels in the rasterizer's size and layout, valid until the next call.</summary>
    /// <param name="pixels">The pixels.</param>
    /// <param name="damage">Where they differ from those that were converted last.</param>
    public ReadOnlyMemory<byte> Convert(ReadOnlySpan<byte> pixels, Damage damage)
    {
        if (yuv is not null)
        {
            yuv.Convert(pixels, rasterizer.Stride, damage);
            return yuv.Frame;
        }

        if (files is not null)
        {
            return files.Write(pixels, rasterizer.Stride, damage);
        }

        if (!damage.IsEmpty)
        {
            StraightAlpha.Convert(pixels, straight);
            if (bleeds)
            {
                ColorBleed.Spread(MemoryMarshal.Cast<byte, uint>(straight.AsSpan()), rasterizer.Size.Width);
            }
        }

        return straight;
    }
}
