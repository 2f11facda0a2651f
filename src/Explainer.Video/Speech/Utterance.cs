using System.Collections.Immutable;
using Explainer.Core.Time;
using Explainer.Video.Sound;

namespace Explainer.Video.Speech;

/// <summary>A narration as it was spoken.</summary>
/// <param name="Audio">The sound.</param>
/// <param name="Words">Every word of the text in reading order, with its times in the sound.</param>
public sealed record Utterance(AudioClip Audio, ImmutableArray<SpokenWord> Words)
{
    /// <summary>How long the sound is, silence at its ends included.</summary>
    public Seconds Duration => Audio.Duration;
}
