using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Pipeline.Films;
using Explainer.Studio.Protocol;

namespace Explainer.Studio.Sessions;

/// <summary>A storyboard as it is being written, compiled for each picture that a page shows.</summary>
/// <param name="Version">Which state of the text.</param>
/// <param name="File">The storyboard's full path.</param>
/// <param name="Text">The text.</param>
/// <param name="Main">What came of it for the main picture.</param>
/// <param name="Films">The film for each picture; null where there are errors.</param>
internal sealed record EditedFilm(int Version, string File, string Text, LoadedFilms Main, ImmutableArray<Film?> Films)
{
    /// <summary>The film of the main picture; null when there are errors.</summary>
    public Film? Film => Films[0];

    /// <summary>Compiles a text.</summary>
    /// <param name="host">What sessions share.</param>
    /// <param name="version">Which state of the text.</param>
    /// <param name="file">The storyboard's full path.</param>
    /// <param name="text">The text.</param>
    /// <param name="views">The pictures that are wanted.</param>
    /// <param name="language">The language; null for the storyboard's first.</param>
    /// <param name="cancellation">Ends the work between two pictures.</param>
    public static EditedFilm Of(
        StudioHost host, int version, string file, string text, ImmutableArray<PageView> views, string? language, CancellationToken cancellation)
    {
        var source = new SourceText(file, text);
        var loaded = new Dictionary<(int Width, int Height), LoadedFilms>();
        var films = ImmutableArray.CreateBuilder<Film?>(views.Length);
        foreach (var view in views)
        {
            cancellation.ThrowIfCancellationRequested();
            var size = (view.Width, view.Height);
            if (!loaded.TryGetValue(size, out var film))
            {
                loaded.Add(size, film = Load(host, source, view, language, cancellation));
            }

            films.Add(film.Films.FirstOrDefault());
        }

        return new EditedFilm(version, file, text, loaded[(views[0].Width, views[0].Height)], films.ToImmutable());
    }

    private static LoadedFilms Load(StudioHost host, SourceText source, PageView view, string? language, CancellationToken cancellation)
    {
        var options = host.Options.Films with
        {
            Language = language,
            Size = view.Width > 0 ? new PixelSize(view.Width, view.Height) : null,
            Speaks = false,
        };
        try
        {
            return host.Service.Load(source, options, cancellation);
        }
        catch (ExplainerException) when (language is not null)
        {
            // The language is not in this state of the text, or in another storyboard.
            return host.Service.Load(source, options with { Language = null }, cancellation);
        }
    }
}
