namespace Explainer.Video.Sound;

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
