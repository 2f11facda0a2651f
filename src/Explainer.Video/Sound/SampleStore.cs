using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Explainer.Video.Sound;

/// <summary>Takes samples as they are decoded, up to <see cref="SoundLimits.FileSamples"/>.</summary>
/// <param name="expected">How many will come, as far as that is known.</param>
internal sealed class SampleStore(long expected)
{
    private const int Least = 1 << 16;
    private float[] samples = new float[Math.Clamp(expected, Least, SoundLimits.FileSamples)];
    private int count;

    /// <summary>Whether more were given than are taken.</summary>
    public bool IsFull { get; private set; }

    /// <summary>Takes one.</summary>
    public void Add(float sample)
    {
        if (count == samples.Length)
        {
            if (count >= SoundLimits.FileSamples)
            {
                IsFull = true;
                return;
            }

            Array.Resize(ref samples, (int)Math.Min(SoundLimits.FileSamples, samples.Length * 2L));
        }

        samples[count++] = sample;
    }

    /// <summary>Takes several.</summary>
    public void Add(ReadOnlySpan<float> several)
    {
        var taken = several[..Math.Min(several.Length, SoundLimits.FileSamples - count)];
        IsFull |= taken.Length < several.Length;
        if (count + taken.Length > samples.Length)
        {
            Array.Resize(ref samples, (int)Math.Min(SoundLimits.FileSamples, Math.Max(samples.Length * 2L, count + taken.Length)));
        }

        taken.CopyTo(samples.AsSpan(count));
        count += taken.Length;
    }

    /// <summary>All of them; the store is of no use afterwards.</summary>
    public ImmutableArray<float> Take()
    {
        Array.Resize(ref samples, count);
        return ImmutableCollectionsMarshal.AsImmutableArray(samples);
    }
}
