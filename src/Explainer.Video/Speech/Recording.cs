namespace Explainer.Video.Speech;

/// <summary>A narration that somebody recorded.</summary>
/// <param name="AudioPath">A WAV, FLAC, MP3 or Opus file.</param>
/// <param name="WordTimesPath">A WebVTT file, or JSON as Whisper writes it, with the times of the words; null to estimate them.</param>
public sealed record Recording(string AudioPath, string? WordTimesPath = null);
