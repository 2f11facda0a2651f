using System.Collections.Immutable;

namespace Explainer.Storyboards.Reading;

/// <summary>
/// Looks for keys without a colon. The parser takes such a key, and often the lines below it, for a text, and stumbles later or not at all; how lines
/// are indented, and which keys there are, says what was meant.
/// </summary>
internal sealed class ColonScan
{
    private const int LongestShown = 40;
    private const int MostWithoutColon = 8;
    private const int None = int.MaxValue;

    private readonly LineIndex lines;
    private readonly string text;
    private readonly KeyWords keys;
    private readonly int until;
    private readonly List<MissingColon> found = [];
    private readonly Stack<int> columns = new();
    private int flowEnd;
    private int blockColumn = -1;
    private int textColumn = None;
    private bool isInSentence;
    private string? section;

    private ColonScan(LineIndex lines, KeyWords keys)
    {
        this.lines = lines;
        this.keys = keys;
        text = lines.Source.Text;

        // Behind a quote or bracket that is wrong, what is a key and what is text cannot be told.
        until = Math.Min(QuoteScan.FirstWrong(text, text.Length)?.Start ?? text.Length, QuoteScan.FirstUnclosed(text) ?? text.Length);
    }

    /// <summary>What is missing, in the order of its places.</summary>
    /// <param name="lines">The file.</param>
    /// <param name="keys">The keys that there are.</param>
    public static ImmutableArray<MissingColon> Find(LineIndex lines, KeyWords keys)
    {
        var scan = new ColonScan(lines, keys);
        for (var line = 1; line <= lines.Source.LineCount && lines.StartOf(line) < scan.until; line++)
        {
            scan.Take(line);
        }

        return [.. scan.found.Where(m => m.At <= scan.until).OrderBy(m => m.At)];
    }

    private void Take(int line)
    {
        var (start, end) = (lines.StartOf(line), EndOf(line));
        var at = Skip(start, end);
        var indent = at - start;
        if (at == end || text[at] == '#' || start < flowEnd || (blockColumn >= 0 && indent > blockColumn))
        {
            return;
        }

        blockColumn = -1;
        var item = -1;
        while (at < end && text[at] == '-' && (at + 1 == end || text[at + 1] == ' '))
        {
            item = at - start;
            at = Skip(at + 1, end);
        }

        if (at == end || indent > textColumn)
        {
            textColumn = at == end ? None : textColumn;
            return;
        }

        textColumn = None;
        var column = at - start;
        while (columns.TryPeek(out var last) && (last > column || (item >= 0 && last > indent)))
        {
            columns.Pop();
        }

        Take(line, at, end, item);
    }

    // A line whose first word starts at an offset, behind the dashes of the items that start with it.
    private void Take(int line, int at, int end, int item)
    {
        var column = at - lines.StartOf(line);
        var wordEnd = WordEnd(at, end);
        if (text[at] is '{' or '[')
        {
            Value(at, end, item >= 0 ? item : column);
        }
        else if (wordEnd > at && Missing(line, at, wordEnd, end, item) is { } missing)
        {
            found.Add(missing);
            isInSentence = false;
            section = column == 0 && Skip(missing.At, end) == end ? text[at..wordEnd] : null;
            Open(column);
            Value(missing.Sign == ':' ? Skip(wordEnd, end) : missing.At, end, column);
        }
        else if (ColonOf(at, end) is var colon and >= 0)
        {
            Open(column);
            section = column == 0 && Skip(colon + 1, end) == end ? text[at..colon] : null;
            isInSentence = FlowPieces.IsText(text[at..colon].TrimEnd()) && text[end - 1] is not ('.' or '?' or '!' or '"' or '\'' or '|' or '>' or ':');
            Value(Skip(colon + 1, end), end, column);
        }
        else
        {
            section = null;
            Value(at, end, item >= 0 ? item : column);
        }
    }

    private void Open(int column)
    {
        if (!columns.TryPeek(out var last) || last != column)
        {
            columns.Push(column);
        }
    }

    // What stands behind a key: a text in it may go on in lines that are indented further.
    private void Value(int at, int end, int column)
    {
        while (at < end && text[at] == '&')
        {
            at = Skip(text.AsSpan(at, end - at).IndexOf(' ') is var length and > 0 ? at + length : end, end);
        }

        if (at >= end || text[at] == '#')
        {
            return;
        }

        switch (text[at])
        {
            case '"' or '\'':
                flowEnd = QuotedText.End(text, at) is var close and >= 0 ? close : text.Length;
                break;
            case '{' or '[':
                var scan = new FlowColonScan(text, keys, until);
                flowEnd = scan.Run(at);
                found.AddRange(scan.Found);
                break;
            case '|' or '>':
                blockColumn = Math.Max(0, column);
                break;
            default:
                textColumn = column;
                break;
        }
    }

