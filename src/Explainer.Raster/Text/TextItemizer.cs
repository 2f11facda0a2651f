using System.Globalization;
using System.Text;
using Explainer.Display.Text;
using Explainer.Raster.Native;

namespace Explainer.Raster.Text;

/// <summary>Cuts a paragraph into runs of one font, script and direction.</summary>
internal static class TextItemizer
{
    private static readonly uint Common = HarfBuzz.Tag("Zyyy");
    private static readonly uint Inherited = HarfBuzz.Tag("Zinh");
    private static readonly uint Unknown = HarfBuzz.Tag("Zzzz");

    /// <summary>The runs, in the order of the text.</summary>
    /// <param name="catalog">The fonts.</param>
    /// <param name="style">Family, weight, slant, language.</param>
    /// <param name="text">The paragraph.</param>
    /// <param name="levels">The bidi level of every UTF-16 index; empty when all are 0.</param>
    /// <param name="missing">Takes the grapheme clusters that no font has.</param>
    internal static List<TextRun> Cut(FontCatalog catalog, TextStyle style, string text, ReadOnlySpan<byte> levels, ISet<string> missing)
    {
        var runs = new List<TextRun>();
        var primary = catalog.Primary(style.Family, style.Weight, style.Italic);
        var fontLanguage = TextLanguage.ForFonts(style.Language);
        var hanLanguage = TextLanguage.ForHan(style.Language, text);
        var functions = HarfBuzz.hb_unicode_funcs_get_default();
        var script = FirstScript(functions, text);
        for (var start = 0; start < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text, start);
            var cluster = text.AsSpan(start, length);
            Rune.DecodeFromUtf16(cluster, out var rune, out _);
            var own = HarfBuzz.hb_unicode_script(functions, (uint)rune.Value);
            script = own == Common || own == Inherited || own == Unknown ? script : own;
            var previous = runs.Count > 0 ? runs[^1].Face : primary;
            var face = Choose(catalog, style, primary, previous, cluster, rune, TextLanguage.IsHan(rune.Value) ? hanLanguage : fontLanguage, missing);
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
        FontCatalog catalog, TextStyle style, FontFace primary, FontFace previous, ReadOnlySpan<char> cluster, Rune rune, string language,
        ISet<string> missing)
    {
        if (Emoji.IsColored(cluster, rune.Value) && catalog.Fallback((uint)rune.Value, true, "", 400, false) is { } colored)
        {
            return colored;
        }

        if (HasAll(primary, cluster))
        {
            return primary;
        }

        if (IsInvisible(rune))
        {
            return previous;
        }

        if (catalog.Fallback((uint)rune.Value, false, language, style.Weight, style.Italic) is { } other)
        {
            return other;
        }

        if (!primary.Has((uint)rune.Value))
        {
            missing.Add(cluster.ToString());
        }

        return primary;
    }

    private static bool HasAll(FontFace face, ReadOnlySpan<char> cluster)
    {
        foreach (var rune in cluster.EnumerateRunes())
        {
            if (!IsInvisible(rune) && !face.Has((uint)rune.Value))
            {
                return false;
            }
        }

        return true;
    }

    // Joiners, marks of direction and selectors shape their neighbours and have no picture of their own.
    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format || rune.Value is >= 0xFE00 and <= 0xFE0F;

    private static uint FirstScript(nint functions, string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            var script = HarfBuzz.hb_unicode_script(functions, (uint)rune.Value);
            if (script != Common && script != Inherited && script != Unknown)
            {
                return script;
            }
        }

        return Common;
    }
}
