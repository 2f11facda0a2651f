using Explainer.Video.Clips;
using Explainer.Video.Output;

namespace Explainer.Video.Formats;

/// <summary>GIF with one palette made for the whole film.</summary>
internal static class GifFormat
{
    public static FilmFormat Define() => new()
    {
        Name = "gif",
        Title = "GIF",
        Extensions = [".gif"],
        Codecs = [VideoCodec.Lossless],
        Join = new GifJoin(),
    };
}
