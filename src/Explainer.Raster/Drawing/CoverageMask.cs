namespace Explainer.Raster.Drawing;

/// <summary>How much of each pixel a shape covers, 0 to 255.</summary>
/// <param name="area">The pixels, relative to the whole-pixel part of the shape's place.</param>
internal sealed class CoverageMask(PixelRect area)
{
    /// <summary>The pixels, relative to the whole-pixel part of the shape's place.</summary>
    internal PixelRect Area { get; } = area;

    /// <summary>Bytes from row to row.</summary>
    internal int Stride { get; } = (area.Width + 3) & ~3;

    /// <summary>The coverage, row by row.</summary>
    internal byte[] Data { get; } = new byte[((area.Width + 3) & ~3) * area.Height];
}
