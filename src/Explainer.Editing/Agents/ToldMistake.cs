using Explainer.Core.Diagnostics;

namespace Explainer.Editing.Agents;

/// <summary>A mistake or a warning as an agent reads it. Lines and columns are counted from 1.</summary>
internal sealed record ToldMistake(string? File, int? Line, int? Column, int? EndLine, int? EndColumn, string Code, string Severity, string Message, string Remedy)
{
    /// <summary>A diagnostic, its file relative to the folder.</summary>
    public static ToldMistake Of(Diagnostic diagnostic, AgentFolder folder) => new(
        diagnostic.Span is { } span ? folder.Relative(span.Source.Path) : null, diagnostic.Span?.Line, diagnostic.Span?.Column, diagnostic.Span?.EndLine,
        diagnostic.Span?.EndColumn, diagnostic.Code, diagnostic.Severity == Core.Diagnostics.Severity.Error ? "error" : "warning", diagnostic.Message, diagnostic.Remedy);
}
