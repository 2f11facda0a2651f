using System.Runtime.InteropServices;
using Explainer.Core.Geometry;
using Explainer.Raster.Drawing;

namespace Explainer.Raster.Yuv;

/// <summary>
/// Keeps a frame as planar Y'CbCr 4:2:0 (FFmpeg's yuv420p) by BT.709 in limited range, converting only what changed. Chroma samples lie at
/// the left pixel of each pair of columns and between the two rows, which is what H.264 and FFmpeg assume unless told otherwise
/// (chroma_sample_loc_type 0, "left"): they are weighted 1 2 1 across and averaged down, and dithered where colour changes. Opacity is not looked at: premultiplied pixels
/// are taken as they lie on black.
/// </summary>
public sealed unsafe class YuvConverter
{
    private readonly byte[] frame;
    private readonly byte* luma;
    private readonly byte* blueness;
    private readonly byte* redness;

    /// <summary>Makes a frame.</summary>
    /// <param name="size">Columns and rows; both even.</param>
    /// <exception cref="ArgumentException">A side is odd.</exception>
    public YuvConverter(PixelSize size)
    {
        if (((size.Width | size.Height) & 1) != 0)
        {
            throw new ArgumentException($"A frame of 4:2:0 chroma has even sides; {size} has not.", nameof(size));
        }

        Size = size;
        frame = GC.AllocateArray<byte>(checked(size.Width * size.Height * 3 / 2), pinned: true);
        luma = (byte*)Marshal.UnsafeAddrOfPinnedArrayElement(frame, 0);
        blueness = luma + size.Area;
        redness = blueness + (size.Area / 4);
    }

    /// <summary>Columns and rows.</summary>
    public PixelSize Size { get; }

    /// <summary>The planes Y, Cb and Cr, one after the other.</summary>
    public ReadOnlyMemory<byte> Frame => frame;

    /// <summary>Converts what changed.</summary>
    /// <param name="bgra">The whole frame's pixels, blue first, row by row.</param>
    /// <param name="stride">Bytes from row to row.</param>
    /// <param name="damage">What changed; its rectangles lie on even coordinates.</param>
    public void Convert(ReadOnlySpan<byte> bgra, int stride, Damage damage)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bgra.Length, (stride * (Size.Height - 1)) + (Size.Width * 4));
        fixed (byte* pixels = bgra)
        {
            foreach (var rect in damage.Rects)
            {
                Convert(pixels, stride, rect);
            }
        }
    }

    private void Convert(byte* pixels, int stride, PixelRect rect)
    {
        // The sample at the right of the rectangle has a share of the rectangle's last column.
        var first = rect.X / 2;
        var end = Math.Min((rect.Right / 2) + 1, Size.Width / 2);
        for (var y = rect.Y; y < rect.Bottom; y += 2)
        {
            var upper = (uint*)(pixels + ((long)y * stride));
            var lower = (uint*)(pixels + ((long)(y + 1) * stride));
            YuvRows.Luma(upper + rect.X, luma + ((long)y * Size.Width) + rect.X, rect.Width);
            YuvRows.Luma(lower + rect.X, luma + ((long)(y + 1) * Size.Width) + rect.X, rect.Width);
            var row = (long)(y / 2) * (Size.Width / 2);
            YuvRows.Chroma(upper, lower, first, end, y / 2, blueness + row, redness + row);
        }
    }
}
