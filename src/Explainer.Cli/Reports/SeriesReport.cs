namespace Explainer.Cli.Reports;

/// <summary>A row of numbers that follow from a measurement.</summary>
/// <param name="Points">Pairs of what was counted and what came of it.</param>
/// <param name="Unit">The unit of what came of it.</param>
/// <param name="Meaning">What it says, one sentence.</param>
internal sealed record SeriesReport(double[][] Points, string Unit, string Meaning);
