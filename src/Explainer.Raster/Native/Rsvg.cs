using System.Runtime.InteropServices;

namespace Explainer.Raster.Native;

/// <summary>librsvg: SVG pictures.</summary>
internal static unsafe partial class Rsvg
{
    [LibraryImport(NativeLibraries.Rsvg)]
    internal static partial nint rsvg_handle_new_from_data(byte* data, nuint length, out GdkPixbuf.GError* error);

    [LibraryImport(NativeLibraries.Rsvg)]
    internal static partial int rsvg_handle_get_intrinsic_size_in_pixels(nint handle, out double width, out double height);

    [LibraryImport(NativeLibraries.Rsvg)]
    internal static partial void rsvg_handle_get_intrinsic_dimensions(
        nint handle, out int hasWidth, out Length width, out int hasHeight, out Length height, out int hasViewBox, out Rectangle viewBox);

    [LibraryImport(NativeLibraries.Rsvg)]
    internal static partial int rsvg_handle_render_document(nint handle, nint context, in Rectangle viewport, out GdkPixbuf.GError* error);

    [StructLayout(LayoutKind.Sequential)]
    internal struct Length
    {
        internal double Value;
        internal int Unit;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal readonly record struct Rectangle(double X, double Y, double Width, double Height);
}
