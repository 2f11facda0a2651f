using System.Runtime.InteropServices;

namespace Explainer.Raster.Native;

/// <summary>
/// What HarfBuzzSharp does not pass on of the HarfBuzz that it brings: outlines, and glyphs kept as pictures. HarfBuzz reads outlines itself,
/// unhinted and alike on every system, where a drawing library asks the system's font engine.
/// </summary>
internal static unsafe partial class HarfBuzzGlyphs
{
    [LibraryImport(NativeLibraries.HarfBuzz)]
    internal static partial void hb_font_draw_glyph(nint font, uint glyph, nint drawFuncs, nint drawData);

    [LibraryImport(NativeLibraries.HarfBuzz)]
    internal static partial nint hb_draw_funcs_create();

    [LibraryImport(NativeLibraries.HarfBuzz)]
    internal static partial void hb_draw_funcs_set_move_to_func(
        nint funcs, delegate* unmanaged[Cdecl]<nint, nint, nint, float, float, nint, void> func, nint userData, nint destroy);

    [LibraryImport(NativeLibraries.HarfBuzz)]
    internal static partial void hb_draw_funcs_set_line_to_func(
        nint funcs, delegate* unmanaged[Cdecl]<nint, nint, nint, float, float, nint, void> func, nint userData, nint destroy);

    [LibraryImport(NativeLibraries.HarfBuzz)]
    internal static partial void hb_draw_funcs_set_quadratic_to_func(
        nint funcs, delegate* unmanaged[Cdecl]<nint, nint, nint, float, float, float, float, nint, void> func, nint userData, nint destroy);

    [LibraryImport(NativeLibraries.HarfBuzz)]
    internal static partial void hb_draw_funcs_set_cubic_to_func(
        nint funcs,
        delegate* unmanaged[Cdecl]<nint, nint, nint, float, float, float, float, float, float, nint, void> func,
        nint userData,
        nint destroy);

    [LibraryImport(NativeLibraries.HarfBuzz)]
    internal static partial void hb_draw_funcs_set_close_path_func(
        nint funcs, delegate* unmanaged[Cdecl]<nint, nint, nint, nint, void> func, nint userData, nint destroy);

    [LibraryImport(NativeLibraries.HarfBuzz)]
    internal static partial nint hb_ot_color_glyph_reference_png(nint font, uint glyph);

    [LibraryImport(NativeLibraries.HarfBuzz)]
    internal static partial byte* hb_blob_get_data(nint blob, out uint length);

    [LibraryImport(NativeLibraries.HarfBuzz)]
    internal static partial void hb_blob_destroy(nint blob);
}
