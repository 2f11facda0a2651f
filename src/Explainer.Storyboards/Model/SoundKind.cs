namespace Explainer.Storyboards.Model;

/// <summary>What sounds.</summary>
public enum SoundKind
{
    /// <summary>A soft wooden tick.</summary>
    Tick,

    /// <summary>A short sharp click.</summary>
    Click,

    /// <summary>A breath of noise that rises or falls.</summary>
    Sweep,

    /// <summary>A low thud.</summary>
    Impact,

    /// <summary>Typing.</summary>
    Keyboard,

    /// <summary>A machine's hum.</summary>
    Hum,

    /// <summary>Falling blips.</summary>
    CodeRain,

    /// <summary>A sound file.</summary>
    File,
}
