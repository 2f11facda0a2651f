using System.Collections.Immutable;
using Explainer.Core.Time;

namespace Explainer.Video.Speech;

/// <summary>Turns the events that a synthesiser reports into the times of our words.</summary>
internal static class EventWords
{
    private const double LongestLeadIn = 0.12;
    private const float SilenceShare = 0.01f;

    /// <summary>
    /// Every word of the text with its times. Synthesisers report some words in pieces ("3.5") and some pairs as one ("of the"): a word
    /// begins with its first event, and one without an event shares the time of the words around it by weight.
    /// </summary>
    /// <param name="text">The text that was spoken.</param>
    /// <param name="events">The events in the order of their samples.</param>
    /// <param name="samples">The sound, mono.</param>
    /// <param name="sampleRate">Samples per second.</param>
    public static ImmutableArray<SpokenWord> Of(string text, IReadOnlyList<SpeechEvent> events, ReadOnlySpan<float> samples, int sampleRate)
    {
        var spans = WordSpans.Of(text);
        if (spans.IsEmpty)
        {
            return [];
        }

        var starts = StartsOf(spans, text, events);
        var clauseEnds = events.Where(e => e.Kind == SpeechEventKind.End).Select(e => e.Sample).ToList();
        var threshold = Threshold(samples);
        var words = ImmutableArray.CreateBuilder<SpokenWord>(spans.Length);
        for (var first = 0; first < spans.Length;)
        {
            var last = first + 1;
            while (last < spans.Length && starts[last] < 0)
            {
                last++;
            }

            // The words from first up to last share one event: the stretch up to the next event, or to the clause's end.
            var start = Math.Max(0, starts[first]);
            var limit = last < spans.Length ? starts[last] : samples.Length;
            var end = Math.Min(limit, clauseEnds.Find(e => e > start) is var clause and > 0 ? clause : limit);
            (start, end) = Trim(samples, start, Math.Min(end, samples.Length), threshold, sampleRate);
            Share(words, text, spans.AsSpan(first, last - first), new Seconds((double)start / sampleRate), new Seconds((double)end / sampleRate));
            first = last;
        }

        return words.MoveToImmutable();
    }

    // The sample at which each word begins; -1 for a word without an event of its own. Never decreasing.
    private static int[] StartsOf(ImmutableArray<WordSpan> spans, string text, IReadOnlyList<SpeechEvent> events)
    {
        var starts = new int[spans.Length];
        Array.Fill(starts, -1);
        var character = 0;
        var index = 0;
        var word = 0;
        var latest = 0;
        foreach (var item in events)
        {
            if (item.Kind != SpeechEventKind.Word)
            {
                continue;
            }

            while (character < item.Character && index < text.Length)
            {
                index += Script.At(text, index).Utf16SequenceLength;
                character++;
            }

            while (word < spans.Length && spans[word].End <= index)
            {
                word++;
            }

            if (word < spans.Length && starts[word] < 0)
            {
                latest = Math.Max(latest, item.Sample);
                starts[word] = latest;
            }
        }

        return starts;
    }

    private static void Share(ImmutableArray<SpokenWord>.Builder words, string text, ReadOnlySpan<WordSpan> spans, Seconds start, Seconds end)
    {
        var total = 0.0;
        foreach (var span in spans)
        {
            total += EstimatedTiming.Weight(text.AsSpan(span.Start, span.Length));
        }

        var done = 0.0;
        foreach (var span in spans)
        {
            var from = start + ((end - start) * (done / total));
            done += EstimatedTiming.Weight(text.AsSpan(span.Start, span.Length));
            words.Add(new SpokenWord(span.Start, span.Length, from, start + ((end - start) * (done / total))));
        }
    }

    // What is quieter than a hundredth of the loudest sample is not heard beside it.
    private static float Threshold(ReadOnlySpan<float> samples)
    {
        var peak = 0f;
        foreach (var sample in samples)
        {
            peak = Math.Max(peak, Math.Abs(sample));
        }

        return peak * SilenceShare;
    }

    // The silence behind a word is the pause of its clause; the one before it is what a synthesiser puts between words.
    private static (int Start, int End) Trim(ReadOnlySpan<float> samples, int start, int end, float threshold, int sampleRate)
    {
        var latestStart = Math.Min(end, start + (int)(LongestLeadIn * sampleRate));
        var from = start;
        while (from < latestStart && Math.Abs(samples[from]) < threshold)
        {
            from++;
        }

        var to = end;
        while (to > from && Math.Abs(samples[to - 1]) < threshold)
        {
            to--;
        }

        return to > from ? (from, to) : (start, Math.Max(start, end));
    }
}
