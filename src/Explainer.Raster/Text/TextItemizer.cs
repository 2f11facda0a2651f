using System.Globalization;
using System.Text;
using Explainer.Display.Text;
using HarfBuzzSharp;

namespace Explainer.Raster.Text;

/// <summary>Cuts a paragraph into runs of one font, script and direction.</summary>
internal static class TextItemizer
{
    /// <summary>The runs, in the order of the text.</summary>
    /// <param name="catalog">The fonts.</param>
    /// <param name="style">Family, weight, slant, language.</param>
    /// <param name="fonts">The stretches that have another family or weight, in order.</param>
    /// <param name="text">The paragraph.</param>
    /// <param name="levels">The bidi level of every UTF-16 index; empty when all are 0.</param>
    /// <param name="missing">Takes the grapheme clusters that no font has.</param>
    internal static List<TextRun> Cut(
        FontCatalog catalog, TextStyle style, List<(int Start, int End, TextStyle Style)> fonts, string text, ReadOnlySpan<byte> levels, ISet<string> missing)
    {
        var runs = new List<TextRun>();
        var primary = catalog.Primary(style.Family, style.Weight, style.Italic);
        var fontLanguage = TextLanguage.ForFonts(style.Language);
        var hanLanguage = TextLanguage.ForHan(style.Language, text);
        var script = FirstScript(text);
        var next = 0;
        for (var start = 0; start < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text, start);
            var cluster = text.AsSpan(start, length);
            Rune.DecodeFromUtf16(cluster, out var rune, out _);
            script = OwnScript(rune) ?? script;
            while (next < fonts.Count && fonts[next].End <= start)
            {
                next++;
            }

            var isOwn = next < fonts.Count && fonts[next].Start <= start;
            var (own, first) = isOwn ? (fonts[next].Style, catalog.Primary(fonts[next].Style.Family, fonts[next].Style.Weight, style.Italic)) : (style, primary);
            var previous = runs.Count > 0 ? runs[^1].Face : first;
            var face = Choose(catalog, own, first, previous, cluster, rune, fontLanguage, hanLanguage, missing);
            var level = levels.IsEmpty ? (byte)0 : levels[start];
            if (runs.Count > 0 && runs[^1] is var last && last.Face == face && last.Script == script && last.Level == level)
            {
                runs[^1] = last with { End = start + length };
            }
            else
            {
                runs.Add(new TextRun(start, start + length, face, script, level));
            }

            start += length;
        }

        return runs;
    }

    private static FontFace Choose(
        FontCatalog catalog, TextStyle style, FontFace primary, FontFace previous, ReadOnlySpan<char> cluster, Rune rune, string fontLanguage,
        string hanLanguage, ISet<string> missing)
    {
        var isColored = Emoji.IsColored(cluster, rune.Value);
        if (!isColored && primary.HasAll(cluster))
        {
            return FontFace.IsInvisible(rune) ? previous : primary;
        }

        var isHan = TextLanguage.IsHan(rune.Value);
        var need = new FontNeed(cluster.ToString(), false, isHan, hanLanguage, isHan ? hanLanguage : fontLanguage, style.Weight, style.Italic);
        if (isColored && catalog.Fallback(need with { IsColored = true, Weight = 400, Italic = false }) is { } colored)
        {
            return colored;
        }

        if (primary.HasAll(cluster))
        {
            return primary;
        }

        var face = catalog.Fallback(need);
        if (face is not null && face.HasAll(cluster))
        {
            return face;
        }

        // What the text shows in place of this is a box, or a letter with a box for its mark.
        missing.Add(need.Cluster);
        return face is null || primary.Has(rune) ? primary : face;
    }

    private static uint FirstScript(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (OwnScript(rune) is { } script)
            {
                return script;
            }
        }

        return Script.Common;
    }

    // Punctuation, digits and marks are written in the script that they stand in.
    private static uint? OwnScript(Rune rune)
    {
        var script = UnicodeFunctions.Default.GetScript((uint)rune.Value);
        return script == Script.Common || script == Script.Inherited || script == Script.Unknown ? null : (uint)script;
    }
}
