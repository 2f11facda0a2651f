namespace Explainer.Video.Clips;

/// <summary>How a film's frames are coded.</summary>
public enum VideoCodec
{
    /// <summary>H.264 High, 8 bit 4:2:0.</summary>
    H264,

    /// <summary>VP9, 8 bit 4:2:0, with or without transparency.</summary>
    Vp9,

    /// <summary>AV1, 8 bit 4:2:0.</summary>
    Av1,

    /// <summary>ProRes 4444, 10 bit 4:4:4 with transparency.</summary>
    ProRes4444,

    /// <summary>QuickTime Animation: exact, coded only where a frame differs from the one before; what GIF and PNG are made from.</summary>
    Lossless,
}
