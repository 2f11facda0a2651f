using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Explainer.Raster.Native;

/// <summary>HarfBuzz: shaping and glyph outlines.</summary>
internal static unsafe partial class HarfBuzz
{
    internal const int DirectionLeftToRight = 4;
    internal const int DirectionRightToLeft = 5;

    /// <summary>A four-letter tag of the OpenType world.</summary>
    internal static uint Tag(string four) => ((uint)four[0] << 24) | ((uint)four[1] << 16) | ((uint)four[2] << 8) | four[3];

    [LibraryImport(NativeLibraries.HarfBuzz)]
    internal static partial byte* hb_version_string();

    [LibraryImport(NativeLibraries.HarfBuzz, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint hb_blob_create_from_file_or_fail(string path);

    [LibraryImport(NativeLibraries.HarfBuzz)]
    internal static partial void hb_blob_destroy(nint blob);

    [LibraryImport(NativeLibraries.HarfBuzz)]
    internal static partial byte* hb_blob_get_data(nint blob, out uint length);

    [LibraryImport(NativeLibraries.HarfBuzz)]
    internal static partial uint hb_face_count(nint blob);

    [LibraryImport(NativeLibraries.HarfBuzz)]
    internal static partial nint hb_face_create(nint blob, uint index);

    [LibraryImport(NativeLibraries.HarfBuzz)]
    internal static partial void hb_face_destroy(nint face);

    [LibraryImport(NativeLibraries.HarfBuzz)]
    internal static partial uint hb_face_get_upem(nint face);

    [LibraryImport(NativeLibraries.HarfBuzz)]
    internal static partial nint hb_face_reference_table(nint face, uint tag);

    [LibraryImport(NativeLibraries.HarfBuzz)]
    internal static partial nint hb_font_create(nint face);

    [LibraryImport(NativeLibraries.HarfBuzz)]
    internal static partial void hb_font_destroy(nint font);

    [LibraryImport(NativeLibraries.HarfBuzz)]
    internal static partial void hb_font_set_scale(nint font, int x, int y);

    [LibraryImport(NativeLibraries.HarfBuzz)]
    internal static partial void hb_font_set_variations(nint font, Variation* variations, uint count);

    [LibraryImport(NativeLibraries.HarfBuzz)]
    internal static partial int hb_font_get_h_extents(nint font, out FontExtents extents);

    [LibraryImport(NativeLibraries.HarfBuzz)]
    internal static partial int hb_font_get_nominal_glyph(nint font, uint character, out uint glyph);

    [LibraryImport(NativeLibraries.HarfBuzz)]
    internal static partial int hb_font_get_glyph_extents(nint font, uint glyph, out GlyphExtents extents);

    [LibraryImport(NativeLibraries.HarfBuzz)]
    internal static partial int hb_ot_metrics_get_position(nint font, uint tag, out int position);

    [LibraryImport(NativeLibraries.HarfBuzz)]
    internal static partial int hb_ot_color_has_png(nint face);

    [LibraryImport(NativeLibraries.HarfBuzz)]
    internal static partial nint hb_ot_color_glyph_reference_png(nint font, uint glyph);

    [LibraryImport(NativeLibraries.HarfBuzz)]
    internal static partial void hb_font_get_glyph_shape(nint font, uint glyph, nint drawFuncs, nint drawData);

    [LibraryImport(NativeLibraries.HarfBuzz)]
    internal static partial nint hb_draw_funcs_create();

    [LibraryImport(NativeLibraries.HarfBuzz)]
    internal static partial void hb_draw_funcs_destroy(nint funcs);

    [LibraryImport(NativeLibraries.HarfBuzz)]
    internal static partial void hb_draw_funcs_set_move_to_func(
        nint funcs, delegate* unmanaged[Cdecl]<nint, nint, nint, float, float, nint, void> func, nint userData, nint destroy);

    [LibraryImport(NativeLibraries.HarfBuzz)]
    internal static partial void hb_draw_funcs_set_line_to_func(
        nint funcs, delegate* unmanaged[Cdecl]<nint, nint, nint, float, float, nint, void> func, nint userData, nint destroy);

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
    internal static partial nint hb_buffer_create();

    [LibraryImport(NativeLibraries.HarfBuzz)]
    internal static partial void hb_buffer_destroy(nint buffer);

    [LibraryImport(NativeLibraries.HarfBuzz)]
    internal static partial void hb_buffer_clear_contents(nint buffer);

    [LibraryImport(NativeLibraries.HarfBuzz)]
    internal static partial void hb_buffer_add_utf16(nint buffer, char* text, int textLength, uint itemOffset, int itemLength);

    [LibraryImport(NativeLibraries.HarfBuzz)]
    internal static partial void hb_buffer_set_direction(nint buffer, int direction);

    [LibraryImport(NativeLibraries.HarfBuzz)]
    internal static partial void hb_buffer_set_script(nint buffer, uint script);

    [LibraryImport(NativeLibraries.HarfBuzz)]
    internal static partial void hb_buffer_set_language(nint buffer, nint language);

    [LibraryImport(NativeLibraries.HarfBuzz)]
    internal static partial GlyphInfo* hb_buffer_get_glyph_infos(nint buffer, out uint length);

    [LibraryImport(NativeLibraries.HarfBuzz)]
    internal static partial GlyphPosition* hb_buffer_get_glyph_positions(nint buffer, out uint length);

    [LibraryImport(NativeLibraries.HarfBuzz)]
    internal static partial void hb_shape(nint font, nint buffer, Feature* features, uint count);

    [LibraryImport(NativeLibraries.HarfBuzz, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint hb_language_from_string(string tag, int length);

    [LibraryImport(NativeLibraries.HarfBuzz)]
    internal static partial nint hb_unicode_funcs_get_default();

    [LibraryImport(NativeLibraries.HarfBuzz)]
    internal static partial uint hb_unicode_script(nint funcs, uint character);

    [StructLayout(LayoutKind.Sequential)]
    internal struct GlyphInfo
    {
        internal uint Glyph;
        internal uint Mask;
        internal uint Cluster;
        private readonly uint var1;
        private readonly uint var2;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal struct GlyphPosition
    {
        internal int AdvanceX;
        internal int AdvanceY;
        internal int OffsetX;
        internal int OffsetY;
        private readonly uint var;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal struct GlyphExtents
    {
        internal int BearingX;
        internal int BearingY;
        internal int Width;
        internal int Height;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal struct FontExtents
    {
        internal int Ascender;
        internal int Descender;
        internal int LineGap;
        private readonly Reserved reserved;

        [InlineArray(9)]
        private struct Reserved
        {
            private int first;
        }
    }

    [StructLayout(LayoutKind.Sequential)]
    internal struct Feature(uint tag, uint value)
    {
        internal uint Tag = tag;
        internal uint Value = value;
        internal uint Start;
        internal uint End = uint.MaxValue;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal struct Variation(uint tag, float value)
    {
        internal uint Tag = tag;
        internal float Value = value;
    }
}
