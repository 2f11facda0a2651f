using System.Runtime.InteropServices;

namespace Explainer.Raster.Native;

/// <summary>What HarfBuzzSharp does not pass on of the MATH table that its HarfBuzz reads.</summary>
internal static unsafe partial class HarfBuzzMath
{
    /// <summary>HarfBuzz's direction from left to right, for what grows in width.</summary>
    internal const int LeftToRight = 4;

    /// <summary>HarfBuzz's direction from bottom to top, for what grows upwards.</summary>
    internal const int BottomToTop = 7;

    [LibraryImport(NativeLibraries.HarfBuzz)]
    internal static partial int hb_ot_math_get_constant(nint font, int constant);

    [LibraryImport(NativeLibraries.HarfBuzz)]
    internal static partial int hb_ot_math_get_glyph_italics_correction(nint font, uint glyph);

    [LibraryImport(NativeLibraries.HarfBuzz)]
    internal static partial int hb_ot_math_get_glyph_top_accent_attachment(nint font, uint glyph);

    [LibraryImport(NativeLibraries.HarfBuzz)]
    internal static partial uint hb_ot_math_get_glyph_variants(nint font, uint glyph, int direction, uint start, ref uint count, Variant* variants);

    [LibraryImport(NativeLibraries.HarfBuzz)]
    internal static partial uint hb_ot_math_get_glyph_assembly(
        nint font, uint glyph, int direction, uint start, ref uint count, Piece* pieces, out int italicCorrection);

    [LibraryImport(NativeLibraries.HarfBuzz)]
    internal static partial int hb_ot_math_get_min_connector_overlap(nint font, int direction);

    /// <summary>hb_ot_math_glyph_variant_t: a larger glyph and its extent, in the font's units.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct Variant
    {
        internal uint Glyph;
        internal int Advance;
    }

    /// <summary>hb_ot_math_glyph_part_t: a piece of a glyph that is put together, in the font's units.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct Piece
    {
        internal uint Glyph;
        internal int StartConnectorLength;
        internal int EndConnectorLength;
        internal int FullAdvance;
        internal uint Flags;
    }
}
