using Explainer.Video.Loudness;

namespace Explainer.Video.Sound;

/// <summary>Goes through a score from its start to its end, as often as the mixer needs it.</summary>
/// <param name="score">What sounds.</param>
/// <param name="block">Samples mixed at a time; changes nothing in the mix.</param>
/// <param name="cancellation">Stops between two blocks.</param>
internal sealed class MixRun(SoundScore score, int block, CancellationToken cancellation)
{
    private readonly LoopReader? music = score.Music is { } bed ? new LoopReader(bed.Source) : null;

    /// <summary>Mixes, turns up, limits, measures and perhaps writes the whole score.</summary>
    /// <param name="gain">In dB.</param>
    /// <param name="ceiling">What the limiter keeps the true peak below, in dBTP; null without a limiter.</param>
    /// <param name="measuresPeak">Whether the report's true peak is measured; else it is not a number.</param>
    /// <param name="output">Where to; null only measures.</param>
    public MixReport Pass(double gain, double? ceiling, bool measuresPeak, WavStream? output)
    {
        var reader = new ScoreReader(score, music);
        var limiter = ceiling is { } peak ? new TruePeakLimiter(peak) : null;
        var factor = (float)Decibels.ToFactor(gain);
        var loudness = new LoudnessMeter();
        var truePeak = measuresPeak ? new TruePeakMeter() : null;
        var left = new float[block];
        var right = new float[block];
        for (long at = limiter is null ? 0 : -TruePeakLimiter.Latency; at < score.SampleCount;)
        {
            cancellation.ThrowIfCancellationRequested();
            var count = (int)Math.Min(block, score.SampleCount - at);
            reader.Read(left.AsSpan(0, count), right.AsSpan(0, count));
            for (var i = 0; i < count; i++)
            {
                left[i] *= factor;
                right[i] *= factor;
            }

            limiter?.Process(left.AsSpan(0, count), right.AsSpan(0, count));

            // What comes out of the limiter first is the silence that was in it.
            var skip = (int)Math.Clamp(-at, 0, count);
            var doneLeft = left.AsSpan(skip, count - skip);
            var doneRight = right.AsSpan(skip, count - skip);
            loudness.Add(doneLeft, doneRight);
            truePeak?.Add(doneLeft, doneRight);
            output?.Write(doneLeft, doneRight);
            at += count;
        }

        var silence = new float[TruePeakFilter.Delay];
        truePeak?.Add(silence, silence);
        return new MixReport(score.SampleCount, gain, loudness.Integrated(), truePeak?.Peak ?? double.NaN);
    }
}
