namespace Explainer.Video.Clips;

/// <summary>Formats and codecs as people write them.</summary>
public static class FormatNames
{
    /// <summary>A format's usual name.</summary>
    public static string Of(FilmFormat format) => format switch
    {
        FilmFormat.Mp4 => "MP4",
        FilmFormat.WebM => "WebM",
        FilmFormat.Mov => "MOV",
        FilmFormat.Gif => "GIF",
        _ => "PNG",
    };

    /// <summary>A codec's name as an option takes it.</summary>
    public static string Of(VideoCodec codec) => codec switch
    {
        VideoCodec.H264 => "h264",
        VideoCodec.Vp9 => "vp9",
        VideoCodec.Av1 => "av1",
        VideoCodec.ProRes4444 => "prores",
        _ => "lossless",
    };
}
