using System.Collections.Immutable;
using System.Text;
using Explainer.Core.Time;

namespace Explainer.Video.Speech.Alignment;

/// <summary>Lays what a recogniser heard onto the words that are known to have been said.</summary>
internal static class HeardWords
{
    // What must agree for the times to be believed, as a share of the narration's letters.
    private const double LeastAgreement = 0.5;

    /// <summary>
    /// The times of a narration's words. Letters and digits of both are compared one by one, by the fewest changes (Levenshtein); a word takes the times of its letters that
    /// were heard, and one of which none was, such as a number that was heard as a word, lies between its neighbours.
    /// </summary>
    /// <param name="heard">What was heard, in order.</param>
    /// <param name="text">The clean narration.</param>
    /// <param name="otherwise">The times that are taken where too little agrees.</param>
    public static ImmutableArray<SpokenWord> Lay(IReadOnlyList<HeardWord> heard, string text, Func<ImmutableArray<SpokenWord>> otherwise)
    {
        var spans = WordSpans.Of(text);
        var (said, saidWords) = (new StringBuilder(), new List<int>());
        for (var i = 0; i < spans.Length; i++)
        {
            var folded = WordSpans.Fold(text.AsSpan(spans[i].Start, spans[i].Length));
            said.Append(folded);
            saidWords.AddRange(Enumerable.Repeat(i, folded.Length));
        }

        var (heardText, heardTimes) = (new StringBuilder(), new List<(Seconds Start, Seconds End)>());
        foreach (var piece in heard)
        {
            var folded = WordSpans.Fold(piece.Text);
            heardText.Append(folded);
            for (var i = 0; i < folded.Length; i++)
            {
                var length = piece.End - piece.Start;
                heardTimes.Add((piece.Start + (length * ((double)i / folded.Length)), piece.Start + (length * ((i + 1.0) / folded.Length))));
            }
        }

        var times = new (Seconds Start, Seconds End)?[spans.Length];
        var agreeing = 0;
        foreach (var (saidAt, heardAt) in LetterMatch.Pairs(said.ToString(), heardText.ToString()))
        {
            agreeing++;
            var word = saidWords[saidAt];
            var letter = heardTimes[heardAt];
            times[word] = times[word] is { } known ? (Seconds.Min(known.Start, letter.Start), Seconds.Max(known.End, letter.End)) : letter;
        }

        return said.Length == 0 || agreeing < LeastAgreement * said.Length ? otherwise() : Fill(spans, times, text, heard);
    }

    // Words without times share what lies between those with times, by their usual lengths.
    private static ImmutableArray<SpokenWord> Fill(ImmutableArray<WordSpan> spans, (Seconds Start, Seconds End)?[] times, string text, IReadOnlyList<HeardWord> heard)
    {
        var words = ImmutableArray.CreateBuilder<SpokenWord>(spans.Length);
        for (var i = 0; i < spans.Length;)
        {
            if (times[i] is { } known)
            {
                var start = words.Count > 0 ? Seconds.Max(words[^1].End, known.Start) : known.Start;
                words.Add(new SpokenWord(spans[i].Start, spans[i].Length, start, Seconds.Max(start, known.End)));
                i++;
                continue;
            }

            var end = i;
            while (end < spans.Length && times[end] is null)
            {
                end++;
            }

            var from = words.Count > 0 ? words[^1].End : heard[0].Start;
            var to = Seconds.Max(from, end < spans.Length ? times[end]!.Value.Start : heard[^1].End);
            var total = 0.0;
            for (var j = i; j < end; j++)
            {
                total += EstimatedTiming.Weight(text.AsSpan(spans[j].Start, spans[j].Length));
            }

            for (var done = 0.0; i < end; i++)
            {
                var start = from + ((to - from) * (done / total));
                done += EstimatedTiming.Weight(text.AsSpan(spans[i].Start, spans[i].Length));
                words.Add(new SpokenWord(spans[i].Start, spans[i].Length, start, from + ((to - from) * (done / total))));
            }
        }

        return words.MoveToImmutable();
    }
}
