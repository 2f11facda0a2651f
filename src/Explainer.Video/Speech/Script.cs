using System.Text;

namespace Explainer.Video.Speech;

/// <summary>Which script a character belongs to, as far as speech and captions treat them differently.</summary>
internal static class Script
{
    /// <summary>Whether a character is written without spaces between words: Han, Kana and Bopomofo.</summary>
    public static bool IsCjk(Rune rune) => rune.Value is (>= 0x2E80 and <= 0x2FDF) or (>= 0x3005 and <= 0x3007)
        or (>= 0x3021 and <= 0x3029) or (>= 0x3041 and <= 0x30FA) or (>= 0x30FC and <= 0x312F) or (>= 0x31A0 and <= 0x31BF)
        or (>= 0x31F0 and <= 0x31FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0x20000 and <= 0x3FFFF);

    /// <summary>Whether a character takes two columns: CJK letters, their punctuation and full-width forms.</summary>
    public static bool IsWide(Rune rune) => IsCjk(rune) || rune.Value is (>= 0x3000 and <= 0x303F) or (>= 0xFF01 and <= 0xFF60);

    /// <summary>The letter or digit as it is compared: lower case, full-width forms narrowed; null for anything that is not spoken by itself.</summary>
    public static Rune? Fold(Rune rune)
    {
        if (!Rune.IsLetterOrDigit(rune) && Rune.GetUnicodeCategory(rune) != System.Globalization.UnicodeCategory.NonSpacingMark)
        {
            return null;
        }

        var narrow = rune.Value is >= 0xFF01 and <= 0xFF5E ? new Rune(rune.Value - 0xFEE0) : rune;
        return Rune.ToLowerInvariant(narrow);
    }

    /// <summary>The character that starts at an index; a lone surrogate counts as the replacement character.</summary>
    public static Rune At(string text, int index) => Rune.TryGetRuneAt(text, index, out var rune) ? rune : Rune.ReplacementChar;
}
