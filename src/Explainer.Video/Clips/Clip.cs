namespace Explainer.Video.Clips;

/// <summary>A finished clip.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Frames">Its number of frames, 1 to <see cref="EncoderSettings.LongestClip"/>.</param>
public sealed record Clip(string Path, int Frames);
