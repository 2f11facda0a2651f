namespace Explainer.Cli.Reports;

/// <summary>What is wrong with a storyboard, and the facts of its film.</summary>
/// <param name="File">The storyboard.</param>
/// <param name="Ok">Whether a film can be made of it.</param>
/// <param name="Diagnostics">All that is wrong.</param>
/// <param name="Film">The film in the first language checked; null when it has errors.</param>
/// <param name="Languages">The film in each language checked.</param>
internal sealed record CheckSummary(
    string File, bool Ok, IReadOnlyList<DiagnosticReport> Diagnostics, FilmReport? Film, IReadOnlyList<FilmReport?> Languages);
