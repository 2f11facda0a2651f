namespace Explainer.Pipeline.Sounding;

/// <summary>A film's captions as a file.</summary>
/// <param name="Text">The file's content.</param>
/// <param name="Count">How many captions are in it.</param>
public sealed record CaptionFile(string Text, int Count);
