using System.Runtime.CompilerServices;

namespace Explainer.Raster.Drawing;

/// <summary>Premultiplied BGRA pixels of an area of the frame, in memory that does not move.</summary>
/// <param name="pixels">The area's first pixel.</param>
/// <param name="stride">Bytes from row to row.</param>
/// <param name="area">The device pixels.</param>
internal readonly unsafe struct Canvas(byte* pixels, int stride, PixelRect area)
{
    /// <summary>The device pixels.</summary>
    internal PixelRect Area { get; } = area;

    /// <summary>Bytes from row to row.</summary>
    internal int Stride { get; } = stride;

    /// <summary>The pixel at a device position.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal byte* At(int x, int y) => pixels + ((long)(y - Area.Y) * Stride) + ((long)(x - Area.X) * 4);

    /// <summary>Makes every pixel transparent black.</summary>
    internal void Clear()
    {
        for (var y = Area.Y; y < Area.Bottom; y++)
        {
            new Span<byte>(At(Area.X, y), Area.Width * 4).Clear();
        }
    }
}
