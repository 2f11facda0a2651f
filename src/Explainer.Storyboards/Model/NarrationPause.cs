using Explainer.Core.Time;

namespace Explainer.Storyboards.Model;

/// <summary>A pause in a voiceover, written as <c>[0.5s]</c>.</summary>
/// <param name="Offset">The index into the spoken text of the character behind it.</param>
/// <param name="Length">How long it is, besides what the voice does by itself.</param>
public readonly record struct NarrationPause(int Offset, Seconds Length);
