using Explainer.Core.Time;

namespace Explainer.Pipeline.Sounding;

/// <summary>What a film's sound has become.</summary>
/// <param name="Samples">Samples a channel, 48 000 a second.</param>
/// <param name="Duration">How long it is.</param>
/// <param name="Loudness">Its integrated loudness in LUFS; minus infinity when it is silent.</param>
/// <param name="TruePeak">Its true peak in dBTP; minus infinity when it is silent.</param>
public sealed record SoundReport(long Samples, Seconds Duration, double Loudness, double TruePeak)
{
    /// <summary>Whether nothing is heard.</summary>
    public bool IsSilent => !double.IsFinite(Loudness);
}
