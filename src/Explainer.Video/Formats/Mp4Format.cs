using Explainer.Video.Clips;
using Explainer.Video.Output;

namespace Explainer.Video.Formats;

/// <summary>MP4 with H.264, sound in AAC.</summary>
internal static class Mp4Format
{
    public static FilmFormat Define() => new()
    {
        Name = "mp4",
        Title = "MP4",
        Extensions = [".mp4", ".m4v"],
        Codecs = [VideoCodec.H264],
        Sound = new AudioCoding(".mp4", ["-c:a", "aac", "-b:a", "192k", "-aac_coder", "fast"]),
        HoldsCover = true,
        Join = new Mp4Join(),
    };
}
