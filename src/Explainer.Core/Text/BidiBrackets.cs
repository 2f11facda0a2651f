namespace Explainer.Core.Text;

/// <summary>The pairs of brackets in an isolating run sequence: BD16 of UAX 9.</summary>
internal static class BidiBrackets
{
    // BD16 gives up where more brackets are open.
    private const int MaxOpen = 63;

    /// <summary>The pairs, in the order of their opening brackets.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="indices">Where the sequence's characters stand in it.</param>
    /// <param name="types">Their classes after rule W7; only what is neutral can be a bracket.</param>
    internal static List<(int Opening, int Closing)> Pairs(
        ReadOnlySpan<char> text, ReadOnlySpan<int> indices, ReadOnlySpan<BidiClass> types)
    {
        var pairs = new List<(int Opening, int Closing)>();
        Span<(char Pair, int At)> open = stackalloc (char, int)[MaxOpen];
        var count = 0;
        for (var i = 0; i < indices.Length; i++)
        {
            var character = text[indices[i]];
            if (types[i] != BidiClass.ON || !CharacterTable.Of(character).IsBracket)
            {
                continue;
            }

            var bracket = CharacterTable.Bracket(character);
            if (!bracket.IsOpening)
            {
                count = Close(open[..count], bracket.Pair, i, pairs);
            }
            else if (count == MaxOpen)
            {
                break;
            }
            else
            {
                open[count++] = (bracket.Pair, i);
            }
        }

        pairs.Sort(static (a, b) => a.Opening.CompareTo(b.Opening));
        return pairs;
    }

    // The innermost open bracket of the pair is closed, and those within it are none; a bracket that closes nothing changes nothing.
    private static int Close(ReadOnlySpan<(char Pair, int At)> open, char pair, int at, List<(int Opening, int Closing)> pairs)
    {
        for (var i = open.Length - 1; i >= 0; i--)
        {
            if (open[i].Pair == pair)
            {
                pairs.Add((open[i].At, at));
                return i;
            }
        }

        return open.Length;
    }
}
