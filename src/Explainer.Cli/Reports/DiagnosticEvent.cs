namespace Explainer.Cli.Reports;

/// <summary>A mistake or a warning.</summary>
/// <param name="Diagnostic">It.</param>
internal sealed record DiagnosticEvent(DiagnosticReport Diagnostic) : JsonEvent("diagnostic");
