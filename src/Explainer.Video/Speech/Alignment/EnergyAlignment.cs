using System.Collections.Immutable;
using Explainer.Core.Time;
using Explainer.Video.Sound;

namespace Explainer.Video.Speech.Alignment;

/// <summary>
/// Finds when the words of a text are said in a recording by its loudness alone. Silences are matched with the text's punctuation, so that what lies between two of them
/// takes about as long as its syllables; within such a block the borders of words are where it is quietest near to where their lengths put them.
/// </summary>
internal static class EnergyAlignment
{
    // Costs, in the unit of a block whose length is off by its usual deviation: found by search over what espeak-ng and festival say of six texts, with the times that these tell.
    /// <summary>Part of the key of every narration whose words it may have found: to be raised when it finds them elsewhere.</summary>
    public const string Version = "energy 1";

    private const double LengthDeviation = 0.12;
    private const double LeastDeviation = 0.1;
    private const double SilenceWithoutMark = 8;
    private const double StopWithoutSilence = 5;
    private const double CommaWithoutSilence = 5;
    private const double LongSilence = 0.18;
    private const double JoinedSilence = 0.06;

    private const int MostJoined = 4;
    private const int MostWords = 48;

    // How far a border moves to where it is quieter, in steps.
    private const int Reach = 7;
    private const double DistanceCost = 0.82;

    /// <summary>Every word of the text with its times.</summary>
    /// <param name="text">The clean narration.</param>
    /// <param name="audio">A recording of it.</param>
    public static ImmutableArray<SpokenWord> Of(string text, AudioClip audio)
    {
        var words = EstimatedTiming.Estimate(text);
        var sound = SpeechStretches.Of(audio);
        if (words.IsEmpty || sound.Stretches.Count == 0)
        {
            return EstimatedTiming.Fit(text, Seconds.Zero, audio.Duration);
        }

        var weights = words.Select(w => (w.End - w.Start).Value).ToArray();
        var pauses = words.Select((w, i) => i + 1 < words.Length ? (words[i + 1].Start - w.End).Value : 1).ToArray();
        var timed = ImmutableArray.CreateBuilder<SpokenWord>(words.Length);
        foreach (var (stretches, run) in Blocks(sound.Stretches, weights, pauses))
        {
            var borders = Borders(sound, stretches, weights[run]);
            for (var i = 0; i < borders.Count - 1; i++)
            {
                var word = words[run.Start.Value + i];
                timed.Add(word with { Start = Time(borders[i].Next), End = Time(borders[i + 1].Last) });
            }
        }

        return timed.MoveToImmutable();

        Seconds Time(int step) => Seconds.Min(new Seconds(step * SpeechStretches.Step), audio.Duration);
    }

