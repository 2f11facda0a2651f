namespace Explainer.Cli.Reports;

/// <summary>What is said and seen in a film.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Language">Its language.</param>
/// <param name="Beats">Its beats.</param>
internal sealed record TranscriptReport(string Title, string Language, IReadOnlyList<TranscriptBeatReport> Beats);
