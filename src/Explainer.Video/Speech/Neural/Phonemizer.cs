using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Explainer.Core.Diagnostics;

namespace Explainer.Video.Speech.Neural;

/// <summary>Turns text into phonemes with espeak-ng, as the voices were trained, and knows which word of the text each of them belongs to.</summary>
internal static partial class Phonemizer
{
    // How far the library reads beyond the mark that ends a clause.
    private const int ReadAhead = 3;
    private static readonly string[] Titles = ["Dr", "Mr", "Mrs", "Ms", "Prof", "St", "vs"];

    /// <summary>The clauses of a text; the last one ends a sentence.</summary>
    /// <param name="text">The clean narration.</param>
    /// <param name="voice">A language or voice of espeak-ng, such as <c>en-us</c>.</param>
    /// <exception cref="ExplainerException">espeak-ng is not there, or does not know the voice.</exception>
    public static ImmutableArray<PhonemeClause> Of(string text, string voice)
    {
        var (spoken, events) = EspeakEngine.Pronounce(text, voice);
        var places = Places(text, events);
        var clauses = ImmutableArray.CreateBuilder<PhonemeClause>(spoken.Count);
        var from = 0;
        for (var i = 0; i < spoken.Count; i++)
        {
            var isLast = i == spoken.Count - 1;
            var end = isLast ? text.Length : EndOf(text, from, spoken[i].ReadTo);
            var mark = Mark(text, from, end);
            var words = Foreign().Replace(spoken[i].Phonemes, "").Replace("-", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 0)
            {
                clauses.Add(new PhonemeClause(Placed(words, text, from, end, places), mark));
            }

            from = end;
        }

        if (clauses is [.., { EndsSentence: false } last])
        {
            clauses[^1] = last with { Mark = '.' };
        }

        return clauses.ToImmutable();
    }

    /// <summary>The sentences of some clauses.</summary>
    public static IEnumerable<ImmutableArray<PhonemeClause>> Sentences(ImmutableArray<PhonemeClause> clauses)
    {
        for (var from = 0; from < clauses.Length;)
        {
            var end = from;
            while (!clauses[end++].EndsSentence)
            {
            }

            yield return clauses[from..end];
            from = end;
        }
    }

    // Each word belongs where the library began one; where it says more or fewer words than it pronounces, they are spread over the text by their lengths.
    private static ImmutableArray<PhonemeWord> Placed(string[] words, string text, int from, int end, List<int> places)
    {
        var here = places.Where(p => p >= from && p < end).ToList();
        if (here.Count != words.Length)
        {
            var spans = WordSpans.Of(text[from..end]);
            var total = words.Sum(w => w.Length);
            var done = 0;
            here.Clear();
            foreach (var word in words)
            {
                here.Add(spans.IsEmpty ? from : from + spans[done * spans.Length / total].Start);
                done += word.Length;
            }
        }

        return [.. words.Zip(here, (word, place) => new PhonemeWord(word, place))];
    }

    // Events come in order; one that goes back stands for nothing.
    private static List<int> Places(string text, IReadOnlyList<SpeechEvent> events)
    {
        var places = new List<int>();
        var (character, index) = (0, 0);
        foreach (var item in events)
        {
            if (item.Kind != SpeechEventKind.Word || item.Character < character)
            {
                continue;
            }

            for (; character < item.Character && index < text.Length; character++)
            {
                index += Script.At(text, index).Utf16SequenceLength;
            }

            places.Add(index);
        }

        return places;
    }

    private static int EndOf(string text, int from, int readTo)
    {
        for (var i = readTo - 1; i >= Math.Max(from, readTo - ReadAhead); i--)
        {
            if (Plain(text[i]) is not null)
            {
                return i + 1;
            }
        }

        // What is too long for one breath is cut between two words, and the first letters of the next one are read.
        var end = readTo;
        while (readTo < text.Length && char.IsLetterOrDigit(text[readTo]) && end > from && char.IsLetterOrDigit(text[end - 1]))
        {
            end--;
        }

        return end > from ? end : readTo;
    }

    private static char? Mark(string text, int from, int end)
    {
        var at = end - 1;
        while (at > from && Plain(text[at]) is null && !char.IsLetterOrDigit(text[at]))
        {
            at--;
        }

        return at < from || Plain(text[at]) is not { } mark || (mark == '.' && Titles.Contains(text[from..at].Split(' ')[^1])) ? null : mark;
    }

    private static char? Plain(char mark) => mark switch
    {
        '.' or '…' or '。' or '．' => '.',
        '!' or '！' => '!',
        '?' or '？' or '؟' => '?',
        ',' or '，' or '、' or '–' or '—' or '،' => ',',
        ';' or '；' or '؛' => ';',
        ':' or '：' => ':',
        _ => null,
    };

    // Where it changes into the rules of another language it says so, as in "(en)".
    [GeneratedRegex(@"\([a-z^-]+\)")]
    private static partial Regex Foreign();
}
