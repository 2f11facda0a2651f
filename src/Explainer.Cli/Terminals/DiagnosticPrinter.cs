using Explainer.Cli.Parsing;
using Explainer.Cli.Reports;
using Explainer.Core.Diagnostics;
using Explainer.Core.Text;

namespace Explainer.Cli.Terminals;

/// <summary>Writes diagnostics for people or for programs.</summary>
internal static class DiagnosticPrinter
{
    /// <summary>Writes each as people read it.</summary>
    public static void Write(CleanWriter writer, IEnumerable<Diagnostic> diagnostics, bool colored)
    {
        foreach (var diagnostic in diagnostics)
        {
            var text = DiagnosticText.Write(diagnostic);
            if (colored)
            {
                writer.WriteStyled(Color(PlainText.Lines(text), diagnostic.Severity));
            }
            else
            {
                writer.Write(text);
            }
        }
    }

    /// <summary>Tells diagnostics beside a command's result: warnings only to those who want to hear them.</summary>
    public static void Tell(CommandContext context, IEnumerable<Diagnostic> diagnostics)
    {
        context.Told.Add(diagnostics);
        if (!context.IsJson)
        {
            var told = context.IsQuiet ? diagnostics.Where(d => d.Severity == Severity.Error) : diagnostics;
            Write(context.Terminal.Error, told, context.Terminal.Traits.ColorsError);
            return;
        }

        foreach (var diagnostic in diagnostics)
        {
            context.Emit(new DiagnosticEvent(DiagnosticReport.Of(diagnostic)), ReportJson.Default.DiagnosticEvent);
        }
    }

    // The first line says what is wrong, the last one what to do; between them stands the excerpt.
    private static string Color(string text, Severity severity)
    {
        var tone = severity == Severity.Error ? Ansi.Red : Ansi.Yellow;
        var lines = text.TrimEnd('\n').Split('\n');
        lines[0] = Ansi.Bold + tone + lines[0] + Ansi.Reset;
        for (var i = 1; i < lines.Length; i++)
        {
            lines[i] = lines[i].TrimStart() switch
            {
                ['=', ..] => Ansi.Cyan + lines[i] + Ansi.Reset,
                ['|', ..] => tone + lines[i] + Ansi.Reset,
                _ => lines[i],
            };
        }

        return string.Join('\n', lines) + "\n";
    }
}
