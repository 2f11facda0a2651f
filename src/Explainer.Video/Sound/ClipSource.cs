namespace Explainer.Video.Sound;

/// <summary>A clip as a source: resampled to 48 kHz as it is read. A deferred one is only in memory while it sounds.</summary>
public sealed record ClipSource : AudioSource
{
    private readonly Func<AudioClip> load;

    private ClipSource(long sampleCount, Func<AudioClip> load)
    {
        SampleCount = sampleCount;
        this.load = load;
    }

    /// <inheritdoc/>
    public override long SampleCount { get; }

    /// <summary>A clip that is in memory.</summary>
    public static ClipSource Of(AudioClip clip) => new(CountOf(clip), () => clip);

    /// <summary>A clip that is loaded when it begins to sound and let go behind its end, so that a long film needs no more memory than a short one.</summary>
    /// <param name="sampleCount">What <see cref="CountOf"/> gives for it.</param>
    /// <param name="load">Gives the same clip each time.</param>
    public static ClipSource Deferred(long sampleCount, Func<AudioClip> load) => new(sampleCount, load);

    /// <summary>How many samples a clip has at 48 kHz.</summary>
    public static long CountOf(AudioClip clip) =>
        clip.SampleRate == SampleClock.Rate ? clip.SampleCount : Resampler.From(clip.SampleRate).CountOf(clip.SampleCount);

    /// <inheritdoc/>
    internal override AudioReader Open() => new ClipReader(load());
}
