using Explainer.Core.Diagnostics;

namespace Explainer.Storyboards.Values;

/// <summary>Names that authors give: small letters, digits and hyphens.</summary>
internal static class Identifier
{
    private const int Longest = 64;

    /// <summary>Whether a text is such a name.</summary>
    public static bool IsValid(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > Longest)
        {
            return false;
        }

        foreach (var c in text)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What is wrong with a text that is no such name.</summary>
    public static Finding Mistake(string text) => text.Length > Longest && IsValid(text.AsSpan(0, Longest))
        ? NameRules.BadIdLong.With(text, Longest)
        : NameRules.BadIdElement.With(text, Mend(text));

    /// <summary>The nearest valid name, for remedies.</summary>
    public static string Mend(string text)
    {
        var mended = new System.Text.StringBuilder();
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, Longest)))
        {
            if (char.IsAsciiLetterUpper(c) && mended.Length > 0 && char.IsAsciiLetterLower(text[Math.Max(0, text.IndexOf(c) - 1)]))
            {
                mended.Append('-');
            }

            mended.Append(char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-');
        }

        return mended.ToString().Trim('-') is { Length: > 0 } name ? name : "name";
    }
}
