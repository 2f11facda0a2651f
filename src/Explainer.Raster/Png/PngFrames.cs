using Explainer.Core.Geometry;
using Explainer.Raster.Drawing;

namespace Explainer.Raster.Png;

/// <summary>Writes frames, one after the other, as PNG files like those of <see cref="PngWriter"/>. Rows that did not change are not compressed again.</summary>
/// <param name="size">Columns and rows of each frame.</param>
/// <param name="keepAlpha">Whether opacity is written; without it the pixels are taken as they lie on black.</param>
public sealed class PngFrames(PixelSize size, bool keepAlpha)
{
    // As high as the tiles that a frame is drawn in.
    private const int Rows = 32;

    private readonly PngStripe?[] stripes = new PngStripe?[(size.Height + Rows - 1) / Rows];
    private ReadOnlyMemory<byte> last;

    /// <summary>The file of the next frame.</summary>
    /// <param name="bgra">Premultiplied pixels, blue first, row by row.</param>
    /// <param name="stride">Bytes from row to row.</param>
    /// <param name="damage">Where they differ from those of the last call.</param>
    /// <returns>The file.</returns>
    public ReadOnlyMemory<byte> Write(ReadOnlySpan<byte> bgra, int stride, Damage damage)
    {
        var changed = false;
        for (var i = 0; i < stripes.Length; i++)
        {
            var (top, end) = (i * Rows, Math.Min((i + 1) * Rows, size.Height));
            if (stripes[i] is null || damage.Rects.Any(rect => rect.Y < end && rect.Y + rect.Height > top))
            {
                stripes[i] = PngStripe.Compress(bgra.Slice(stride * top, (stride * (end - top - 1)) + (size.Width * 4)), stride, size.Width, keepAlpha);
                changed = true;
            }
        }

        if (changed)
        {
            using var file = new MemoryStream(last.Length);
            PngWriter.Write(file, size, keepAlpha, stripes!);
            last = file.GetBuffer().AsMemory(0, (int)file.Length);
        }

        return last;
    }
}
