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

    /// <summary>Something rushes by.</summary>
    Whoosh,

    /// <summary>A round pop.</summary>
    Pop,

    /// <summary>A chord that climbs.</summary>
    Rise,

    /// <summary>Two bells.</summary>
    Success,

    /// <summary>Two low tones.</summary>
    Failure,

    /// <summary>A sheet of paper.</summary>
    Paper,

    /// <summary>A pen that writes.</summary>
    Pen,

    /// <summary>An engine.</summary>
    Engine,

    /// <summary>A stamp on paper.</summary>
    Stamp,

    /// <summary>The quiet of a room.</summary>
    RoomTone,

    /// <summary>A sound file.</summary>
    File,
}
