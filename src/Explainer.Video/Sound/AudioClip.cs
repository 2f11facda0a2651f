using System.Collections.Immutable;
using Explainer.Core.Time;

namespace Explainer.Video.Sound;

/// <summary>Decoded sound, whole in memory: one or two channels of samples around -1 to 1, channels interleaved. Not to be changed.</summary>
public sealed class AudioClip
{
    private const int LeastRate = 1000;
    private const int MostRate = 384_000;
    private readonly ImmutableArray<float> samples;

    /// <summary>Keeps samples.</summary>
    /// <param name="samples">Interleaved samples, finite; the length is a multiple of <paramref name="channels"/>.</param>
    /// <param name="channels">1 (mono) or 2 (left, right).</param>
    /// <param name="sampleRate">Samples per second and channel, from 1000 to 384000.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public AudioClip(ImmutableArray<float> samples, int channels, int sampleRate)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(channels, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(channels, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(sampleRate, LeastRate);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sampleRate, MostRate);
        ArgumentOutOfRangeException.ThrowIfNotEqual(samples.Length % channels, 0, nameof(samples));
        this.samples = samples;
        Channels = channels;
        SampleRate = sampleRate;
    }

    /// <summary>Whether a clip may have this many channels and samples a second.</summary>
    internal static bool Fits(int channels, int sampleRate) => channels is 1 or 2 && sampleRate is >= LeastRate and <= MostRate;

    /// <summary>The interleaved samples.</summary>
    public ReadOnlySpan<float> Samples => samples.AsSpan();

    /// <summary>1 or 2.</summary>
    public int Channels { get; }

    /// <summary>Samples per second and channel.</summary>
    public int SampleRate { get; }

    /// <summary>Samples per channel.</summary>
    public int SampleCount => samples.Length / Channels;

    /// <summary>How long it sounds.</summary>
    public Seconds Duration => new((double)SampleCount / SampleRate);
}
