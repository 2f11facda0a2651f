namespace Explainer.Storyboards.Model;

/// <summary>How a film's sounds are put together.</summary>
public sealed record AudioSettings
{
    /// <summary>How loud the finished mix is, in LUFS, -40 to -5.</summary>
    public double Loudness { get; init; } = -16;

    /// <summary>How much louder the narration is, in dB.</summary>
    public double VoiceGain { get; init; }

    /// <summary>How much louder all effects are, in dB.</summary>
    public double EffectsGain { get; init; }

    /// <summary>The music under the film; null for none.</summary>
    public MusicSettings? Music { get; init; }
}
