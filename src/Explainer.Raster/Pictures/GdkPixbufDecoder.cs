using Explainer.Core.Geometry;
using Explainer.Raster.Native;

namespace Explainer.Raster.Pictures;

/// <summary>Decodes JPEG pictures, turned as their camera says.</summary>
internal static unsafe class GdkPixbufDecoder
{
    /// <summary>Decodes a picture.</summary>
    internal static PictureSurface Decode(ReadOnlyMemory<byte> data)
    {
        CheckHeader(data.Span);
        var loader = GdkPixbuf.gdk_pixbuf_loader_new_with_type("jpeg", out var error);
        if (loader == 0)
        {
            throw PictureDecoder.Broken("JPEG", GdkPixbuf.Take(error));
        }

        try
        {
            fixed (byte* bytes = data.Span)
            {
                if (GdkPixbuf.gdk_pixbuf_loader_write(loader, bytes, (nuint)data.Length, out error) == 0)
                {
                    _ = GdkPixbuf.gdk_pixbuf_loader_close(loader, null);
                    throw PictureDecoder.Broken("JPEG", GdkPixbuf.Take(error));
                }
            }

            GdkPixbuf.GError* closing = null;
            if (GdkPixbuf.gdk_pixbuf_loader_close(loader, &closing) == 0 || GdkPixbuf.gdk_pixbuf_loader_get_pixbuf(loader) == 0)
            {
                throw PictureDecoder.Broken("JPEG", GdkPixbuf.Take(closing));
            }

            var upright = GdkPixbuf.gdk_pixbuf_apply_embedded_orientation(GdkPixbuf.gdk_pixbuf_loader_get_pixbuf(loader));
            try
            {
                return Convert(upright);
            }
            finally
            {
                GdkPixbuf.g_object_unref(upright);
            }
        }
        finally
        {
            GdkPixbuf.g_object_unref(loader);
        }
    }

    private static PictureSurface Convert(nint pixbuf)
    {
        var size = new PixelSize(GdkPixbuf.gdk_pixbuf_get_width(pixbuf), GdkPixbuf.gdk_pixbuf_get_height(pixbuf));
        var channels = GdkPixbuf.gdk_pixbuf_get_n_channels(pixbuf);
        var stride = GdkPixbuf.gdk_pixbuf_get_rowstride(pixbuf);
        var source = GdkPixbuf.gdk_pixbuf_read_pixels(pixbuf);
        var pixels = GC.AllocateUninitializedArray<byte>(checked(size.Width * size.Height * 4), pinned: true);
        var at = 0;
        for (var y = 0; y < size.Height; y++)
        {
            var row = source + ((long)y * stride);
            for (var x = 0; x < size.Width; x++, row += channels, at += 4)
            {
                pixels[at] = row[2];
                pixels[at + 1] = row[1];
                pixels[at + 2] = row[0];
                pixels[at + 3] = 255;
            }
        }

        return new PictureSurface(pixels, size);
    }

    // Finds the frame header, so that a picture's size is known before memory is taken for it (ITU-T T.81, annex B).
    private static void CheckHeader(ReadOnlySpan<byte> data)
    {
        for (var at = 2; at + 9 < data.Length && data[at] == 0xFF;)
        {
            var marker = data[at + 1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                PictureDecoder.CheckSize((data[at + 7] << 8) | data[at + 8], (data[at + 5] << 8) | data[at + 6]);
                return;
            }

            at += marker == 0xFF ? 1 : 2 + ((data[at + 2] << 8) | data[at + 3]);
        }

        throw PictureDecoder.Broken("JPEG", "it has no frame header");
    }
}
