using System.Collections.Immutable;
using Explainer.Core.Time;
using Explainer.Video.Sound;
using Explainer.Video.Speech;

namespace Explainer.Pipeline.Sounding;

/// <summary>A beat's narration as it was spoken.</summary>
/// <param name="Key">Stands for everything it was made from.</param>
/// <param name="Words">Its words with their times since its start.</param>
/// <param name="Duration">From its start to the end of its last word.</param>
/// <param name="Source">Its sound.</param>
internal sealed record Speech(string Key, ImmutableArray<SpokenWord> Words, Seconds Duration, AudioSource Source);
