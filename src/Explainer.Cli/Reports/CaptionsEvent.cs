namespace Explainer.Cli.Reports;

/// <summary>Captions were written.</summary>
/// <param name="Output">The file.</param>
/// <param name="Captions">How many.</param>
internal sealed record CaptionsEvent(string Output, int Captions) : JsonEvent("done");
