namespace Explainer.Video.Sound;

/// <summary>What a mix has become.</summary>
/// <param name="SampleCount">Samples per channel.</param>
/// <param name="Gain">By how much the mix was turned up or down before the limiter, in dB.</param>
/// <param name="Loudness">Its integrated loudness in LUFS; minus infinity when it is silent.</param>
/// <param name="TruePeak">Its true peak in dBTP; minus infinity when it is silent.</param>
public readonly record struct MixReport(long SampleCount, double Gain, double Loudness, double TruePeak);
