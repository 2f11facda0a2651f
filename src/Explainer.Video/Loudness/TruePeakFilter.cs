using System.Numerics;
using System.Numerics.Tensors;
using Explainer.Video.Sound;

namespace Explainer.Video.Loudness;

/// <summary>
/// Finds the peaks of the sound between its samples: one channel, oversampled four times by a polyphase filter, as BS.1770-4 annex 2
/// asks, but with 32 taps in place of 12, which follows high tones closer.
/// </summary>
internal sealed class TruePeakFilter
{
    /// <summary>By how many samples the peaks come later than the sound.</summary>
    public const int Delay = Taps / 2;

    private const int Taps = 32;
    private const int Oversampling = 4;

    // So many samples are looked at before their peaks are worked out.
    private const int Stretch = 256;

    private static readonly float[][] Phases = MakePhases();

    // Nothing between samples is larger than the largest of them times this; a little more, for what is rounded.
    private static readonly float MostGain = Phases.Max(phase => phase.Sum(Math.Abs)) * 1.0001f;

    private float[] history = new float[Taps - 1];

    /// <summary>
    /// Raises each value of <paramref name="peaks"/> to the greatest magnitude of the sound from a sample to just before the next one;
    /// the value at an index belongs to the sample <see cref="Delay"/> places before.
    /// </summary>
    /// <param name="samples">The next samples.</param>
    /// <param name="peaks">As many values.</param>
    /// <param name="floor">Peaks up to this are of no interest: theirs may stay as they are.</param>
    public void Raise(ReadOnlySpan<float> samples, Span<float> peaks, float floor)
    {
        var length = Taps - 1 + samples.Length;
        if (history.Length < length)
        {
            Array.Resize(ref history, length);
        }

        samples.CopyTo(history.AsSpan(Taps - 1));
        for (var at = 0; at < samples.Length; at += Stretch)
        {
            var count = Math.Min(Stretch, samples.Length - at);
            if (Math.Abs(TensorPrimitives.MaxMagnitude<float>(history.AsSpan(at, Taps - 1 + count))) * MostGain > floor)
            {
                Raise(history.AsSpan(at, Taps - 1 + count), peaks.Slice(at, count));
            }
        }

        history.AsSpan(samples.Length, Taps - 1).CopyTo(history);
    }

    // Each output is summed in the order of its taps, whatever the width of the machine's vectors.
    private static void Raise(ReadOnlySpan<float> heard, Span<float> peaks)
    {
        var lanes = Vector<float>.Count;
        var (first, second, third) = (Phases[0], Phases[1], Phases[2]);
        var i = 0;
        for (; i + lanes <= peaks.Length; i += lanes)
        {
            var (one, two, three) = (Vector<float>.Zero, Vector<float>.Zero, Vector<float>.Zero);
            for (var k = 0; k < Taps; k++)
            {
                var here = Vector.LoadUnsafe(in heard[i + k]);
                one += here * first[k];
                two += here * second[k];
                three += here * third[k];
            }

            var most = Vector.Max(Vector.Abs(Vector.LoadUnsafe(in heard[i + Taps - 1 - Delay])), Vector.LoadUnsafe(in peaks[i]));
            most = Vector.Max(Vector.Max(most, Vector.Abs(one)), Vector.Max(Vector.Abs(two), Vector.Abs(three)));
            most.StoreUnsafe(ref peaks[i]);
        }

        for (; i < peaks.Length; i++)
        {
            var (one, two, three) = (0f, 0f, 0f);
            for (var k = 0; k < Taps; k++)
            {
                one += heard[i + k] * first[k];
                two += heard[i + k] * second[k];
                three += heard[i + k] * third[k];
            }

            peaks[i] = Math.Max(Math.Max(Math.Max(peaks[i], Math.Abs(heard[i + Taps - 1 - Delay])), Math.Abs(one)), Math.Max(Math.Abs(two), Math.Abs(three)));
        }
    }

    private static float[][] MakePhases()
    {
        var phases = new float[Oversampling - 1][];
        for (var p = 1; p < Oversampling; p++)
        {
            var row = new double[Taps];
            for (var k = 0; k < Taps; k++)
            {
                // Output i of phase p lies p quarters behind the sample at history[i + Taps - 1 - Delay].
                var x = k - (Taps - 1 - Delay) - ((double)p / Oversampling);
                row[k] = Resampler.Sinc(x) * Resampler.KaiserWindow(x / Delay, 7);
            }

            var total = row.Sum();
            phases[p - 1] = [.. row.Select(v => (float)(v / total))];
        }

        return phases;
    }
}
