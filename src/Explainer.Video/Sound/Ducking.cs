using System.Collections.Immutable;

namespace Explainer.Video.Sound;

/// <summary>
/// How much the music gives way, as a function of the sample alone: it is turned down before speech begins, since the whole score is
/// known, and comes up behind it. Pauses too short for both ramps stay down, so the music does not pump.
/// </summary>
internal sealed class Ducking
{
    private readonly ImmutableArray<(long Start, long End)> spoken;
    private readonly double depth;
    private readonly long attack;
    private readonly long release;

    /// <summary>Joins stretches of speech.</summary>
    /// <param name="speech">First sample and the one behind the last of each stretch, in any order.</param>
    /// <param name="bed">Depth, attack and release.</param>
    public Ducking(IEnumerable<(long Start, long End)> speech, MusicBed bed)
    {
        depth = bed.Duck;
        attack = Math.Max(1, SampleClock.SampleAt(bed.Attack));
        release = Math.Max(1, SampleClock.SampleAt(bed.Release));
        var joined = new List<(long Start, long End)>();
        foreach (var stretch in speech.Where(s => s.End > s.Start).OrderBy(s => s.Start).ThenBy(s => s.End))
        {
            if (joined.Count > 0 && stretch.Start - joined[^1].End <= attack + release)
            {
                joined[^1] = (joined[^1].Start, Math.Max(joined[^1].End, stretch.End));
            }
            else
            {
                joined.Add(stretch);
            }
        }

        spoken = [.. joined];
    }

    /// <summary>The gain of the music at a sample, as a factor.</summary>
    public double GainAt(long sample)
    {
        var index = FirstEndingAfter(sample - release);
        if (index == spoken.Length)
        {
            return 1;
        }

        var (start, end) = spoken[index];
        var share = sample < start ? 1 - ((double)(start - sample) / attack) : sample < end ? 1 : 1 - ((double)(sample - end) / release);
        return share <= 0 ? 1 : Decibels.ToFactor(depth * share * share * (3 - (2 * share)));
    }

    private int FirstEndingAfter(long sample)
    {
        var low = 0;
        var high = spoken.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = spoken[middle].End <= sample ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
