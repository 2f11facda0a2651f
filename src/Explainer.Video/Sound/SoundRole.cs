namespace Explainer.Video.Sound;

/// <summary>What part a sound plays in the mix.</summary>
public enum SoundRole
{
    /// <summary>An effect.</summary>
    Effect,

    /// <summary>Narration: the music gives way to it.</summary>
    Speech,
}
