using Explainer.Core.Time;

namespace Explainer.Pipeline.Outlines;

/// <summary>A word that is said.</summary>
/// <param name="Text">The word.</param>
/// <param name="Start">When it begins, in seconds of the film.</param>
/// <param name="End">When it ends.</param>
/// <param name="Beat">The beat in which it is said.</param>
/// <param name="At">Where it begins in what the beat says, in UTF-16 characters.</param>
public sealed record OutlinedWord(string Text, Seconds Start, Seconds End, string Beat, int At);
