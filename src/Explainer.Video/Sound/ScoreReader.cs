using System.Collections.Immutable;

namespace Explainer.Video.Sound;

/// <summary>
/// Mixes a score block by block, from its start to its end. Sounds are opened when they begin and let go when they have ended, so that
/// memory does not grow with the film; every sample depends on its index alone, so that blocks of any size give the same mix.
/// </summary>
internal sealed class ScoreReader
{
    private const int EdgeFade = SampleClock.Rate / 100;
    private readonly SoundScore score;
    private readonly ImmutableArray<SoundEvent> events;
    private readonly Dictionary<int, AudioReader> open = [];
    private readonly AudioReader? music;
    private readonly Ducking? ducking;
    private int next;
    private long position;
    private float[] partLeft = [];
    private float[] partRight = [];

    /// <summary>Begins at the film's start.</summary>
    /// <param name="score">What sounds.</param>
    /// <param name="music">The opened loop of the score's bed, shared between passes; null without one.</param>
    public ScoreReader(SoundScore score, AudioReader? music)
    {
        this.score = score;
        this.music = music;
        events = [.. score.Events.OrderBy(e => e.FirstSample)];
        if (score.Music is { } bed)
        {
            ducking = new Ducking(
                events.Where(e => e.Role == SoundRole.Speech).Select(e => (e.FirstSample, e.FirstSample + e.SampleCount)), bed);
        }
    }

    /// <summary>Mixes the next samples.</summary>
    public void Read(Span<float> left, Span<float> right)
    {
        if (partLeft.Length < left.Length)
        {
            (partLeft, partRight) = (new float[left.Length], new float[left.Length]);
        }

        left.Clear();
        right.Clear();
        AddMusic(left, right);
        while (next < events.Length && events[next].FirstSample < position + left.Length)
        {
            open.Add(next, events[next].Source.Open());
            next++;
        }

        // By number, so that sums are always formed in the same order.
        foreach (var number in open.Keys.Order().ToList())
        {
            Add(events[number], open[number], left, right);
            if (events[number].FirstSample + events[number].SampleCount <= position + left.Length)
            {
                open.Remove(number);
            }
        }

        position += left.Length;
    }

    private void Add(SoundEvent item, AudioReader reader, Span<float> left, Span<float> right)
    {
        var from = Math.Max(position, item.FirstSample);
        var to = Math.Min(position + left.Length, item.FirstSample + item.SampleCount);
        if (to <= from)
        {
            return;
        }

        var count = (int)(to - from);
        var partL = partLeft.AsSpan(0, count);
        var partR = partRight.AsSpan(0, count);
        reader.Read(from - item.FirstSample, partL, partR);
        var gain = Decibels.ToFactor(item.Gain);
        var gainLeft = (float)(gain * Math.Min(1, 1 - item.Pan));
        var gainRight = (float)(gain * Math.Min(1, 1 + item.Pan));
        var end = Math.Min(score.SampleCount, item.FirstSample + item.SampleCount);
        var isCut = item.SampleCount < item.Source.SampleCount || end < item.FirstSample + item.SampleCount;
        var offset = (int)(from - position);
        for (var i = 0; i < count; i++)
        {
            // Where a sound is cut off, by its event or by the film's end, it fades for a hundredth of a second instead of clicking.
            var fade = isCut ? Math.Clamp((end - from - i) / (float)EdgeFade, 0, 1) : 1;
            left[offset + i] += partL[i] * (gainLeft * fade);
            right[offset + i] += partR[i] * (gainRight * fade);
        }
    }

    private void AddMusic(Span<float> left, Span<float> right)
    {
        if (score.Music is not { } bed || music is null)
        {
            return;
        }

        var start = Math.Max(0, SampleClock.SampleAt(bed.Start));
        var end = bed.End is { } time ? Math.Min(score.SampleCount, SampleClock.SampleAt(time)) : score.SampleCount;
        var from = Math.Max(position, start);
        var to = Math.Min(position + left.Length, end);
        if (to <= from)
        {
            return;
        }

        var count = (int)(to - from);
        var partL = partLeft.AsSpan(0, count);
        var partR = partRight.AsSpan(0, count);
        music.Read(from - start, partL, partR);
        var gain = Decibels.ToFactor(bed.Gain);
        var fadeIn = Math.Max(1.0, bed.FadeIn.Value * SampleClock.Rate);
        var fadeOut = Math.Max(EdgeFade, bed.FadeOut.Value * SampleClock.Rate);
        var offset = (int)(from - position);
        for (var i = 0; i < count; i++)
        {
            var edge = Math.Clamp(Math.Min((from + i - start) / fadeIn, (end - from - i) / fadeOut), 0, 1);
            var factor = (float)(gain * edge * edge * (3 - (2 * edge)) * ducking!.GainAt(from + i));
            left[offset + i] += partL[i] * factor;
            right[offset + i] += partR[i] * factor;
        }
    }
}
