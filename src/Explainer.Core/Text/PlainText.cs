using System.Text;

namespace Explainer.Core.Text;

/// <summary>
/// Text from elsewhere (an author's words, names of files, what other programs say) as it may be shown: without the characters that a terminal
/// obeys instead of showing them, or that put what is read in another order than what is written.
/// </summary>
public static class PlainText
{
    /// <summary>The text in one line: line breaks and tabs become spaces, what else is no character to be seen becomes U+FFFD.</summary>
    public static string Line(string text) => Clean(text, keepsLines: false);

    /// <summary>The text with its line breaks (a carriage return before one goes) and tabs; what else is no character to be seen becomes U+FFFD.</summary>
    public static string Lines(string text) => Clean(text, keepsLines: true);

    /// <summary>Whether a terminal may obey a character instead of showing it, or show what follows in another order than it is written.</summary>
    /// <param name="c">A UTF-16 code unit.</param>
    public static bool IsCommand(char c) => char.IsControl(c) || c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static string Clean(string text, bool keepsLines)
    {
        var first = 0;
        while (first < text.Length && !IsCommand(text[first]))
        {
            first++;
        }

        if (first == text.Length)
        {
            return text;
        }

        var clean = new StringBuilder(text, 0, first, text.Length);
        for (var i = first; i < text.Length; i++)
        {
            var c = text[i];
            if (!IsCommand(c))
            {
                clean.Append(c);
            }
            else if (c is '\r' && i + 1 < text.Length && text[i + 1] == '\n')
            {
                continue;
            }
            else if (c is '\n' or '\t')
            {
                clean.Append(keepsLines ? c : ' ');
            }
            else
            {
                clean.Append('\uFFFD');
            }
        }

        return clean.ToString();
    }
}
