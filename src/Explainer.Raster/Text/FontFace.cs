using System.Globalization;
using System.Runtime.InteropServices;
using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Display;
using Explainer.Display.Shapes;
using Explainer.Raster.Native;

namespace Explainer.Raster.Text;

/// <summary>
/// One face of a font file. Measures are in em; outlines and colour glyphs are read once and shared, so that equal glyphs are one object.
/// Callers hold the typesetter's lock.
/// </summary>
internal sealed unsafe class FontFace : SafeHandle
{
    private readonly Dictionary<uint, PathShape> outlines = [];
    private readonly Dictionary<uint, ColorBitmap?> bitmaps = [];
    private readonly nint face;
    private readonly bool hasBitmaps;

    /// <summary>Opens a face.</summary>
    /// <param name="file">The font file.</param>
    /// <param name="index">Which face of the file; the upper 16 bits, which name an instance, are not looked at.</param>
    /// <param name="variations">Axis settings such as <c>wght=500,slnt=-8</c>; empty for none.</param>
    internal FontFace(string file, int index, string variations)
        : base(0, true)
    {
        File = file;
        var blob = HarfBuzz.hb_blob_create_from_file_or_fail(file);
        if (blob == 0)
        {
            throw new ExplainerException(
                Fault.Environment, "font-unreadable", $"The font file {file} cannot be read.", "Reinstall the font, then run fc-cache.");
        }

        face = HarfBuzz.hb_face_create(blob, (uint)index & 0xFFFF);
        HarfBuzz.hb_blob_destroy(blob);
        handle = HarfBuzz.hb_font_create(face);
        UnitsPerEm = Math.Max(1, (int)HarfBuzz.hb_face_get_upem(face));
        HarfBuzz.hb_font_set_scale(handle, UnitsPerEm, UnitsPerEm);
        SetVariations(variations);
        hasBitmaps = HarfBuzz.hb_ot_color_has_png(face) != 0;
        _ = HarfBuzz.hb_font_get_h_extents(handle, out var extents);
        Ascent = extents.Ascender / (double)UnitsPerEm;
        Descent = -extents.Descender / (double)UnitsPerEm;
        CapHeight = HarfBuzz.hb_ot_metrics_get_position(handle, HarfBuzz.Tag("cpht"), out var capitals) != 0 && capitals > 0
            ? capitals / (double)UnitsPerEm
            : 0.7;
    }

    /// <inheritdoc/>
    public override bool IsInvalid => handle == 0;

    /// <summary>The font file's path.</summary>
    internal string File { get; }

    /// <summary>The grid that the font was drawn on, per em.</summary>
    internal int UnitsPerEm { get; }

    /// <summary>From the baseline up, in em.</summary>
    internal double Ascent { get; }

    /// <summary>From the baseline down, in em.</summary>
    internal double Descent { get; }

    /// <summary>The height of capitals, in em.</summary>
    internal double CapHeight { get; }

    /// <summary>The native font.</summary>
    internal nint Native => handle;

    /// <summary>Whether the face has a glyph for a character.</summary>
    internal bool Has(uint character) => HarfBuzz.hb_font_get_nominal_glyph(handle, character, out _) != 0;

    /// <summary>A glyph's outline in em, y downwards.</summary>
    internal PathShape Outline(uint glyph)
    {
        ref var outline = ref CollectionsMarshal.GetValueRefOrAddDefault(outlines, glyph, out _);
        return outline ??= GlyphOutlineReader.Read(handle, glyph, UnitsPerEm);
    }

    /// <summary>A glyph that the font keeps as a picture, or null.</summary>
    internal ColorBitmap? Bitmap(uint glyph)
    {
        if (!hasBitmaps)
        {
            return null;
        }

        ref var bitmap = ref CollectionsMarshal.GetValueRefOrAddDefault(bitmaps, glyph, out var known);
        return known ? bitmap : bitmap = ReadBitmap(glyph);
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        HarfBuzz.hb_font_destroy(handle);
        HarfBuzz.hb_face_destroy(face);
        return true;
    }

    private ColorBitmap? ReadBitmap(uint glyph)
    {
        var blob = HarfBuzz.hb_ot_color_glyph_reference_png(handle, glyph);
        try
        {
            var data = HarfBuzz.hb_blob_get_data(blob, out var length);
            if (length < 24 || HarfBuzz.hb_font_get_glyph_extents(handle, glyph, out var extents) == 0)
            {
                return null;
            }

            var bytes = new ReadOnlySpan<byte>(data, (int)length).ToArray();
            var size = Pictures.PngHeader.ReadSize(bytes);
            double em = UnitsPerEm;
            return size is null
                ? null
                : new ColorBitmap(
                    new Picture(PictureFormat.Png, bytes, new Size(size.Value.Width, size.Value.Height)),
                    new Rect(extents.BearingX / em, -extents.BearingY / em, extents.Width / em, -extents.Height / em));
        }
        finally
        {
            HarfBuzz.hb_blob_destroy(blob);
        }
    }

    private void SetVariations(string text)
    {
        var settings = text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var variations = new HarfBuzz.Variation[settings.Length];
        uint count = 0;
        foreach (var setting in settings)
        {
            var parts = setting.Split('=');
            if (parts.Length == 2 && parts[0].Length == 4
                && float.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            {
                variations[count++] = new HarfBuzz.Variation(HarfBuzz.Tag(parts[0]), value);
            }
        }

        fixed (HarfBuzz.Variation* first = variations)
        {
            if (count > 0)
            {
                HarfBuzz.hb_font_set_variations(handle, first, count);
            }
        }
    }
}
