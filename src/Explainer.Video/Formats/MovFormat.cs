using Explainer.Video.Clips;
using Explainer.Video.Output;

namespace Explainer.Video.Formats;

/// <summary>QuickTime with ProRes 4444, sound as 24 bit PCM.</summary>
internal static class MovFormat
{
    public static FilmFormat Define() => new()
    {
        Name = "mov",
        Title = "MOV",
        Extensions = [".mov"],
        Codecs = [VideoCodec.ProRes4444],
        Sound = new AudioCoding(".mov", ["-c:a", "pcm_s24le"]),
        Join = new CopyJoin { Muxer = "mov", Options = ["-movflags", "+faststart", "-write_tmcd", "0"], SubtitleCodec = "mov_text" },
    };
}
