namespace Explainer.Video.Speech;

/// <summary>One report.</summary>
/// <param name="Kind">What happens; other kinds than the named ones occur and mean nothing here.</param>
/// <param name="Character">The place in the text in Unicode characters, from 0.</param>
/// <param name="Sample">The place in the sound.</param>
internal readonly record struct SpeechEvent(SpeechEventKind Kind, int Character, int Sample);
