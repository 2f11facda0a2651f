using Explainer.Core.Diagnostics;

namespace Explainer.Editing.Services;

/// <summary>Where in a text a mistake is, by the lines and columns that it is told with.</summary>
public static class DiagnosticPlace
{
    /// <summary>The stretch of a text; null when the text has no such line.</summary>
    /// <param name="text">The text that the mistake is told of.</param>
    /// <param name="span">Lines and columns, as mistakes have them: lines end at line feeds alone.</param>
    public static TextSpan? Of(string text, SourceSpan span) =>
        Offset(text, span.Line, span.Column) is { } start && Offset(text, span.EndLine, span.EndColumn) is { } end ? TextSpan.Between(start, Math.Max(start, end)) : null;

    private static int? Offset(string text, int line, int column)
    {
        var at = 0;
        for (var i = 1; i < line; i++)
        {
            at = text.IndexOf('\n', at) + 1;
            if (at == 0)
            {
                return null;
            }
        }

        return Math.Min(text.Length, at + column - 1);
    }
}
