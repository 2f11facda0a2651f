namespace Explainer.Video.Output;

/// <summary>A track of timed text.</summary>
/// <param name="Path">A SubRip (.srt) or WebVTT (.vtt) file.</param>
/// <param name="Language">The language as ISO 639-2, such as <c>eng</c>.</param>
public sealed record SubtitleTrack(string Path, string Language);
