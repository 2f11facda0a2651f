using System.Runtime.InteropServices;

namespace Explainer.Raster.Native;

/// <summary>gdk-pixbuf: JPEG pictures.</summary>
internal static unsafe partial class GdkPixbuf
{
    [LibraryImport(NativeLibraries.GdkPixbuf, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint gdk_pixbuf_loader_new_with_type(string type, out GError* error);

    [LibraryImport(NativeLibraries.GdkPixbuf)]
    internal static partial int gdk_pixbuf_loader_write(nint loader, byte* data, nuint count, out GError* error);

    [LibraryImport(NativeLibraries.GdkPixbuf)]
    internal static partial int gdk_pixbuf_loader_close(nint loader, GError** error);

    [LibraryImport(NativeLibraries.GdkPixbuf)]
    internal static partial nint gdk_pixbuf_loader_get_pixbuf(nint loader);

    [LibraryImport(NativeLibraries.GdkPixbuf)]
    internal static partial nint gdk_pixbuf_apply_embedded_orientation(nint pixbuf);

    [LibraryImport(NativeLibraries.GdkPixbuf)]
    internal static partial int gdk_pixbuf_get_width(nint pixbuf);

    [LibraryImport(NativeLibraries.GdkPixbuf)]
    internal static partial int gdk_pixbuf_get_height(nint pixbuf);

    [LibraryImport(NativeLibraries.GdkPixbuf)]
    internal static partial int gdk_pixbuf_get_rowstride(nint pixbuf);

    [LibraryImport(NativeLibraries.GdkPixbuf)]
    internal static partial int gdk_pixbuf_get_n_channels(nint pixbuf);

    [LibraryImport(NativeLibraries.GdkPixbuf)]
    internal static partial byte* gdk_pixbuf_read_pixels(nint pixbuf);

    [LibraryImport(NativeLibraries.GObject)]
    internal static partial void g_object_unref(nint instance);

    [LibraryImport(NativeLibraries.Glib)]
    internal static partial void g_error_free(GError* error);

    /// <summary>An error's text; frees it.</summary>
    internal static string Take(GError* error)
    {
        if (error is null)
        {
            return "its data are damaged or cut off";
        }

        var text = Marshal.PtrToStringUTF8(error->Message) ?? "";
        g_error_free(error);
        return text.TrimEnd('.');
    }

    [StructLayout(LayoutKind.Sequential)]
    internal struct GError
    {
        internal uint Domain;
        internal int Code;
        internal nint Message;
    }
}
