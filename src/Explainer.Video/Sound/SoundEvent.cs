using Explainer.Core.Time;

namespace Explainer.Video.Sound;

/// <summary>A sound at a time.</summary>
/// <param name="Start">When it begins, since the film's start; negative times cut off its beginning. It starts at the sample nearest to that time.</param>
/// <param name="Source">What sounds.</param>
/// <param name="Role">What part it plays.</param>
/// <param name="Gain">How much louder, in dB; -60 to 24.</param>
/// <param name="Pan">Where: -1 is left, 0 the middle, 1 right. Panning turns the other side down.</param>
/// <param name="Length">Cut off after this time, with a fade of 10 ms; null plays it whole.</param>
public sealed record SoundEvent(
    Seconds Start, AudioSource Source, SoundRole Role = SoundRole.Effect, double Gain = 0, double Pan = 0, Seconds? Length = null)
{
    /// <summary>Its first sample in the film.</summary>
    public long FirstSample => SampleClock.SampleAt(Start);

    /// <summary>How many samples it has.</summary>
    public long SampleCount => Length is { } length ? Math.Min(Source.SampleCount, SampleClock.SampleAt(length)) : Source.SampleCount;
}
