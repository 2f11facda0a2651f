namespace Explainer.Pipeline.Sounding;

/// <summary>The file formats of captions.</summary>
public enum CaptionKind
{
    /// <summary>SubRip: for players and for uploading.</summary>
    Srt,

    /// <summary>WebVTT with the times of single words.</summary>
    WebVtt,

    /// <summary>WebVTT without the times of single words.</summary>
    PlainWebVtt,
}
