namespace Explainer.Storyboards.Model;

/// <summary>Words of a voiceover that are said with emphasis, written as <c>*so*</c>.</summary>
/// <param name="Offset">The index into the spoken text of their first character.</param>
/// <param name="Length">How many characters they have.</param>
public readonly record struct NarrationEmphasis(int Offset, int Length);
