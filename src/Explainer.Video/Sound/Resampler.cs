using System.Collections.Concurrent;
using System.Runtime.Intrinsics;

namespace Explainer.Video.Sound;

/// <summary>
/// Converts one channel to 48 kHz by a polyphase filter: a sinc of 32 zero crossings under a Kaiser window (beta 9, about -90 dB in the
/// stop band). Every output sample is computed by itself from the input around it, so blocks of any size give the same samples.
/// </summary>
internal sealed class Resampler
{
    private const int ZeroCrossings = 16;
    private const double KaiserBeta = 9;
    private static readonly ConcurrentDictionary<int, Resampler> ByRate = new();
    private readonly int up;
    private readonly int down;
    private readonly int taps;
    private readonly float[] phases;

    private Resampler(int sampleRate)
    {
        var divisor = GreatestCommonDivisor(SampleClock.Rate, sampleRate);
        up = SampleClock.Rate / divisor;
        down = sampleRate / divisor;

        // Going down in rate, the filter must cut at the new half rate and is longer by the same factor.
        var cutoff = Math.Min(1.0, (double)up / down) * 0.95;
        var half = ZeroCrossings / Math.Min(1.0, (double)up / down);
        taps = ((int)Math.Ceiling(2 * half) + 3) / 4 * 4;
        phases = new float[up * taps];
        for (var phase = 0; phase < up; phase++)
        {
            var sum = 0.0;
            var row = phases.AsSpan(phase * taps, taps);
            for (var k = 0; k < taps; k++)
            {
                var x = k - (taps / 2) + 1 - ((double)phase / up);
                var value = cutoff * Sinc(cutoff * x) * KaiserWindow(x / (taps / 2));
                row[k] = (float)value;
                sum += value;
            }

            for (var k = 0; k < taps; k++)
            {
                row[k] = (float)(row[k] / sum);
            }
        }
    }

    /// <summary>The resampler of a rate; its table is made once.</summary>
    public static Resampler From(int sampleRate) => ByRate.GetOrAdd(sampleRate, rate => new Resampler(rate));

    /// <summary>How many samples come out of so many.</summary>
    public long CountOf(long inputCount) => ((inputCount * up) + down - 1) / down;

    /// <summary>Computes output samples.</summary>
    /// <param name="input">One whole channel; before and behind it there is silence.</param>
    /// <param name="start">The index of the first output sample, zero or more.</param>
    /// <param name="output">Filled.</param>
    public void Read(ReadOnlySpan<float> input, long start, Span<float> output)
    {
        Span<float> edge = stackalloc float[taps];
        for (var i = 0; i < output.Length; i++)
        {
            var position = (start + i) * down;
            var first = (position / up) - (taps / 2) + 1;
            var row = phases.AsSpan((int)(position % up) * taps, taps);
            if (first >= 0 && first + taps <= input.Length)
            {
                output[i] = Dot(row, input.Slice((int)first, taps));
                continue;
            }

            for (var k = 0; k < taps; k++)
            {
                var at = first + k;
                edge[k] = at >= 0 && at < input.Length ? input[(int)at] : 0;
            }

            output[i] = Dot(row, edge);
        }
    }

    /// <summary>The Kaiser window at a place from -1 to 1; zero outside.</summary>
    internal static double KaiserWindow(double place, double beta = KaiserBeta) =>
        Math.Abs(place) < 1 ? Bessel0(beta * Math.Sqrt(1 - (place * place))) / Bessel0(beta) : 0;

    /// <summary>sin(pi x) / (pi x).</summary>
    internal static double Sinc(double x) => Math.Abs(x) < 1e-12 ? 1 : Math.Sin(Math.PI * x) / (Math.PI * x);

    // Always four lanes, whatever the machine has, so that sums are formed in the same order everywhere.
    private static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var sum = Vector128<float>.Zero;
        for (var i = 0; i < a.Length; i += 4)
        {
            sum += Vector128.Create(a.Slice(i, 4)) * Vector128.Create(b.Slice(i, 4));
        }

        return Vector128.Sum(sum);
    }

    // The modified Bessel function of the first kind and order 0, by its power series.
    private static double Bessel0(double x)
    {
        var sum = 1.0;
        var term = 1.0;
        for (var k = 1; term > 1e-14 * sum; k++)
        {
            term *= x * x / (4.0 * k * k);
            sum += term;
        }

        return sum;
    }

    private static int GreatestCommonDivisor(int a, int b) => b == 0 ? a : GreatestCommonDivisor(b, a % b);
}
