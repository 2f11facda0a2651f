using Explainer.Core.Time;

namespace Explainer.Pipeline.Sounding;

/// <summary>A word that is said.</summary>
/// <param name="Text">The word.</param>
/// <param name="Start">When it begins, in seconds of the film.</param>
/// <param name="End">When it ends.</param>
public sealed record TranscribedWord(string Text, Seconds Start, Seconds End);
