using Explainer.Core.Time;

namespace Explainer.Video.Sound;

/// <summary>Music under the film: played over and over, the end of each round faded into the start of the next.</summary>
/// <param name="Source">A clip or a synthesised pad.</param>
/// <param name="Gain">How loud between the words, in dB.</param>
/// <param name="Duck">How much quieter under speech, in dB, zero or less.</param>
/// <param name="FadeIn">How long it swells at its start.</param>
/// <param name="FadeOut">How long it dies away at its end.</param>
/// <param name="Start">When it begins.</param>
/// <param name="End">When it has ended; null for the film's end.</param>
/// <param name="Attack">How long before speech it begins to give way.</param>
/// <param name="Release">How long it takes to come back behind speech.</param>
public sealed record MusicBed(
    AudioSource Source,
    double Gain,
    double Duck,
    Seconds FadeIn,
    Seconds FadeOut,
    Seconds Start,
    Seconds? End,
    Seconds Attack,
    Seconds Release)
{
    /// <summary>A bed with the usual settings: well below a voice, and still there under it.</summary>
    public static MusicBed Of(AudioSource source) => new(
        source, Gain: -8, Duck: -10, FadeIn: new(1.5), FadeOut: new(3), Start: Seconds.Zero, End: null, Attack: new(0.25), Release: new(0.8));
}
