using Explainer.Cli.Parsing;
using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Pipeline.Sounding;
using Explainer.Pipeline.Stills;

namespace Explainer.Cli.Films;

/// <summary>Writes the picture that stands for a film.</summary>
internal static class Thumbnail
{
    /// <summary>Makes sure, before the work, that it can be written.</summary>
    /// <exception cref="ExplainerException">The storyboard names no beat for it, or the name promises another format.</exception>
    public static void Check(SpokenFilm film, string path)
    {
        CompleteFile.RequirePng(path);
        _ = BeatOf(film);
    }

    /// <summary>Writes it as PNG.</summary>
    /// <exception cref="ExplainerException">The storyboard names no beat for it, or the file cannot be written.</exception>
    public static void Write(CommandContext context, SpokenFilm film, string path, PixelSize? size) => CompleteFile.Write(
        context, path, stream => StillRenderer.Write(film.Timeline, FilmOptions.Beat(film.Timeline, BeatOf(film)).Key, size ?? film.Timeline.Size, stream));

    private static string BeatOf(SpokenFilm film) => film.Storyboard.Thumbnail ?? throw new ExplainerException(
        Fault.Input, "no-thumbnail", "The storyboard names no beat for its thumbnail", "Add thumbnail: with the id of a beat at the top.");
}
