namespace Explainer.Storyboards.Model;

/// <summary>A named moment in a voiceover, written as <c>[name]</c> before the word it belongs to.</summary>
/// <param name="Name">In kebab-case.</param>
/// <param name="Offset">The index into the spoken text of the character behind it.</param>
public readonly record struct NarrationMark(string Name, int Offset);
