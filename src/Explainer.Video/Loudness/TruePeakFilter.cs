using System.Numerics;
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
    private static readonly float[][] Phases = MakePhases();
    private float[] history = new float[Taps - 1];
    private float[] sum = [];

    /// <summary>
    /// Raises each value of <paramref name="peaks"/> to the greatest magnitude of the sound from a sample to just before the next one;
    /// the value at an index belongs to the sample <see cref="Delay"/> places before.
    /// </summary>
    public void Raise(ReadOnlySpan<float> samples, Span<float> peaks)
    {
        var length = Taps - 1 + samples.Length;
        if (history.Length < length)
        {
            Array.Resize(ref history, length);
            sum = new float[samples.Length];
        }

        samples.CopyTo(history.AsSpan(Taps - 1));
        for (var i = 0; i < samples.Length; i++)
        {
            peaks[i] = Math.Max(peaks[i], Math.Abs(history[i + Taps - 1 - Delay]));
        }

        foreach (var phase in Phases)
        {
            Filter(phase, sum.AsSpan(0, samples.Length));
            for (var i = 0; i < samples.Length; i++)
            {
                peaks[i] = Math.Max(peaks[i], Math.Abs(sum[i]));
            }
        }

        history.AsSpan(samples.Length, Taps - 1).CopyTo(history);
    }

    // Tap by tap over all outputs: each output is summed in the same order whatever the width of the machine's vectors.
    private void Filter(float[] phase, Span<float> output)
    {
        output.Clear();
        var lanes = Vector<float>.Count;
        var i = 0;
        for (; i + lanes <= output.Length; i += lanes)
        {
            var total = Vector<float>.Zero;
            for (var k = 0; k < Taps; k++)
            {
                total += new Vector<float>(history, i + k) * phase[k];
            }

            total.CopyTo(output[i..]);
        }

        for (; i < output.Length; i++)
        {
            var total = 0f;
            for (var k = 0; k < Taps; k++)
            {
                total += history[i + k] * phase[k];
            }

            output[i] = total;
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
