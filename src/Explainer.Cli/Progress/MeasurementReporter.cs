using System.Globalization;
using Explainer.Cli.Parsing;
using Explainer.Cli.Reports;
using Explainer.Cli.Terminals;
using Explainer.Compute.Measuring;
using Explainer.Core.Text;

namespace Explainer.Cli.Progress;

/// <summary>
/// Shows how far a measurement is: on a terminal a live line with each result above it and with the time that the step has taken so far, a line a step
/// elsewhere, events for programs.
/// </summary>
internal sealed class MeasurementReporter : IProgress<MeasurementProgress>, IDisposable
{
    // Within half a second, and seldom enough to take nothing from what is measured.
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(0.4);
    private readonly CommandContext context;
    private readonly Lock gate = new();
    private readonly ITimer? clock;
    private string step = "looking for the device";
    private long start;
    private bool isOver;

    /// <summary>Begins; a live line is shown a moment later.</summary>
    /// <param name="context">Where to.</param>
    public MeasurementReporter(CommandContext context)
    {
        this.context = context;
        start = context.Time.GetTimestamp();
        if (context.Terminal.Traits.ErrorIsTerminal && !context.IsQuiet && !context.IsJson)
        {
            clock = context.Time.CreateTimer(_ => Show(), null, Every, Every);
        }
    }

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

        lock (gate)
        {
            var error = context.Terminal.Error;
            var result = value.Result.Length > 0 ? $"  {PlainText.Line(value.Result)}\n" : "";
            step = PlainText.Line(string.Create(CultureInfo.InvariantCulture, $"{value.Step}/{value.Steps} {value.Doing}"));
            start = context.Time.GetTimestamp();
            error.WriteStyled(clock is null ? $"{result}{step}\n" : $"{Ansi.ClearLine}{result}{step} ...");
            error.Flush();
        }
    }

    /// <summary>Takes the live line away.</summary>
    public void Dispose()
    {
        clock?.Dispose();
        lock (gate)
        {
            isOver = true;
            if (clock is not null)
            {
                context.Terminal.Error.WriteStyled(Ansi.ClearLine);
                context.Terminal.Error.Flush();
            }
        }
    }

    private void Show()
    {
        lock (gate)
        {
            // A tick may still be on its way when all is done.
            if (isOver)
            {
                return;
            }

            context.Terminal.Error.WriteStyled(string.Create(
                CultureInfo.InvariantCulture, $"{Ansi.ClearLine}{step} ... {context.Time.GetElapsedTime(start).TotalSeconds:0.0} s"));
            context.Terminal.Error.Flush();
        }
    }
}
