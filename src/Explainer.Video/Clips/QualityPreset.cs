namespace Explainer.Video.Clips;

/// <summary>What a quality means for an encoder.</summary>
/// <param name="Preset">The encoder's own name for its speed; null when it has none.</param>
/// <param name="Crf">Its constant rate factor: lower is better and larger.</param>
/// <param name="Tuning">Further x264 parameters, colon-separated; empty for none.</param>
internal sealed record QualityPreset(string? Preset, double Crf, string Tuning = "");
