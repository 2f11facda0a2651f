using System.Text.Json.Serialization;
using Explainer.Core.Diagnostics;

namespace Explainer.Cli.Reports;

/// <summary>A mistake or a warning, with its place when it has one.</summary>
/// <param name="File">The file; null for none.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="EndLine">Where the place ends.</param>
/// <param name="EndColumn">Where the place ends.</param>
/// <param name="Code">Stands for the kind of mistake.</param>
/// <param name="Severity">Error or warning.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Remedy">What to do about it.</param>
internal sealed record DiagnosticReport(
    string? File, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Line,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Column,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? EndLine,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? EndColumn, string Code, string Severity, string Message,
    string Remedy)
{
    /// <summary>A diagnostic as programs read it.</summary>
    public static DiagnosticReport Of(Diagnostic diagnostic) => new(
        diagnostic.Span?.Source.Path, diagnostic.Span?.Line, diagnostic.Span?.Column, diagnostic.Span?.EndLine, diagnostic.Span?.EndColumn,
        diagnostic.Code, diagnostic.Severity == Core.Diagnostics.Severity.Error ? "error" : "warning", diagnostic.Message, diagnostic.Remedy);
}
