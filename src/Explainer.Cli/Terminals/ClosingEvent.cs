using Explainer.Cli.Parsing;
using Explainer.Cli.Reports;
using Explainer.Core.Diagnostics;

namespace Explainer.Cli.Terminals;

/// <summary>The last event of a call that did not do what it was asked: programs find the exit code in it, and why.</summary>
internal static class ClosingEvent
{
    /// <summary>Writes it.</summary>
    public static void Write(TextWriter writer, int exitCode, Diagnostic diagnostic) =>
        JsonText.WriteEvent(writer, new ErrorEvent(exitCode, DiagnosticReport.Of(diagnostic)), ReportJson.Default.ErrorEvent);

    /// <summary>Ends a call whose storyboard has mistakes, which have been told: people need no further word, programs get their event.</summary>
    /// <returns>The exit code.</returns>
    public static int OfMistakes(CommandContext context)
    {
        if (context.IsJson)
        {
            Write(
                context.Terminal.Output, context.Told.ExitCode,
                FileRules.StoryboardMistakes.At(null));
        }

        return context.Told.ExitCode;
    }
}
