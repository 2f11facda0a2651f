namespace Explainer.Cli.Reports;

/// <summary>A film was joined from clips that shares made.</summary>
/// <param name="Output">The file.</param>
/// <param name="Clips">How many clips.</param>
internal sealed record AssembledEvent(string Output, int Clips) : JsonEvent("done");
