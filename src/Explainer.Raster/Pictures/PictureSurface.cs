using System.Runtime.InteropServices;
using Explainer.Core.Geometry;
using Explainer.Raster.Native;

namespace Explainer.Raster.Pictures;

/// <summary>A decoded picture as a Cairo surface. May be read from several threads.</summary>
internal sealed unsafe class PictureSurface : SafeHandle
{
    // The pixels that the surface stands on when they are ours; kept alive with it.
    private readonly byte[]? pixels;

    /// <summary>Takes over a surface.</summary>
    internal PictureSurface(nint surface)
        : base(0, true)
    {
        handle = surface;
        Size = new PixelSize(Cairo.cairo_image_surface_get_width(surface), Cairo.cairo_image_surface_get_height(surface));
    }

    /// <summary>Makes a surface of premultiplied BGRA pixels.</summary>
    /// <param name="pixels">Pinned, row by row without gaps.</param>
    /// <param name="size">Columns and rows.</param>
    internal PictureSurface(byte[] pixels, PixelSize size)
        : base(0, true)
    {
        this.pixels = pixels;
        Size = size;
        handle = Cairo.cairo_image_surface_create_for_data(
            (byte*)Marshal.UnsafeAddrOfPinnedArrayElement(pixels, 0), Cairo.FormatArgb32, size.Width, size.Height, size.Width * 4);
    }

    /// <inheritdoc/>
    public override bool IsInvalid => handle == 0;

    /// <summary>Columns and rows.</summary>
    internal PixelSize Size { get; }

    /// <summary>The memory that it takes.</summary>
    internal long Bytes => Size.Area * 4;

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        Cairo.cairo_surface_destroy(handle);
        GC.KeepAlive(pixels);
        return true;
    }
}
