namespace Explainer.Video.Clips;

/// <summary>The kinds of film that can be written.</summary>
public enum FilmFormat
{
    /// <summary>MP4 with H.264: plays everywhere.</summary>
    Mp4,

    /// <summary>WebM with VP9 or AV1; VP9 may be transparent.</summary>
    WebM,

    /// <summary>QuickTime with ProRes 4444, for editing; may be transparent.</summary>
    Mov,

    /// <summary>GIF with one palette made for the whole film.</summary>
    Gif,

    /// <summary>A folder of PNG files, numbered from 00000.</summary>
    PngSequence,
}

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

/// <summary>How much time and space a film may take.</summary>
public enum Quality
{
    /// <summary>For looking at work in progress: quickest.</summary>
    Draft,

    /// <summary>For publishing.</summary>
    Standard,

    /// <summary>For archives and further work.</summary>
    High,
}

/// <summary>How the bytes of a frame lie that a caller hands over.</summary>
public enum FrameLayout
{
    /// <summary>
    /// Three planes, Y, Cb, Cr, without padding; Cb and Cr at half the width and height; 8 bit, BT.709, limited range (16 to 235, 240).
    /// </summary>
    Yuv420p,

    /// <summary>Rows of blue, green, red, opacity, one byte each, without padding; sRGB with straight (not premultiplied) opacity.</summary>
    Bgra,
}
