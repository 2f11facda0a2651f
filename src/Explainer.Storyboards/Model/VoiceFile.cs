namespace Explainer.Storyboards.Model;

/// <summary>A beat's recording.</summary>
/// <param name="Path">The sound file's full path.</param>
/// <param name="WordTimesPath">The full path of the file beside it that tells when each word is said (.vtt or .json); null for none.</param>
public sealed record VoiceFile(string Path, string? WordTimesPath);
