using Explainer.Storyboards.Reading;

namespace Explainer.Editing.Syntax;

/// <summary>Takes single values: texts in all their ways of being written, aliases, and the anchors and tags before values.</summary>
/// <param name="text">The text.</param>
/// <param name="cursor">Where in it.</param>
/// <param name="recovers">Whether a quote that is not closed ends where the indentation says so.</param>
/// <param name="problem">Takes the places that are no YAML.</param>
internal sealed class ScalarParser(string text, YamlCursor cursor, bool recovers, Action<int> problem)
{
    /// <summary>An empty value.</summary>
    public static ScalarSyntax Nothing(int at) => new(at, at, ScalarStyle.Empty, "");

    /// <summary>What is left of a line as one text, a comment left out.</summary>
    public ScalarSyntax RestOfLine()
    {
        var start = cursor.Position;
        var end = start;
        var lineEnd = cursor.LineEnd(start);
        while (end < lineEnd && !(text[end] == '#' && end > start && text[end - 1] is ' ' or '\t'))
        {
            end++;
        }

        while (end > start && text[end - 1] is ' ' or '\t')
        {
            end--;
        }

        return PlainUpTo(end);
    }

    /// <summary>A text without quotes up to a position, spaces before that left out.</summary>
    public ScalarSyntax PlainUpTo(int end)
    {
        var start = cursor.Position;
        while (end > start && text[end - 1] is ' ' or '\t')
        {
            end--;
        }

        cursor.Take(TokenKind.Plain, end);
        return end == start ? Nothing(start) : new ScalarSyntax(start, end, ScalarStyle.Plain, text[start..end]);
    }

    /// <summary>A text without quotes, on several lines if it goes on there.</summary>
    /// <param name="parent">The column that further lines stand behind.</param>
    /// <param name="inFlow">Whether it stands in brackets.</param>
    public ScalarSyntax Plain(int parent, bool inFlow)
    {
        var start = cursor.Position;
        if (cursor.Next is '@' or '`' or '%' || (cursor.Next is ',' or ']' or '}' && !inFlow))
        {
            problem(start);
        }

        var end = PlainLineEnd(start, inFlow);
        while (NextLine(end, parent, inFlow) is var next and >= 0)
        {
            var further = PlainLineEnd(next, inFlow);
            if (further == next)
            {
                break;
            }

            end = further;
        }

        if (end == start)
        {
            // Something must be taken, or nobody would get on.
            problem(start);
            end = start + 1;
        }

        cursor.Take(TokenKind.Plain, end);
        return new ScalarSyntax(start, end, ScalarStyle.Plain, ScalarText.Plain(text.AsSpan(start, end - start)));
    }

    /// <summary>A text in quotes.</summary>
    /// <param name="parent">The column that further lines stand behind.</param>
    public ScalarSyntax Quoted(int parent)
    {
        var start = cursor.Position;
        var isDouble = text[start] == '"';
        var end = QuotedText.End(text, start);
        if (end >= 0 && recovers && !StaysBehind(start, end, parent))
        {
            end = -1;
        }

        var isClosed = end >= 0;
        if (!isClosed)
        {
            problem(start);
            end = recovers ? cursor.LineEnd(start) : text.Length;
        }

        var inner = text.AsSpan((start + 1)..end);
        var value = isDouble ? ScalarText.DoubleQuoted(inner) : ScalarText.SingleQuoted(inner);
        cursor.Take(isDouble ? TokenKind.DoubleQuoted : TokenKind.SingleQuoted, isClosed ? end + 1 : end);
        return new ScalarSyntax(start, cursor.Position, isDouble ? ScalarStyle.DoubleQuoted : ScalarStyle.SingleQuoted, value);
    }

