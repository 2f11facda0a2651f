using System.Collections.Immutable;
using Explainer.Core.Diagnostics;

namespace Explainer.Pipeline.Films;

/// <summary>What came of loading a storyboard in one language.</summary>
/// <param name="Language">The language, a BCP 47 tag; empty when the storyboard could not be read at all.</param>
/// <param name="Film">The film; null when there are errors.</param>
/// <param name="Diagnostics">All that is wrong with it, in the order of the files.</param>
public sealed record LoadedFilm(string Language, Film? Film, ImmutableArray<Diagnostic> Diagnostics);
