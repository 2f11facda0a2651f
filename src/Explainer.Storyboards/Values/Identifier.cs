namespace Explainer.Storyboards.Values;

/// <summary>Names that authors give: small letters, digits and hyphens.</summary>
internal static class Identifier
{
    /// <summary>Whether a text is such a name.</summary>
    public static bool IsValid(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > 64)
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

    /// <summary>The nearest valid name, for remedies.</summary>
    public static string Mend(string text)
    {
        var mended = new System.Text.StringBuilder();
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, 64)))
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
