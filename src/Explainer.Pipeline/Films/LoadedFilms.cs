using System.Collections.Immutable;
using Explainer.Core.Diagnostics;

namespace Explainer.Pipeline.Films;

/// <summary>
/// What came of loading a storyboard in the languages that were asked for: all are loaded before anything is made of the first, so that a
/// mistake in the last shows at once.
/// </summary>
/// <param name="Languages">Each language, in the storyboard's order; at least one, also of a file that cannot be read.</param>
public sealed record LoadedFilms(ImmutableArray<LoadedFilm> Languages)
{
    /// <summary>All that is wrong; what concerns every language is in it once, what does not says whom it concerns.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; } = LanguageMistakes.Join([.. Languages.Select(l => (l.Language, l.Diagnostics))]);

    /// <summary>Whether anything stops a film from being made.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);

    /// <summary>The films; none when there are errors in any language.</summary>
    public ImmutableArray<Film> Films => Languages.Any(l => l.Film is null) ? [] : [.. Languages.Select(l => l.Film!)];
}
