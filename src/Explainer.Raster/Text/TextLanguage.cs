namespace Explainer.Raster.Text;

/// <summary>The language of a text as the font libraries want it named.</summary>
internal static class TextLanguage
{
    /// <summary>A BCP 47 tag as fontconfig's language, e.g. <c>zh-Hans</c> as <c>zh-cn</c>.</summary>
    internal static string ForFonts(string tag)
    {
        var parts = tag.ToLowerInvariant().Split('-');
        return parts[0] != "zh" ? parts[0]
            : parts.Contains("hk") || parts.Contains("mo") ? "zh-hk"
            : parts.Contains("hant") || parts.Contains("tw") ? "zh-tw"
            : "zh-cn";
    }

    /// <summary>
    /// The language whose forms of Chinese characters a text wants: the one stated if it is written with them, else told by the other
    /// scripts in the text (kana: Japanese, hangul: Korean), else simplified Chinese.
    /// </summary>
    internal static string ForHan(string tag, ReadOnlySpan<char> text)
    {
        var stated = ForFonts(tag);
        if (stated is "ja" or "ko" or "zh-cn" or "zh-tw" or "zh-hk")
        {
            return stated;
        }

        foreach (var c in text)
        {
            if (c is >= '\u3040' and <= '\u30FF')
            {
                return "ja";
            }

            if (c is (>= '\uAC00' and <= '\uD7A3') or (>= '\u1100' and <= '\u11FF'))
            {
                return "ko";
            }
        }

        return "zh-cn";
    }

    /// <summary>Whether a character is shared by Chinese, Japanese and Korean writing, punctuation and full-width forms included.</summary>
    internal static bool IsHan(int character) => character is (>= 0x2E80 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0xFE30 and <= 0xFE4F) or (>= 0xFF00 and <= 0xFFEF) or (>= 0x20000 and <= 0x3FFFF);
}
