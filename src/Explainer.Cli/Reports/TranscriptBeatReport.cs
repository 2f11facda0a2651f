namespace Explainer.Cli.Reports;

/// <summary>What is said and seen in a beat.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Title">What its chapter is called.</param>
/// <param name="Start">Seconds of the film.</param>
/// <param name="End">Seconds of the film.</param>
/// <param name="Narration">What is said.</param>
/// <param name="Seen">What is seen.</param>
/// <param name="Words">The words with their times.</param>
internal sealed record TranscriptBeatReport(
    string Id, string Title, double Start, double End, string Narration, string Seen, IReadOnlyList<WordReport> Words);