    // The cheapest way to give all words, in order, to all stretches.
    private static List<(ReadOnlyMemory<(int Start, int End)> Stretches, Range Words)> Blocks(List<(int Start, int End)> stretches, double[] weights, double[] pauses)
    {
        var (count, speech) = (weights.Length, stretches.Sum(s => s.End - s.Start) * SpeechStretches.Step);
        var before = new double[count + 1];
        for (var i = 0; i < count; i++)
        {
            before[i + 1] = before[i] + weights[i];
        }

        var scale = speech / before[count];
        var marks = new double[count + 1];
        for (var i = 0; i < count; i++)
        {
            marks[i + 1] = marks[i] + (pauses[i] >= EstimatedTiming.SentencePause ? StopWithoutSilence : pauses[i] > 0 ? CommaWithoutSilence : 0);
        }

        var best = new double[stretches.Count + 1, count + 1];
        var from = new (int Stretch, int Word)[stretches.Count + 1, count + 1];
        for (var s = 0; s <= stretches.Count; s++)
        {
            for (var w = 0; w <= count; w++)
            {
                best[s, w] = double.PositiveInfinity;
            }
        }

        best[0, 0] = 0;
        for (var s = 0; s < stretches.Count; s++)
        {
            for (var w = 0; w < count; w++)
            {
                if (double.IsFinite(best[s, w]))
                {
                    Extend(s, w);
                }
            }
        }

        var blocks = new List<(ReadOnlyMemory<(int Start, int End)>, Range)>();
        if (!double.IsFinite(best[stretches.Count, count]))
        {
            // More silences than words, or far more words than silences: one block.
            return [(stretches.ToArray(), ..count)];
        }

        for (var (s, w) = (stretches.Count, count); s > 0;)
        {
            var (previous, word) = from[s, w];
            blocks.Add((stretches.GetRange(previous, s - previous).ToArray(), word..w));
            (s, w) = (previous, word);
        }

        blocks.Reverse();
        return blocks;

        void Extend(int s, int w)
        {
            var (spoken, silent) = (0.0, 0.0);
            for (var next = s + 1; next <= Math.Min(stretches.Count, s + MostJoined); next++)
            {
                spoken += (stretches[next - 1].End - stretches[next - 1].Start) * SpeechStretches.Step;
                if (next > s + 1)
                {
                    // A silence within a block: the longer it is the less likely.
                    silent += Math.Pow((stretches[next - 1].Start - stretches[next - 2].End) * SpeechStretches.Step / JoinedSilence, 2);
                }

                var gap = next < stretches.Count ? (stretches[next].Start - stretches[next - 1].End) * SpeechStretches.Step : LongSilence;
                for (var end = w + 1; end <= Math.Min(count, w + MostWords); end++)
                {
                    var expected = (before[end] - before[w]) * scale;
                    var off = (spoken - expected) / ((LengthDeviation * expected) + LeastDeviation);
                    if (expected > (3 * spoken) + 1)
                    {
                        break;
                    }

                    var split = pauses[end - 1] > 0 ? 0 : SilenceWithoutMark * Math.Min(1, LongSilence / gap / 2);
                    var cost = best[s, w] + (off * off) + silent + split + marks[end - 1] - marks[w];
                    if (cost < best[next, end])
                    {
                        (best[next, end], from[next, end]) = (cost, (s, w));
                    }
                }
            }
        }
    }

    // Where the words of a block begin and end: the step up to which one is heard, and the one at which the next begins.
    private static List<(int Last, int Next)> Borders(SpeechStretches sound, ReadOnlyMemory<(int Start, int End)> stretches, double[] weights)
    {
        var spans = stretches.Span;
        var spoken = 0;
        foreach (var (start, end) in spans)
        {
            spoken += end - start;
        }

        var borders = new List<(int Last, int Next)>(weights.Length + 1) { (spans[0].Start, spans[0].Start) };
        var (done, total) = (0.0, weights.Sum());
        for (var i = 0; i < weights.Length - 1; i++)
        {
            done += weights[i];
            borders.Add(Border(sound, spans, spoken * done / total, borders[^1].Next + 1));
        }

        borders.Add((Math.Max(spans[^1].End, borders[^1].Next + 1), spans[^1].End));
        return borders;
    }

    private static (int Last, int Next) Border(SpeechStretches sound, ReadOnlySpan<(int Start, int End)> stretches, double spoken, int least)
    {
        var wanted = 0;
        for (var i = 0; i < stretches.Length; i++)
        {
            var length = stretches[i].End - stretches[i].Start;
            if (spoken <= length || i == stretches.Length - 1)
            {
                wanted = stretches[i].Start + (int)spoken;

                // A silence that is near is where one word ends and the next begins.
                if (i > 0 && spoken <= Reach && stretches[i - 1].End >= least)
                {
                    return (stretches[i - 1].End, stretches[i].Start);
                }

                if (i + 1 < stretches.Length && length - spoken <= Reach && stretches[i].End >= least)
                {
                    return (stretches[i].End, stretches[i + 1].Start);
                }

                break;
            }

            spoken -= length;
        }

        var (best, cost) = (Math.Max(wanted, least), double.PositiveInfinity);
        for (var step = Math.Max(least, wanted - Reach); step <= Math.Min(sound.Levels.Length - 1, wanted + Reach); step++)
        {
            var distance = (step - wanted) / (double)Reach;
            var here = Math.Log10(1e-5 + Level(sound.Levels, step)) + (DistanceCost * distance * distance);
            if (here < cost)
            {
                (best, cost) = (step, here);
            }
        }

        return (best, best);
    }

    private static double Level(float[] levels, int step) => (levels[Math.Max(0, step - 1)] + levels[step]) / 2;
}
