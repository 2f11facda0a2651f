using System.Globalization;
using Explainer.Cli.Parsing;
using Explainer.Cli.Reports;
using Explainer.Cli.Terminals;
using Explainer.Compute.Measuring;
using Explainer.Core.Text;

namespace Explainer.Cli.Progress;

/// <summary>Shows how far a measurement is: a live line with each result above it on a terminal, a line a step elsewhere, events for programs.</summary>
/// <param name="context">Where to.</param>
internal sealed class MeasurementReporter(CommandContext context) : IProgress<MeasurementProgress>
{
    private readonly bool isLive = context.Terminal.Traits.ErrorIsTerminal;

    /// <inheritdoc/>
    public void Report(MeasurementProgress value)
    {
        if (context.IsJson)
        {
            context.Emit(new MeasuringEvent(value.Step, value.Steps, value.Doing, value.Result), ReportJson.Default.MeasuringEvent);
            return;
        }

        if (context.IsQuiet)
        {
            return;
        }

        var error = context.Terminal.Error;
        var result = value.Result.Length > 0 ? $"  {PlainText.Line(value.Result)}\n" : "";
        var step = PlainText.Line(string.Create(CultureInfo.InvariantCulture, $"{value.Step}/{value.Steps} {value.Doing}"));
        error.WriteStyled(isLive ? $"{Ansi.ClearLine}{result}{step} ..." : $"{result}{step}\n");
        error.Flush();
    }

    /// <summary>Takes the live line away.</summary>
    public void Finish()
    {
        if (isLive && !context.IsQuiet && !context.IsJson)
        {
            context.Terminal.Error.WriteStyled(Ansi.ClearLine);
        }
    }
}
