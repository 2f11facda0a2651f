using Explainer.Core.Time;

namespace Explainer.Video.Sound;

/// <summary>Music under the film: played over and over, the end of each round faded into the start of the next.</summary>
/// <param name="Source">A clip or a synthesised pad.</param>
/// <param name="Gain">How loud between the words, in dB.</param>
/// <param name="Duck">How much quieter under speech, in dB, zero or less.</param>
/// <param name="FadeIn">How long it swells at its start.</param>
/// <param name="FadeOut">How long it dies away at its end.</param>
/// <param name="Start">When it begins.</param>
/// <param name="End">When it has ended; null for the film's end.</param>
/// <param name="Attack">How long before speech it begins to give way.</param>
/// <param name="Release">How long it takes to come back behind speech.</param>
public sealed record MusicBed(
    AudioSource Source,
    double Gain,
    double Duck,
    Seconds FadeIn,
    Seconds FadeOut,
    Seconds Start,
    Seconds? End,
    Seconds Attack,
    Seconds Release)
{
    /// <summary>A bed with the usual settings: well below a voice, and still there under it.</summary>
    public static MusicBed Of(AudioSource source) => new(
        source, Gain: -8, Duck: -10, FadeIn: new(1.5), FadeOut: new(3), Start: Seconds.Zero, End: null, Attack: new(0.25), Release: new(0.8));
}

/// <summary>Reads a bed's source as an endless loop.</summary>
/// <param name="source">The source.</param>
internal sealed class LoopReader(AudioSource source) : AudioReader
{
    private const long LongestOverlap = 2 * SampleClock.Rate;
    private readonly AudioReader reader = source.Open();
    private readonly long overlap = Math.Min(LongestOverlap, source.SampleCount / 4);

    // The pad repeats its first chord behind its last, in phase: amplitudes add. Other music adds like strangers do: powers add.
    private readonly bool isInPhase = source is SoftPad;
    private float[] tailLeft = [];
    private float[] tailRight = [];

    /// <inheritdoc/>
    public override void Read(long start, Span<float> left, Span<float> right)
    {
        var period = source.SampleCount - overlap;
        if (period <= 0)
        {
            left.Clear();
            right.Clear();
            return;
        }

        for (var done = 0; done < left.Length;)
        {
            var round = (start + done) / period;
            var place = (start + done) % period;
            var count = (int)Math.Min(left.Length - done, period - place);
            reader.Read(place, left.Slice(done, count), right.Slice(done, count));
            if (round > 0 && place < overlap)
            {
                Blend(place, period, left.Slice(done, count), right.Slice(done, count));
            }

            done += count;
        }
    }

    private void Blend(long place, long period, Span<float> left, Span<float> right)
    {
        var count = (int)Math.Min(left.Length, overlap - place);
        if (tailLeft.Length < count)
        {
            (tailLeft, tailRight) = (new float[count], new float[count]);
        }

        reader.Read(place + period, tailLeft.AsSpan(0, count), tailRight.AsSpan(0, count));
        for (var i = 0; i < count; i++)
        {
            var x = (place + i + 0.5) / overlap;
            var rise = (float)(isInPhase ? x : Math.Sqrt(x));
            var fall = (float)(isInPhase ? 1 - x : Math.Sqrt(1 - x));
            left[i] = (left[i] * rise) + (tailLeft[i] * fall);
            right[i] = (right[i] * rise) + (tailRight[i] * fall);
        }
    }
}
