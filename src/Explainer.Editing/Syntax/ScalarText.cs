using System.Globalization;
using System.Text;

namespace Explainer.Editing.Syntax;

/// <summary>What written texts mean: quotes, escapes and joined lines, by the rules of YAML 1.2 (7.3, 8.1).</summary>
internal static class ScalarText
{
    /// <summary>A text without quotes: lines are joined by spaces, empty lines are line breaks.</summary>
    public static string Plain(ReadOnlySpan<char> written)
    {
        var text = new StringBuilder();
        Fold(text, written, (t, line) => t.Append(line));
        return text.ToString();
    }

    /// <summary>A text in single quotes, which are not part of what is given.</summary>
    public static string SingleQuoted(ReadOnlySpan<char> written)
    {
        var text = new StringBuilder();
        Fold(text, written, (t, line) => t.Append(line.ToString().Replace("''", "'", StringComparison.Ordinal)));
        return text.ToString();
    }

    /// <summary>A text in double quotes, which are not part of what is given.</summary>
    public static string DoubleQuoted(ReadOnlySpan<char> written)
    {
        var text = new StringBuilder();
        for (var i = 0; i < written.Length;)
        {
            var c = written[i];
            if (c == '\\' && i + 1 < written.Length)
            {
                i = Escape(text, written, i + 1);
                continue;
            }

            if (c is not (' ' or '\t') && !YamlCursor.IsBreak(c))
            {
                text.Append(c);
                i++;
                continue;
            }

            var end = i;
            while (end < written.Length && written[end] is ' ' or '\t')
            {
                end++;
            }

            if (end >= written.Length || !YamlCursor.IsBreak(written[end]))
            {
                text.Append(written[i..end]);
                i = end;
                continue;
            }

            i = Breaks(written, end, out var breaks);
            text.Append(breaks == 1 ? " " : new string('\n', breaks - 1));
        }

        return text.ToString();
    }

    /// <summary>A text behind | or >.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="start">Where the line behind the sign starts.</param>
    /// <param name="indent">How far its lines are indented.</param>
    /// <param name="isLiteral">Whether lines stay lines.</param>
    /// <param name="chomping"><c>-</c> without the last line break, <c>+</c> with all of them, else with one.</param>
    /// <param name="end">Behind its last line, without that line's break.</param>
    /// <param name="endWithBreaks">Behind the empty lines that follow.</param>
    public static string Block(string text, int start, int indent, bool isLiteral, char chomping, out int end, out int endWithBreaks)
    {
        var value = new StringBuilder();
        var (at, trailing, leadingBreak, wasBlank) = (start, 0, 0, false);
        end = start;
        endWithBreaks = start;
        while (at < text.Length)
        {
            var content = at;
            while (content < text.Length && content - at < indent && text[content] == ' ')
            {
                content++;
            }

            var lineEnd = LineEnd(text, content);
            if (content == lineEnd)
            {
                if (lineEnd >= text.Length)
                {
                    break;
                }

                trailing++;
                at = AfterBreak(text, lineEnd);
                endWithBreaks = at;
                continue;
            }

            if (content - at < indent)
            {
                break;
            }

            var isBlank = text[content] is ' ' or '\t';
            if (!isLiteral && leadingBreak > 0 && !wasBlank && !isBlank)
            {
                value.Append(trailing == 0 ? " " : "");
            }
            else
            {
                value.Append('\n', leadingBreak);
            }

            value.Append('\n', trailing).Append(text, content, lineEnd - content);
            (trailing, wasBlank, end) = (0, isBlank, lineEnd);
            leadingBreak = lineEnd < text.Length ? 1 : 0;
            at = lineEnd < text.Length ? AfterBreak(text, lineEnd) : lineEnd;
            endWithBreaks = at;
        }

        value.Append('\n', chomping == '-' ? 0 : leadingBreak);
        return value.Append('\n', chomping == '+' ? trailing : 0).ToString();
    }

    // Behind the breaks at a position, the spaces between them and those of the next line.
    private static int Breaks(ReadOnlySpan<char> written, int at, out int breaks)
    {
        breaks = 0;
        while (at < written.Length && (written[at] is ' ' or '\t' || YamlCursor.IsBreak(written[at])))
        {
            if (YamlCursor.IsBreak(written[at]))
            {
                breaks++;
                at += written[at] == '\r' && at + 1 < written.Length && written[at + 1] == '\n' ? 1 : 0;
            }

            at++;
        }

        return at;
    }

    private static void Fold(StringBuilder text, ReadOnlySpan<char> written, Action<StringBuilder, ReadOnlySpan<char>> append)
    {
        for (var i = 0; i < written.Length;)
        {
            var end = i;
            while (end < written.Length && !YamlCursor.IsBreak(written[end]))
            {
                end++;
            }

            var line = written[i..end];
            append(text, end < written.Length ? line.TrimEnd(" \t") : line);
            i = end;
            if (end < written.Length)
            {
                i = Breaks(written, end, out var breaks);
                text.Append(breaks == 1 ? " " : new string('\n', breaks - 1));
            }
        }
    }

    private static int Escape(StringBuilder text, ReadOnlySpan<char> written, int at)
    {
        var c = written[at];
        if (YamlCursor.IsBreak(c))
        {
            // What follows a break that is taken back is indentation; further breaks are line breaks.
            var end = Breaks(written, at, out var breaks);
            text.Append('\n', breaks - 1);
            return end;
        }

        var digits = c switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (digits > 0)
        {
            if (at + digits < written.Length + 0 && int.TryParse(written.Slice(at + 1, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) && code <= 0x10ffff)
            {
                text.Append(code is >= 0xd800 and <= 0xdfff || code <= 0xffff ? ((char)code).ToString() : char.ConvertFromUtf32(code));
                return at + 1 + digits;
            }

            text.Append(c);
            return at + 1;
        }

        text.Append(c switch
        {
            '0' => '\0',
            'a' => '\a',
            'b' => '\b',
            't' or '\t' => '\t',
            'n' => '\n',
            'v' => '\v',
            'f' => '\f',
            'r' => '\r',
            'e' => '\u001b',
            'N' => '\u0085',
            '_' => '\u00a0',
            'L' => '\u2028',
            'P' => '\u2029',
            _ => c,
        });
        return at + 1;
    }

    private static int LineEnd(string text, int at)
    {
        while (at < text.Length && !YamlCursor.IsBreak(text[at]))
        {
            at++;
        }

        return at;
    }

    private static int AfterBreak(string text, int at) => text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? at + 2 : at + 1;
}
