namespace Explainer.Video.Speech;

/// <summary>A voice model, with the files that come with it.</summary>
/// <param name="Path">The ONNX model.</param>
/// <param name="SettingsPath">What its phonemes are called: Piper's <c>.onnx.json</c>, Kokoro's <c>config.json</c> or <c>tokenizer.json</c>.</param>
/// <param name="StylePath">The voice of a Kokoro model; null for others.</param>
public sealed record SpeechModel(string Path, string SettingsPath, string? StylePath = null);
