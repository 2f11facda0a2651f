using Explainer.Video.Captions;

namespace Explainer.Video.Output;

/// <summary>A track of timed text.</summary>
/// <param name="Captions">What is shown when.</param>
/// <param name="Language">The language as ISO 639-2, such as <c>eng</c>.</param>
public sealed record SubtitleTrack(CaptionTrack Captions, string Language);
