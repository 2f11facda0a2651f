namespace Explainer.Cli.Reports;

/// <summary>What is watched was made anew.</summary>
/// <param name="Output">The file.</param>
/// <param name="TookSeconds">How long that took.</param>
internal sealed record UpdatedEvent(string Output, double TookSeconds) : JsonEvent("updated");
