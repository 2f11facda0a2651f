namespace Explainer.Core.Text;

/// <summary>
/// Finds the words in scripts that put no spaces between them: of all ways to cut a text into words of the dictionary and other characters,
/// the one with the fewest characters that are in no word, and the fewest words; of equal ones that with words of equal lengths.
/// </summary>
internal static class WordBreaks
{
    // What a piece of text costs. A character outside of all words must cost more than the word that it would take to cover it; and the share
    // that grows as a word gets shorter makes two words of four letters cheaper than one of six and one of two.
    private const long WordCost = 1000;
    private const long ShortnessCost = 500;
    private const long UnknownCost = 1000;
    private const long UnknownClusterCost = 3000;
    private const long Unreached = long.MaxValue;

    /// <summary>Allows breaks between the words of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="breaks">Its breaks by the rules of UAX 14, by index.</param>
    internal static void Allow(ReadOnlySpan<char> text, Span<LineBreak> breaks)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            if (WordScript.Of(text[start]) is { } script && IsOfWord(text[start]))
            {
                while (end < text.Length && script.Has(text[end]) && IsOfWord(text[end]))
                {
                    end++;
                }

                Cut(text[start..end].ToArray(), script, breaks[start..end]);
            }

            start = end;
        }
    }

    private static bool IsOfWord(char character) =>
        CharacterTable.Of(character).LineBreak is LineBreakClass.SA or LineBreakClass.CM or LineBreakClass.ZWJ;

    private static void Cut(Span<char> text, WordScript script, Span<LineBreak> breaks)
    {
        OrderMarks(text);
        var isStart = new bool[text.Length + 1];
        isStart[0] = isStart[text.Length] = true;
        for (var i = 1; i < text.Length; i++)
        {
            isStart[i] = WordCluster.CanBeginAt(text, i);
        }

        // The cheapest way to each index with a word before it, and with characters of no word before it.
        var words = new Step[text.Length + 1];
        var unknown = new Step[text.Length + 1];
        Array.Fill(words, new Step(Unreached, 0, false), 1, text.Length);
        Array.Fill(unknown, new Step(Unreached, 0, false));
        for (var i = 0; i < text.Length; i = NextStart(isStart, i))
        {
            var best = Math.Min(words[i].Cost, unknown[i].Cost);
            var isAfterUnknown = unknown[i].Cost < words[i].Cost;
            AddWords(text, script, isStart, i, new Step(best, i, isAfterUnknown), words);
            var next = NextStart(isStart, i);
            Improve(ref unknown[next], words[i].Cost == Unreached ? words[i] : new Step(words[i].Cost + UnknownCost + UnknownClusterCost, i, false));
            Improve(ref unknown[next], unknown[i].Cost == Unreached ? unknown[i] : new Step(unknown[i].Cost + UnknownClusterCost, i, true));
        }

        Mark(words, unknown, breaks);
    }

    // Burmese is mostly typed with the killer before the low tone, and the other way round in Unicode's canonical order.
    private static void OrderMarks(Span<char> text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i - 1] == WordCluster.BurmeseKiller && text[i] == WordCluster.BurmeseLowTone)
            {
                (text[i - 1], text[i]) = (text[i], text[i - 1]);
            }
        }
    }

    private static void AddWords(ReadOnlySpan<char> text, WordScript script, bool[] isStart, int start, Step before, Step[] words)
    {
        var dictionary = script.Dictionary;
        var range = new WordRange(0, dictionary.Count);
        for (var end = start; end < text.Length;)
        {
            range = dictionary.Narrow(range, end - start, script.Letter(text[end]));
            end++;
            if (range.IsEmpty)
            {
                break;
            }

            if (dictionary.IsWord(range, end - start))
            {
                var last = end;
                while (last < text.Length && WordCluster.EndsWord(text, last))
                {
                    last++;
                }

                if (isStart[last])
                {
                    Improve(ref words[last], before with { Cost = before.Cost + WordCost + (ShortnessCost / (end - start)) });
                }
            }
        }
    }

    private static int NextStart(bool[] isStart, int index) => Array.IndexOf(isStart, true, index + 1);

    private static void Improve(ref Step step, Step other) => step = other.Cost < step.Cost ? other : step;

    private static void Mark(Step[] words, Step[] unknown, Span<LineBreak> breaks)
    {
        var isUnknown = unknown[^1].Cost < words[^1].Cost;
        for (var at = words.Length - 1; at > 0;)
        {
            var step = isUnknown ? unknown[at] : words[at];

            // Characters of no word stay together.
            if (step.From > 0 && !(isUnknown && step.IsAfterUnknown))
            {
                breaks[step.From] = LineBreak.Allowed;
            }

            (at, isUnknown) = (step.From, step.IsAfterUnknown);
        }
    }

    /// <summary>How an index is reached: from which index at which cost, and whether over characters of no word there.</summary>
    private readonly record struct Step(long Cost, int From, bool IsAfterUnknown);
}
