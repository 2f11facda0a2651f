using Explainer.Raster.Native;
using HarfBuzzSharp;

namespace Explainer.Raster.Text;

/// <summary>Takes pictures of glyphs (tables CBDT and sbix) out of a font.</summary>
internal static unsafe class GlyphPictureReader
{
    private const uint ShortestPng = 24;

    /// <summary>One glyph's PNG file, or null when the font keeps none.</summary>
    internal static byte[]? Read(Font font, uint glyph)
    {
        var blob = HarfBuzzGlyphs.hb_ot_color_glyph_reference_png(font.Handle, glyph);
        GC.KeepAlive(font);
        try
        {
            var data = HarfBuzzGlyphs.hb_blob_get_data(blob, out var length);
            return length < ShortestPng ? null : new ReadOnlySpan<byte>(data, checked((int)length)).ToArray();
        }
        finally
        {
            HarfBuzzGlyphs.hb_blob_destroy(blob);
        }
    }
}
