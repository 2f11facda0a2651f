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
