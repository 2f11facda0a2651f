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
