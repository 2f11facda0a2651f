using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Explainer.Core.Geometry;
using Explainer.Display;
using Explainer.Display.Shapes;
using HarfBuzzSharp;

namespace Explainer.Raster.Text;

/// <summary>
/// One face of a font file. Measures are in em; outlines and colour glyphs are read once and shared, so that equal glyphs are one object.
/// Callers hold the typesetter's lock.
/// </summary>
internal sealed class FontFace : IDisposable
{
    private readonly Dictionary<uint, PathShape> outlines = [];
    private readonly Dictionary<uint, ColorBitmap?> bitmaps = [];
    private readonly Face face;
    private readonly bool hasBitmaps;
    private readonly Font font;
    private bool isDisposed;

    /// <summary>Opens a face.</summary>
    /// <param name="file">The font file, which outlives the face.</param>
    /// <param name="source">Which face of the file; the upper 16 bits of its index, which name an instance, are not looked at.</param>
    internal FontFace(FontFile file, FontSource source)
    {
        Source = source;
        face = new Face(file.Content, source.Index & 0xFFFF);
        font = new Font(face);
        UnitsPerEm = Math.Max(1, face.UnitsPerEm);
        Font.SetScale(UnitsPerEm, UnitsPerEm);
        SetVariations(source.Variations);
        hasBitmaps = face.HasColorPng;
        _ = Font.TryGetHorizontalFontExtents(out var extents);
        Ascent = extents.Ascender / (double)UnitsPerEm;
        Descent = -extents.Descender / (double)UnitsPerEm;
        CapHeight = Font.OpenTypeMetrics.TryGetPosition(OpenTypeMetricsTag.CapHeight, out var capitals) && capitals > 0
            ? capitals / (double)UnitsPerEm
            : 0.7;
        IsFixedPitch = Font.TryGetNominalGlyph('i', out var narrow) && Font.TryGetNominalGlyph('W', out var wide)
            && Font.GetHorizontalGlyphAdvance(narrow) == Font.GetHorizontalGlyphAdvance(wide);
    }

    /// <summary>Where it was found.</summary>
    internal FontSource Source { get; }

    /// <summary>The grid that the font was drawn on, per em.</summary>
    internal int UnitsPerEm { get; }

    /// <summary>From the baseline up, in em.</summary>
    internal double Ascent { get; }

    /// <summary>From the baseline down, in em.</summary>
    internal double Descent { get; }

    /// <summary>The height of capitals, in em.</summary>
    internal double CapHeight { get; }

    /// <summary>Whether its letters are all equally wide, as those of typefaces for code are.</summary>
    internal bool IsFixedPitch { get; }

    /// <summary>The font as HarfBuzz has it.</summary>
    /// <exception cref="ObjectDisposedException">The face was disposed.</exception>
    internal Font Font
    {
        get
        {
            ObjectDisposedException.ThrowIf(isDisposed, this);
            return font;
        }
    }

    /// <summary>Whether a character shapes its neighbours and has no picture of its own: joiners, marks of direction, selectors.</summary>
    internal static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
        || rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);

    /// <summary>Whether the face has a glyph for a character.</summary>
    internal bool Has(Rune character) => Font.TryGetNominalGlyph((uint)character.Value, out _);

    /// <summary>Whether the face can show all of a grapheme cluster: every character, or what a letter and its marks compose to.</summary>
    internal bool HasAll(ReadOnlySpan<char> cluster)
    {
        uint letter = 0;
        foreach (var rune in cluster.EnumerateRunes())
        {
            if (IsInvisible(rune))
            {
                continue;
            }

            var isComposed = letter != 0 && UnicodeFunctions.Default.TryCompose(letter, (uint)rune.Value, out letter)
                && Font.TryGetNominalGlyph(letter, out _);
            if (!isComposed && !Has(rune))
            {
                return false;
            }

            letter = isComposed ? letter : (uint)rune.Value;
        }

        return true;
    }

    /// <summary>A glyph's outline in em, y downwards.</summary>
    internal PathShape Outline(uint glyph)
    {
        ref var outline = ref CollectionsMarshal.GetValueRefOrAddDefault(outlines, glyph, out _);
        return outline ??= GlyphOutlineReader.Read(Font, glyph, UnitsPerEm);
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
    public void Dispose()
    {
        isDisposed = true;
        font.Dispose();
        face.Dispose();
    }

    private ColorBitmap? ReadBitmap(uint glyph)
    {
        if (GlyphPictureReader.Read(Font, glyph) is not { } png || Pictures.PngHeader.ReadSize(png) is not { } size
            || !Font.TryGetGlyphExtents(glyph, out var extents))
        {
            return null;
        }

        double em = UnitsPerEm;
        return new ColorBitmap(
            new Picture(PictureFormat.Png, png, new Size(size.Width, size.Height)),
            new Rect(extents.XBearing / em, -extents.YBearing / em, extents.Width / em, -extents.Height / em));
    }

    private void SetVariations(string text)
    {
        var variations = new List<Variation>();
        foreach (var setting in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = setting.Split('=');
            if (parts.Length == 2 && parts[0].Length == 4
                && float.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            {
                variations.Add(new Variation { Tag = new Tag(parts[0][0], parts[0][1], parts[0][2], parts[0][3]), Value = value });
            }
        }

        if (variations.Count > 0)
        {
            Font.SetVariations(CollectionsMarshal.AsSpan(variations));
        }
    }
}
