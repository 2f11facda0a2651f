namespace Explainer.Cli.Reports;

/// <summary>A word that is said.</summary>
/// <param name="Text">The word.</param>
/// <param name="Start">Seconds of the film.</param>
/// <param name="End">Seconds of the film.</param>
internal sealed record WordReport(string Text, double Start, double End);
