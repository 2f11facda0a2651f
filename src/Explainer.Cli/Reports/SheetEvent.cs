namespace Explainer.Cli.Reports;

/// <summary>A sheet was drawn.</summary>
/// <param name="Output">The file.</param>
/// <param name="Beats">Beats on it.</param>
internal sealed record SheetEvent(string Output, int Beats) : JsonEvent("done");
