using System.Collections.Immutable;
using Explainer.Pipeline.Films;

namespace Explainer.Studio.Sessions;

/// <summary>A state of the text, compiled for each picture that a page shows.</summary>
/// <param name="Version">Which state of the text.</param>
/// <param name="File">The storyboard's full path.</param>
/// <param name="Main">What came of it for the main picture.</param>
/// <param name="Films">The film for each picture; null where there are errors.</param>
/// <param name="IsTrial">Whether the text is not what the page holds, but what a change by hand that is not finished would make of it.</param>
internal sealed record EditedFilm(int Version, string File, LoadedFilms Main, ImmutableArray<Film?> Films, bool IsTrial)
{
    /// <summary>The film of the main picture; null when there are errors.</summary>
    public Film? Film => Films[0];

    /// <summary>Compiles a text.</summary>
    /// <param name="host">What sessions share.</param>
    /// <param name="text">The text.</param>
    /// <param name="cancellation">Ends the work between two pictures.</param>
    public static EditedFilm Of(StudioHost host, EditedText text, CancellationToken cancellation)
    {
        var loaded = new Dictionary<(int Width, int Height), LoadedFilms>();
        var films = ImmutableArray.CreateBuilder<Film?>(text.Views.Length);
        for (var i = 0; i < text.Views.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var size = (text.Views[i].Width, text.Views[i].Height);
            if (!loaded.TryGetValue(size, out var film))
            {
                loaded.Add(size, film = text.Load(host, i, speaks: false, cancellation));
            }

            films.Add(film.Films.FirstOrDefault());
        }

        return new EditedFilm(text.Version, text.File, loaded[(text.Views[0].Width, text.Views[0].Height)], films.ToImmutable(), text.IsTrial);
    }
}
