namespace Explainer.Storyboards.Reading;

/// <summary>Looks for keys without a colon in braces.</summary>
/// <param name="text">The file.</param>
/// <param name="keys">The keys that there are.</param>
/// <param name="until">Where the walk ends.</param>
internal sealed class FlowColonScan(string text, KeyWords keys, int until)
{
    // No key is longer. A text without an end must not be looked through at each of its quotes.
    private const int LongestKey = 64;

    /// <summary>What is missing.</summary>
    public List<MissingColon> Found { get; } = [];

    /// <summary>Walks from a bracket to the one that closes it.</summary>
    /// <returns>The offset behind that one.</returns>
    public int Run(int at) => Walk(at, 1);

    private int Walk(int at, int depth)
    {
        var pieces = new List<Piece>();
        var piece = new Piece(-1, -1, -1);
        var isTokenStart = true;
        for (var i = at + 1; i < until && depth <= ReadingLimits.Depth;)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c))
            {
                i++;
                continue;
            }

            if (c == '#' && char.IsWhiteSpace(text[i - 1]))
            {
                i = text.IndexOf('\n', i) is var line and >= 0 ? line : until;
                continue;
            }

            if (c is ',' or '}' or ']')
            {
                if (piece.Start >= 0)
                {
                    pieces.Add(piece with { End = i });
                }

                if (c != ',')
                {
                    Judge(text[at] == '{' ? pieces : []);
                    return i + 1;
                }

                (piece, isTokenStart) = (new Piece(-1, -1, -1), true);
                i++;
                continue;
            }

            piece = piece.Start < 0 ? new Piece(i, -1, -1) : piece;
            if (c is '"' or '\'' && (isTokenStart || (piece.Colon < 0 && char.IsWhiteSpace(text[i - 1]) && IsKey(piece.Start, i))))
            {
                i = QuotedText.End(text, i) is var close and >= 0 ? close + 1 : until;
                isTokenStart = false;
            }
            else if (c is '{' or '[')
            {
                i = Walk(i, depth + 1);
                isTokenStart = false;
            }
            else
            {
                var isColon = c == ':' && piece.Colon < 0 && (i + 1 >= text.Length || char.IsWhiteSpace(text[i + 1]) || text[i + 1] is ',' or '}' or ']' || text[i - 1] is '"' or '\'');
                (piece, isTokenStart) = isColon ? (piece with { Colon = i }, true) : (piece, false);
                i++;
            }
        }

        return until;
    }

    // Whether a key of the language and nothing else stands between two offsets.
    private bool IsKey(int start, int end)
    {
        var wordEnd = ColonScan.WordEnd(text, start, Math.Min(end, start + LongestKey));
        return end - wordEnd <= LongestKey && text.AsSpan(wordEnd, end - wordEnd).IsWhiteSpace() && keys.Has(text[start..wordEnd]);
    }

    private void Judge(List<Piece> pieces)
    {
        var hasVerb = pieces.Any(p => p.Colon >= 0 && keys.IsVerb(text[p.Start..p.Colon].TrimEnd()));
        var isProse = false;
        foreach (var piece in pieces)
        {
            if (piece.Colon >= 0)
            {
                // What follows a text without quotes behind a comma belongs to the text.
                isProse = FlowPieces.IsText(text[piece.Start..piece.Colon].TrimEnd()) && text[(piece.Colon + 1)..piece.End].TrimStart() is [not ('"' or '\'' or '{' or '['), ..];
                continue;
            }

            var wordEnd = ColonScan.WordEnd(text, piece.Start, piece.End);
            var word = text[piece.Start..wordEnd];
            var value = text[wordEnd..piece.End].Trim();
            if (isProse || wordEnd == piece.Start || wordEnd == piece.End || !(keys.Has(word) || ColonScan.IsMap(value, 0, value.Length)) || (hasVerb && keys.IsVerb(word)))
            {
                continue;
            }

            if (text[wordEnd] == ':')
            {
                Found.Add(new MissingColon(piece.Start, wordEnd, wordEnd + 1, ' ', ColonScan.Shown(word, text[(wordEnd + 1)..piece.End])));
            }
            else if (char.IsWhiteSpace(text[wordEnd]) && value.Length > 0)
            {
                Found.Add(new MissingColon(piece.Start, wordEnd, wordEnd, ':', ColonScan.Shown(word, value)));
            }
        }
    }

    // What stands between commas. Its colon is where its key ends, -1 if it has none.
    private readonly record struct Piece(int Start, int Colon, int End);
}