    /// <summary>A text behind | or >.</summary>
    /// <param name="parent">The column that its lines stand behind.</param>
    public ScalarSyntax BlockText(int parent)
    {
        var start = cursor.Position;
        var isLiteral = text[start] == '|';
        var (at, chomping, given) = (start + 1, ' ', 0);
        while (at < text.Length && text[at] is '+' or '-' or (>= '1' and <= '9'))
        {
            (chomping, given) = text[at] is '+' or '-' ? (text[at], given) : (chomping, text[at] - '0');
            at++;
        }

        var headEnd = at;
        while (at < text.Length && text[at] is ' ' or '\t')
        {
            at++;
        }

        var lineEnd = cursor.LineEnd(at);
        if (at < lineEnd && !(text[at] == '#' && at > headEnd))
        {
            problem(at);
        }

        if (lineEnd >= text.Length)
        {
            cursor.Take(TokenKind.BlockText, lineEnd);
            return new ScalarSyntax(start, lineEnd, isLiteral ? ScalarStyle.Literal : ScalarStyle.Folded, "");
        }

        var body = cursor.AfterBreak(lineEnd);
        var indent = given > 0 ? Math.Max(0, parent) + given : Math.Max(parent + 1, FirstIndent(body));
        var value = ScalarText.Block(text, body, indent, isLiteral, chomping, out var end, out var endWithBreaks);
        end = end <= body ? lineEnd : end;
        cursor.Take(TokenKind.BlockText, chomping == '+' ? Math.Max(end, endWithBreaks) : end);
        return new ScalarSyntax(start, cursor.Position, isLiteral ? ScalarStyle.Literal : ScalarStyle.Folded, value);
    }

    /// <summary>A name behind an asterisk.</summary>
    public AliasSyntax Alias()
    {
        var start = cursor.Position;
        cursor.Take(TokenKind.Alias, NameEnd(start + 1));
        if (cursor.Position == start + 1)
        {
            problem(start);
        }

        return new AliasSyntax(start, cursor.Position, text[(start + 1)..cursor.Position]);
    }

    /// <summary>Takes the anchor and the tag before a value, and the space behind them.</summary>
    /// <param name="anchor">The anchor's name, or null.</param>
    /// <param name="end">Behind the last of them.</param>
    /// <param name="crossed">Whether the value stands on a further line.</param>
    /// <returns>Whether there is any.</returns>
    public bool Properties(out string? anchor, out int end, out bool crossed)
    {
        (anchor, end, crossed) = (null, cursor.Position, false);
        var any = false;
        while (!crossed && cursor.Next is '&' or '!')
        {
            var start = cursor.Position;
            if (cursor.Next == '&')
            {
                cursor.Take(TokenKind.Anchor, NameEnd(start + 1));
                anchor = text[(start + 1)..cursor.Position];
            }
            else
            {
                cursor.Take(TokenKind.Tag, NameEnd(start));
            }

            (any, end) = (true, cursor.Position);
            crossed = cursor.SkipTrivia();
        }

        return any;
    }

    /// <summary>Where the colon stands that makes a key of what comes next on this line; -1 when it is none.</summary>
    public int ColonBehindKey()
    {
        var start = cursor.Position;
        int end;
        switch (cursor.Next)
        {
            case '"' or '\'':
                end = QuotedText.End(text, start) + 1;
                if (end == 0 || end > cursor.LineEnd(start))
                {
                    return -1;
                }

                break;
            case '{' or '[':
                end = BracketEnd(start);
                break;
            case '*':
                end = NameEnd(start + 1);
                break;
            case '|' or '>' or '#' or '\0' or ',' or ']' or '}' or '@' or '`':
                return -1;
            default:
                if (cursor.IsIndicator('-') || cursor.IsIndicator('?'))
                {
                    return -1;
                }

                end = PlainLineEnd(start, inFlow: false);
                break;
        }

        while (end >= 0 && end < text.Length && text[end] is ' ' or '\t')
        {
            end++;
        }

        return end >= start && end < text.Length && text[end] == ':' && cursor.IsBlankAt(end + 1) ? end : -1;
    }

    /// <summary>Whether what comes next is a key that has no colon yet: a word with a key below it, at the same column.</summary>
    public bool IsUnfinishedKey()
    {
        var start = cursor.Position;
        if (cursor.Next is '|' or '>' or '{' or '[' or '"' or '\'' or '*' || !cursor.IsLineStart(start))
        {
            return false;
        }

        var next = NextLine(PlainLineEnd(start, inFlow: false), int.MinValue, inFlow: false, takesKeys: true);
        return next >= 0 && next - cursor.LineStart(next) == cursor.Column && IsKeyLine(next);
    }

