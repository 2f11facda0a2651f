using System.Collections.Immutable;
using Explainer.Core.Time;

namespace Explainer.Video.Captions;

/// <summary>The captions of a film in one language, in the order of their times; no two overlap.</summary>
/// <param name="Cues">The captions.</param>
public sealed record CaptionTrack(ImmutableArray<Cue> Cues)
{
    /// <summary>Breaks narrations into captions.</summary>
    /// <param name="narrations">One per beat, in the order of their times.</param>
    /// <param name="filmEnd">Where the last caption must have gone.</param>
    /// <param name="settings">What makes a caption readable.</param>
    public static CaptionTrack Of(IEnumerable<NarratedText> narrations, Seconds filmEnd, CaptionSettings settings) =>
        new(CueTiming.Settle([.. narrations.SelectMany(n => CaptionBreaker.Break(n, settings))], filmEnd, settings));

    /// <summary>What is shown at a time.</summary>
    /// <returns>The caption, and the index of the word being said or said last (-1 before the first); null when nothing is shown.</returns>
    public (Cue Cue, int Word)? At(Seconds time)
    {
        var low = 0;
        var high = Cues.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Cues[middle].End <= time ? (middle + 1, high) : (low, middle);
        }

        if (low == Cues.Length || Cues[low].Start > time)
        {
            return null;
        }

        var word = -1;
        while (word + 1 < Cues[low].Words.Length && Cues[low].Words[word + 1].Start <= time)
        {
            word++;
        }

        return (Cues[low], word);
    }
}