    private MissingColon? Missing(int line, int at, int wordEnd, int end, int item)
    {
        var word = text[at..wordEnd];
        var rest = Skip(wordEnd, end);
        if (rest == end || (text[rest] == '#' && rest > wordEnd))
        {
            return HasBlock(line, at - lines.StartOf(line), item, keys.Has(word)) ? new MissingColon(at, wordEnd, wordEnd, ':', word + ":") : null;
        }

        if (text[wordEnd] == ':')
        {
            return rest == wordEnd && rest + 1 < end && !char.IsWhiteSpace(text[rest + 1]) && text[rest + 1] != '/' && keys.Has(word) && ColonOf(at, end) < 0 && (item < 0 || HasNeighbour(line, at - lines.StartOf(line), item))
                ? new MissingColon(at, wordEnd, wordEnd + 1, ' ', Shown(word, text[(wordEnd + 1)..end]))
                : null;
        }

        if (rest == wordEnd)
        {
            return null;
        }

        var isMap = IsMap(text, rest, end);

        // A sentence may go on where its author forgot to indent.
        var isSentence = isInSentence && item < 0 && char.IsLetter(text[rest]) && text[rest..end].TrimEnd().Contains(' ');
        var isKey = !isSentence && keys.Has(word) && (text[rest] is '{' or '[' or '"' or '\'' || ColonOf(at, end) < 0)
            && ((section is not null && item < 0 && keys.IsSection(section)) || HasNeighbour(line, at - lines.StartOf(line), item));
        return isMap || isKey ? new MissingColon(at, wordEnd, wordEnd, ':', Shown(word, text[rest..end])) : null;
    }

    /// <summary>Whether a map in braces starts at an offset, unlike a figure in a text.</summary>
    public static bool IsMap(string text, int at, int end)
    {
        var key = at + 1;
        while (key < end && char.IsWhiteSpace(text[key]))
        {
            key++;
        }

        var colon = WordEnd(text, key, end);
        return at < end && text[at] == '{' && colon > key && colon < end && text[colon] == ':' && (colon + 1 == end || char.IsWhiteSpace(text[colon + 1]));
    }

    /// <summary>How a key and its value are written; of a long value no more than that there is one.</summary>
    public static string Shown(string key, string value) => value.TrimEnd() is { Length: <= LongestShown } whole && !whole.Contains('\n') ? $"{key}: {whole}" : $"{key}: ...";

    // A key without a value of its own has a map or a list below it.
    private bool HasBlock(int line, int column, int item, bool isKey)
    {
        if (NextLine(line) is not { } next)
        {
            return false;
        }

        var (at, end) = (Skip(lines.StartOf(next), EndOf(next)), EndOf(next));
        var indent = at - lines.StartOf(next);
        return indent > column ? IsEntry(at, end) && (isKey || !IsItem(at, end)) : indent == column && item < 0 && isKey && IsItem(at, end);
    }

    // Keys stand in one column with others of their map; a text stands alone.
    private bool HasNeighbour(int line, int column, int item)
    {
        if (item < 0 && columns.TryPeek(out var open) && open == column)
        {
            return true;
        }

        // Its neighbours may lack their colons, too; one of the next must have it.
        var next = NextLine(line);
        for (var i = 0; i < MostWithoutColon && next is { } at; i++, next = NextLine(at))
        {
            var (first, end) = (Skip(lines.StartOf(at), EndOf(at)), EndOf(at));
            if (first - lines.StartOf(at) != column || !IsEntry(first, end) || IsItem(first, end))
            {
                return false;
            }

            if (ColonOf(first, end) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsItem(int at, int end) => text[at] == '-' && at + 1 < end && text[at + 1] == ' ';

    private bool IsEntry(int at, int end) =>
        IsItem(at, end) || ColonOf(at, end) >= 0 || (WordEnd(at, end) is var word && word > at && word < end && text[word] is ' ' or ':' && keys.Has(text[at..word]));

    private int? NextLine(int line)
    {
        for (var next = line + 1; next <= lines.Source.LineCount; next++)
        {
            if (Skip(lines.StartOf(next), EndOf(next)) is var at && at < EndOf(next) && text[at] != '#')
            {
                return next;
            }
        }

        return null;
    }

    // The colon behind the key that starts at an offset; -1 when there is none.
    private int ColonOf(int at, int end)
    {
        if (at < end && text[at] is '"' or '\'')
        {
            at = QuotedText.End(text, at) is var close and >= 0 && close < end ? close + 1 : end;
            at = Skip(at, end);
            return at < end && text[at] == ':' ? at : -1;
        }

        for (; at < end && !(text[at] == '#' && char.IsWhiteSpace(text[at - 1])); at++)
        {
            if (text[at] == ':' && (at + 1 == end || char.IsWhiteSpace(text[at + 1])))
            {
                return at;
            }
        }

        return -1;
    }

    private int WordEnd(int at, int end) => WordEnd(text, at, end);

    /// <summary>Where the name ends that starts at an offset; that offset when none does.</summary>
    public static int WordEnd(string text, int at, int end)
    {
        var to = at;
        while (to < end && (char.IsAsciiLetter(text[to]) || text[to] == '_' || (to > at && (char.IsAsciiDigit(text[to]) || text[to] == '-'))))
        {
            to++;
        }

        return to;
    }

    private int Skip(int at, int end)
    {
        while (at < end && text[at] is ' ' or '\t')
        {
            at++;
        }

        return at;
    }

    private int EndOf(int line)
    {
        var end = text.IndexOf('\n', lines.StartOf(line)) is var next and >= 0 ? next : text.Length;
        return end > 0 && text[end - 1] == '\r' && end > lines.StartOf(line) ? end - 1 : end;
    }
}
