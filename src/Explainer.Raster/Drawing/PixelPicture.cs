namespace Explainer.Raster.Drawing;

/// <summary>Premultiplied BGRA pixels kept for reuse; transparent black at first.</summary>
/// <param name="area">The device pixels, or those relative to a place.</param>
internal sealed unsafe class PixelPicture(PixelRect area) : RasterPart(area.Area * 4, cleared: true)
{
    /// <summary>The pixels.</summary>
    internal PixelRect Area { get; } = area;

    /// <summary>Whether every pixel is known to cover what lies below.</summary>
    internal bool IsOpaque { get; set; }

    /// <summary>The pixels as a canvas.</summary>
    internal Canvas Canvas => new(Memory, Area.Width * 4, Area);
}
