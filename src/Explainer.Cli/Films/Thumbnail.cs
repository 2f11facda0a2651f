using Explainer.Cli.Parsing;
using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Pipeline.Sounding;
using Explainer.Pipeline.Stills;

namespace Explainer.Cli.Films;

/// <summary>Writes the picture that stands for a film.</summary>
internal static class Thumbnail
{
    /// <summary>Writes it as PNG.</summary>
    /// <exception cref="ExplainerException">The storyboard names no beat for it, or the file cannot be written.</exception>
    public static void Write(CommandContext context, SpokenFilm film, string path, PixelSize? size)
    {
        var id = film.Storyboard.Thumbnail ?? throw new ExplainerException(
            Fault.Input, "no-thumbnail", "The storyboard names no beat for its thumbnail", "Add thumbnail: with the id of a beat at the top.");
        CompleteFile.Write(context, path, stream => StillRenderer.Write(film.Timeline, FilmOptions.Beat(film.Timeline, id).Key, size ?? film.Timeline.Size, stream));
    }
}
