using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Explainer.Core.Geometry;
using Explainer.Display;
using Explainer.Raster.Native;

namespace Explainer.Raster.Pictures;

/// <summary>
/// Draws SVG pictures with librsvg. The bytes are given without an address, so that references to other files or the network lead nowhere.
/// </summary>
internal static unsafe partial class SvgDecoder
{
    private static readonly Size Fallback = new(300, 150);

    /// <summary>The natural size in px: width and height, else the view box, else 300 x 150 (CSS 2.1, 10.3.2).</summary>
    internal static Size Measure(ReadOnlyMemory<byte> data)
    {
        var handle = Open(data);
        try
        {
            if (Rsvg.rsvg_handle_get_intrinsic_size_in_pixels(handle, out var width, out var height) != 0 && width > 0 && height > 0)
            {
                return new Size(width, height);
            }

            Rsvg.rsvg_handle_get_intrinsic_dimensions(handle, out _, out _, out _, out _, out var hasViewBox, out var box);
            return hasViewBox != 0 && box.Width > 0 && box.Height > 0 ? new Size(box.Width, box.Height) : Fallback;
        }
        finally
        {
            GdkPixbuf.g_object_unref(handle);
        }
    }

    /// <summary>Draws a picture at a size.</summary>
    internal static PictureSurface Decode(Picture picture, PixelSize size)
    {
        PictureDecoder.CheckSize(size.Width, size.Height);
        var pixels = GC.AllocateArray<byte>(checked(size.Width * size.Height * 4), pinned: true);
        var handle = Open(picture.Data);
        var surface = Cairo.cairo_image_surface_create_for_data(
            (byte*)Marshal.UnsafeAddrOfPinnedArrayElement(pixels, 0), Cairo.FormatArgb32, size.Width, size.Height, size.Width * 4);
        var context = Cairo.cairo_create(surface);
        try
        {
            if (Rsvg.rsvg_handle_render_document(handle, context, new Rsvg.Rectangle(0, 0, size.Width, size.Height), out var error) == 0)
            {
                throw PictureDecoder.Broken("SVG", Cause(GdkPixbuf.Take(error)));
            }
        }
        finally
        {
            Cairo.cairo_destroy(context);
            Cairo.cairo_surface_flush(surface);
            Cairo.cairo_surface_destroy(surface);
            GdkPixbuf.g_object_unref(handle);
        }

        return new PictureSurface(pixels, size);
    }

    // librsvg hands the XML parser's report on, with numbers that mean nothing to an author.
    private static string Cause(string report) => XmlReport().Match(report) is { Success: true } match
        ? $"at its line {match.Groups["line"]}, column {match.Groups["column"]}, the XML is wrong ({match.Groups["cause"].Value.Trim()})"
        : report.Trim();

    [GeneratedRegex(@"on line (?<line>\d+) column (?<column>\d+) of data: (?<cause>.*)", RegexOptions.Singleline)]
    private static partial Regex XmlReport();

    private static nint Open(ReadOnlyMemory<byte> data)
    {
        fixed (byte* bytes = data.Span)
        {
            var handle = Rsvg.rsvg_handle_new_from_data(bytes, (nuint)data.Length, out var error);
            return handle != 0 ? handle : throw PictureDecoder.Broken("SVG", Cause(GdkPixbuf.Take(error)));
        }
    }
}
