using Explainer.Core.Time;

namespace Explainer.Video.Sound;

/// <summary>Something that sounds: a clip, an effect, a music bed. Immutable; what it sounds like is read through readers.</summary>
public abstract record AudioSource
{
    /// <summary>How many samples at 48 kHz it has.</summary>
    public abstract long SampleCount { get; }

    /// <summary>How long it sounds.</summary>
    public Seconds Duration => new((double)SampleCount / SampleClock.Rate);

    /// <summary>Prepares its samples for reading.</summary>
    internal abstract AudioReader Open();
}

/// <summary>
/// Reads a source at any place: a sample depends on its index alone, never on what was read before. This is what makes a mix the same
/// whatever its blocks are.
/// </summary>
internal abstract class AudioReader
{
    /// <summary>Fills both channels with the samples from an index on; outside of the source there is silence.</summary>
    /// <param name="start">The index of the first sample at 48 kHz, zero or more.</param>
    /// <param name="left">Filled.</param>
    /// <param name="right">Filled; as long as <paramref name="left"/>.</param>
    public abstract void Read(long start, Span<float> left, Span<float> right);
}
