using System.Text.Json.Serialization;

namespace Explainer.Cli.Reports;

/// <summary>The call did not do what it was asked, or an update of what is watched failed.</summary>
/// <param name="ExitCode">What the process ends with; left out when it goes on.</param>
/// <param name="Error">Why.</param>
internal sealed record ErrorEvent(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? ExitCode, DiagnosticReport Error) : JsonEvent("error");
