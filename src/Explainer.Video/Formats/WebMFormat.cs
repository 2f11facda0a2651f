using Explainer.Video.Clips;
using Explainer.Video.Output;

namespace Explainer.Video.Formats;

/// <summary>WebM with VP9 or AV1, sound in Opus.</summary>
internal static class WebMFormat
{
    public static FilmFormat Define() => new()
    {
        Name = "webm",
        Title = "WebM",
        Extensions = [".webm"],
        Codecs = [VideoCodec.Vp9, VideoCodec.Av1],
        SubtitlesAreWebVtt = true,
        Sound = new AudioCoding(".webm", ["-c:a", "libopus", "-b:a", "160k", "-ar", "48000"]),
        Join = new CopyJoin { Muxer = "webm", Options = ["-cues_to_front", "1"], SubtitleCodec = "copy", CountsMilliseconds = true },
    };
}
