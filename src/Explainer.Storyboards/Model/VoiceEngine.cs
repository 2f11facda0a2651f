namespace Explainer.Storyboards.Model;

/// <summary>Who turns narration into speech.</summary>
public enum VoiceEngine
{
    /// <summary>The espeak-ng library.</summary>
    Espeak,

    /// <summary>Somebody's recordings, one file for each beat.</summary>
    Recorded,

    /// <summary>Any program: text in, WAV out.</summary>
    Command,
}
