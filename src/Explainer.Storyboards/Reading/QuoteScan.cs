namespace Explainer.Storyboards.Reading;

/// <summary>
/// Looks for the quote or bracket behind a syntax mistake. The parser stumbles where a text goes on behind its closing quote, which for a
/// forgotten quote is that of the next text, lines below; of some brackets that are never closed it tells no place at all.
/// </summary>
internal static class QuoteScan
{
    /// <summary>The first quoted text that is never closed or is followed by what cannot follow; null when there is none.</summary>
    /// <param name="text">The file.</param>
    /// <param name="until">Texts that open behind this offset are not looked at.</param>
    public static WrongQuote? FirstWrong(string text, int until) => Walk(text, until, []);

    /// <summary>The offset of the first bracket that is never closed, in a file whose quotes are right; null when there is none.</summary>
    /// <param name="text">The file.</param>
    public static int? FirstUnclosed(string text)
    {
        var open = new List<int>();
        return Walk(text, text.Length, open) is null && open.Count > 0 ? open[0] : null;
    }

    // The brackets that are open where the walk ends are left in the list.
    private static WrongQuote? Walk(string text, int until, List<int> open)
    {
        var indent = 0;
        var blockIndent = -1;
        var isTokenStart = true;
        for (var i = 0; i < text.Length && i <= until; i++)
        {
            var c = text[i];
            if (i == 0 || text[i - 1] == '\n')
            {
                (indent, isTokenStart) = (IndentAt(text, i), true);
                var isBlank = i + indent >= text.Length || text[i + indent] is '\n' or '\r';
                blockIndent = isBlank || indent > blockIndent ? blockIndent : -1;
                if (blockIndent >= 0)
                {
                    i = EndOfLine(text, i);
                    continue;
                }
            }

            if (c == '#' && (i == 0 || char.IsWhiteSpace(text[i - 1])))
            {
                i = EndOfLine(text, i) - 1;
            }
            else if (c is '"' or '\'' && isTokenStart)
            {
                var close = QuotedText.End(text, i);
                if (close < 0 || !MayFollow(text, close + 1))
                {
                    return new WrongQuote(i, close);
                }

                (i, isTokenStart) = (close, false);
            }
            else if (c is '|' or '>' && isTokenStart)
            {
                blockIndent = indent;
                i = EndOfLine(text, i) - 1;
            }
            else if (!char.IsWhiteSpace(c))
            {
                if (c is '{' or '[' && (isTokenStart || open.Count > 0))
                {
                    open.Add(i);
                }
                else if (c is '}' or ']' && open.Count > 0)
                {
                    open.RemoveAt(open.Count - 1);
                }

                isTokenStart = c is '[' or '{' or ',' || (c is ':' or '-' or '?' && i + 1 < text.Length && char.IsWhiteSpace(text[i + 1]));
            }
        }

        return null;
    }

    private static bool MayFollow(string text, int at)
    {
        var next = at;
        while (next < text.Length && text[next] == ' ')
        {
            next++;
        }

        return next == text.Length || text[next] is '\n' or '\r' or ',' or ']' or '}' or ':' || (text[next] == '#' && next > at);
    }

    private static int IndentAt(string text, int at)
    {
        var end = at;
        while (end < text.Length && text[end] == ' ')
        {
            end++;
        }

        return end - at;
    }

    private static int EndOfLine(string text, int at) => text.IndexOf('\n', at) is var end and >= 0 ? end : text.Length;
}
