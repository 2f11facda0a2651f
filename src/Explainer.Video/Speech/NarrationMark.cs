namespace Explainer.Video.Speech;

/// <summary>A place in a narration that has a name and is not spoken.</summary>
/// <param name="Name">What stands in the brackets.</param>
/// <param name="Offset">The index in the clean text of the character that follows; the text's length at its end.</param>
public readonly record struct NarrationMark(string Name, int Offset);
