using Explainer.Raster.Drawing;
using Explainer.Raster.Yuv;
using Explainer.Video.Clips;

namespace Explainer.Pipeline.Rendering;

/// <summary>Turns a rasterizer's pixels into the bytes that an encoder takes; only what was damaged is converted again.</summary>
internal sealed class FrameConverter(FrameRasterizer rasterizer, FrameLayout layout)
{
    private readonly YuvConverter? yuv = layout == FrameLayout.Yuv420p ? new YuvConverter(rasterizer.Size) : null;
    private readonly byte[] straight = layout == FrameLayout.Yuv420p ? [] : new byte[rasterizer.Size.Area * 4];

    /// <summary>The frame's bytes, valid until the next call.</summary>
    public ReadOnlyMemory<byte> Convert(Damage damage)
    {
        if (yuv is not null)
        {
            yuv.Convert(rasterizer.Pixels.Span, rasterizer.Stride, damage);
            return yuv.Frame;
        }

        if (!damage.IsEmpty)
        {
            StraightAlpha.Convert(rasterizer.Pixels.Span, straight);
        }

        return straight;
    }
}
