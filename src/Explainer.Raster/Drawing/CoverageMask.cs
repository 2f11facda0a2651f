namespace Explainer.Raster.Drawing;

/// <summary>How much of each pixel a shape covers, 0 to 255; who makes it writes every pixel.</summary>
/// <param name="area">The pixels, relative to the whole-pixel part of the shape's place.</param>
internal sealed unsafe class CoverageMask(PixelRect area) : RasterPart(area.Area, cleared: false)
{
    /// <summary>The pixels, relative to the whole-pixel part of the shape's place.</summary>
    internal PixelRect Area { get; } = area;

    /// <summary>Bytes from row to row.</summary>
    internal int Stride => Area.Width;

    /// <summary>The coverage, row by row.</summary>
    internal byte* Data => Memory;
}
