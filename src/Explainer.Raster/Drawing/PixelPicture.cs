namespace Explainer.Raster.Drawing;

/// <summary>Premultiplied BGRA pixels kept for reuse.</summary>
/// <param name="area">The device pixels, or those relative to a place.</param>
internal sealed class PixelPicture(PixelRect area)
{
    /// <summary>The pixels.</summary>
    internal PixelRect Area { get; } = area;

    /// <summary>Whether every pixel is known to cover what lies below.</summary>
    internal bool IsOpaque { get; set; }

    /// <summary>Bytes from row to row.</summary>
    internal int Stride { get; } = area.Width * 4;

    /// <summary>The pixels, row by row; pinned, so that they may be drawn into.</summary>
    internal byte[] Data { get; } = GC.AllocateArray<byte>(area.Width * area.Height * 4, pinned: true);

    /// <summary>The pixels as a canvas.</summary>
    internal unsafe Canvas Canvas => new((byte*)System.Runtime.InteropServices.Marshal.UnsafeAddrOfPinnedArrayElement(Data, 0), Stride, Area);
}
