using System.Runtime.InteropServices;

namespace Explainer.Raster.Native;

/// <summary>Cairo: the coverage of paths, and pictures scaled.</summary>
internal static unsafe partial class Cairo
{
    internal const int FormatArgb32 = 0;
    internal const int FormatA8 = 2;
    internal const int LineCapButt = 0;
    internal const int LineCapRound = 1;
    internal const int LineJoinRound = 1;
    internal const int FilterGood = 1;
    internal const int StatusSuccess = 0;

    [LibraryImport(NativeLibraries.Cairo)]
    internal static partial byte* cairo_version_string();

    [LibraryImport(NativeLibraries.Cairo)]
    internal static partial nint cairo_image_surface_create_for_data(byte* data, int format, int width, int height, int stride);

    [LibraryImport(NativeLibraries.Cairo)]
    internal static partial nint cairo_image_surface_create_from_png_stream(
        delegate* unmanaged[Cdecl]<nint, byte*, uint, int> read, nint closure);

    [LibraryImport(NativeLibraries.Cairo)]
    internal static partial byte* cairo_image_surface_get_data(nint surface);

    [LibraryImport(NativeLibraries.Cairo)]
    internal static partial int cairo_image_surface_get_width(nint surface);

    [LibraryImport(NativeLibraries.Cairo)]
    internal static partial int cairo_image_surface_get_height(nint surface);

    [LibraryImport(NativeLibraries.Cairo)]
    internal static partial int cairo_image_surface_get_stride(nint surface);

    [LibraryImport(NativeLibraries.Cairo)]
    internal static partial int cairo_image_surface_get_format(nint surface);

    [LibraryImport(NativeLibraries.Cairo)]
    internal static partial int cairo_surface_status(nint surface);

    [LibraryImport(NativeLibraries.Cairo)]
    internal static partial void cairo_surface_flush(nint surface);

    [LibraryImport(NativeLibraries.Cairo)]
    internal static partial void cairo_surface_destroy(nint surface);

    [LibraryImport(NativeLibraries.Cairo)]
    internal static partial nint cairo_create(nint surface);

    [LibraryImport(NativeLibraries.Cairo)]
    internal static partial void cairo_destroy(nint context);

    [LibraryImport(NativeLibraries.Cairo)]
    internal static partial int cairo_status(nint context);

    [LibraryImport(NativeLibraries.Cairo)]
    internal static partial void cairo_set_matrix(nint context, in Matrix matrix);

    [LibraryImport(NativeLibraries.Cairo)]
    internal static partial void cairo_append_path(nint context, in PathHeader path);

    [LibraryImport(NativeLibraries.Cairo)]
    internal static partial void cairo_rectangle(nint context, double x, double y, double width, double height);

    [LibraryImport(NativeLibraries.Cairo)]
    internal static partial void cairo_clip(nint context);

    [LibraryImport(NativeLibraries.Cairo)]
    internal static partial void cairo_fill(nint context);

    [LibraryImport(NativeLibraries.Cairo)]
    internal static partial void cairo_stroke(nint context);

    [LibraryImport(NativeLibraries.Cairo)]
    internal static partial void cairo_paint(nint context);

    [LibraryImport(NativeLibraries.Cairo)]
    internal static partial void cairo_set_line_width(nint context, double width);

    [LibraryImport(NativeLibraries.Cairo)]
    internal static partial void cairo_set_line_cap(nint context, int cap);

    [LibraryImport(NativeLibraries.Cairo)]
    internal static partial void cairo_set_line_join(nint context, int join);

    [LibraryImport(NativeLibraries.Cairo)]
    internal static partial void cairo_set_dash(nint context, double* dashes, int count, double offset);

    [LibraryImport(NativeLibraries.Cairo)]
    internal static partial void cairo_set_source_surface(nint context, nint surface, double x, double y);

    [LibraryImport(NativeLibraries.Cairo)]
    internal static partial nint cairo_get_source(nint context);

    [LibraryImport(NativeLibraries.Cairo)]
    internal static partial void cairo_pattern_set_filter(nint pattern, int filter);

    [LibraryImport(NativeLibraries.Cairo)]
    internal static partial void cairo_pattern_set_extend(nint pattern, int extend);

    /// <summary>x' = Xx x + Xy y + X0, y' = Yx x + Yy y + Y0, in Cairo's order of fields.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal readonly record struct Matrix(double Xx, double Yx, double Xy, double Yy, double X0, double Y0);

    [StructLayout(LayoutKind.Sequential)]
    internal struct PathHeader
    {
        internal int Status;
        internal PathElement* Data;
        internal int Count;
    }

    /// <summary>Either a header (kind and count) or a point.</summary>
    [StructLayout(LayoutKind.Explicit)]
    internal struct PathElement
    {
        internal const int MoveTo = 0;
        internal const int LineTo = 1;
        internal const int CurveTo = 2;
        internal const int ClosePath = 3;

        [FieldOffset(0)]
        internal int Kind;

        [FieldOffset(4)]
        internal int Length;

        [FieldOffset(0)]
        internal double X;

        [FieldOffset(8)]
        internal double Y;
    }
}
