using Explainer.Video.Clips;
using Explainer.Video.Output;

namespace Explainer.Video.Formats;

/// <summary>A folder of PNG files, numbered from 00000.</summary>
internal static class PngSequenceFormat
{
    public static FilmFormat Define() => new()
    {
        Name = "png",
        Title = "PNG",
        Extensions = [],
        Codecs = [VideoCodec.Png],
        Join = new PngJoin(),
    };
}