    // The end of a plain text on its line: before a colon that ends a key, a comment, in brackets a comma or bracket; spaces left out.
    private int PlainLineEnd(int start, bool inFlow)
    {
        var at = start;
        while (at < text.Length && !YamlCursor.IsBreak(text[at]))
        {
            var c = text[at];
            if ((c == ':' && (cursor.IsBlankAt(at + 1) || (inFlow && text[at + 1] == ',')))
                || (c == '#' && at > start && text[at - 1] is ' ' or '\t')
                || (inFlow && c is ',' or '[' or ']' or '{' or '}'))
            {
                break;
            }

            at++;
        }

        while (at > start && text[at - 1] is ' ' or '\t')
        {
            at--;
        }

        return at;
    }

    // Where a plain text goes on on a further line; -1 when it ends.
    private int NextLine(int end, int parent, bool inFlow, bool takesKeys = false)
    {
        var at = end;
        while (at < text.Length && text[at] is ' ' or '\t')
        {
            at++;
        }

        if (at >= text.Length || !YamlCursor.IsBreak(text[at]))
        {
            return -1;
        }

        while (at < text.Length && (text[at] is ' ' or '\t' || YamlCursor.IsBreak(text[at])))
        {
            at++;
        }

        if (at >= text.Length || text[at] == '#' || cursor.IsDocumentMark(at))
        {
            return -1;
        }

        var column = at - cursor.LineStart(at);
        if (inFlow)
        {
            return (recovers && column <= parent) || text[at] is ',' or '[' or ']' or '{' or '}' || (text[at] == ':' && cursor.IsBlankAt(at + 1)) ? -1 : at;
        }

        // A key within a text is always a mistake: what stands above it is one that has no colon yet.
        return column > parent && (takesKeys || !IsKeyLine(at)) ? at : -1;
    }

    private bool IsKeyLine(int at)
    {
        var end = PlainLineEnd(at, inFlow: false);
        while (end < text.Length && text[end] is ' ' or '\t')
        {
            end++;
        }

        return end < text.Length && text[end] == ':';
    }

    private bool StaysBehind(int start, int end, int parent)
    {
        for (var at = cursor.LineEnd(start); at < end; at = cursor.LineEnd(at))
        {
            at = cursor.AfterBreak(at);
            var content = at;
            while (content < end && text[content] is ' ' or '\t')
            {
                content++;
            }

            if (content < text.Length && !YamlCursor.IsBreak(text[content]) && content - at <= parent)
            {
                return false;
            }
        }

        return true;
    }

    // Behind the bracket that closes the one at a position, on the same line; -1 when it is not there.
    private int BracketEnd(int start)
    {
        var depth = 0;
        for (var at = start; at < text.Length && !YamlCursor.IsBreak(text[at]); at++)
        {
            switch (text[at])
            {
                case '{' or '[':
                    depth++;
                    break;
                case '}' or ']':
                    if (--depth == 0)
                    {
                        return at + 1;
                    }

                    break;
                case '"' or '\'' when text[at - 1] is ' ' or '{' or '[' or ',' or ':':
                    at = QuotedText.End(text, at);
                    if (at < 0)
                    {
                        return -1;
                    }

                    break;
            }
        }

        return -1;
    }

    private int NameEnd(int at)
    {
        while (at < text.Length && !cursor.IsBlankAt(at) && text[at] is not (',' or '[' or ']' or '{' or '}'))
        {
            at++;
        }

        return at;
    }

    private int FirstIndent(int at)
    {
        var most = 0;
        while (at < text.Length)
        {
            var content = at;
            while (content < text.Length && text[content] == ' ')
            {
                content++;
            }

            if (content >= text.Length || !YamlCursor.IsBreak(text[content]))
            {
                return content >= text.Length ? Math.Max(most, content - at) : content - at;
            }

            most = Math.Max(most, content - at);
            at = cursor.AfterBreak(content);
        }

        return most;
    }
}
