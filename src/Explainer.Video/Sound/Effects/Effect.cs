using System.Runtime.InteropServices;

namespace Explainer.Video.Sound.Effects;

/// <summary>
/// A sound made from parameters when it is needed. At a gain of 0 dB every effect has the level that suits it beside a voice; the same
/// parameters give the same samples.
/// </summary>
public abstract record Effect : AudioSource
{
    /// <summary>The samples at 48 kHz that pass in so many seconds, rounded up.</summary>
    private protected static long CountOf(double seconds) => (long)Math.Ceiling(seconds * SampleClock.Rate);

    /// <summary>Makes a mono clip sample by sample, scales its peak to a level and lets its last 2 ms fade.</summary>
    /// <param name="count">Samples.</param>
    /// <param name="level">The peak, 0 to 1.</param>
    /// <param name="sample">The sample at a time in seconds; called in order.</param>
    private protected static AudioClip Render(long count, double level, Func<double, double> sample)
    {
        var samples = new float[count];
        var peak = 1e-9;
        for (var i = 0; i < samples.Length; i++)
        {
            var value = sample((double)i / SampleClock.Rate);
            samples[i] = (float)value;
            peak = Math.Max(peak, Math.Abs(value));
        }

        const int fade = SampleClock.Rate / 500;
        for (var i = 0; i < samples.Length; i++)
        {
            samples[i] = (float)(samples[i] * (level / peak) * Math.Min(1.0, (double)(samples.Length - i) / fade));
        }

        return new AudioClip(ImmutableCollectionsMarshal.AsImmutableArray(samples), 1, SampleClock.Rate);
    }
}
