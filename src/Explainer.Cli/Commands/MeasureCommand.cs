using System.CommandLine;
using System.Text.Json;
using Explainer.Cli.Parsing;
using Explainer.Cli.Progress;
using Explainer.Cli.Reports;
using Explainer.Cli.Terminals;
using Explainer.Compute.Measuring;
using Explainer.Compute.Projections;
using Explainer.Compute.Results;
using Explainer.Compute.Tables;
using Explainer.Core.Diagnostics;
using Explainer.Pipeline.Files;
using Explainer.Pipeline.Plots;

namespace Explainer.Cli.Commands;

/// <summary><c>explainer measure</c>: the micro-benchmark, or what an earlier one found.</summary>
internal sealed class MeasureCommand : CliCommand
{
    private readonly Option<string?> device = CommonOptions.Value("--device", "N", "The device number from `explainer devices`; 0 by default.");

    private readonly Option<bool> quick = new("--quick") { Description = "Measure fewer formats, batches and samples." };

    private readonly Option<string?> model = CommonOptions.Value(
        "--model", "NAME|FILE", "Project to a model shape, such as llama-3.1-8b or a JSON file. A projection, not a measurement.");

    private readonly Option<string?> whatIf = CommonOptions.Value(
        "--what-if", "FACTORS", "With --model: as if the device were faster or slower, such as compute=2x,bandwidth=1x.");

    private readonly Option<string?> plot = CommonOptions.Value(
        "--plot", "FILE", "Write a plot of the roofline and batch sweep, as .png or .svg.");

    public MeasureCommand()
        : base(
            "measure",
            "Measure prefill and decode on a device.",
            "A " + Measurement.Nature + ": it times the parts of one transformer layer, checks every result against plain code, and compares them "
            + "with the limits it measures in the same run.",
            [
                ("explainer measure", "Takes about a minute on a CPU; prints tables."),
                ("explainer measure --quick -o measured.json", "A quarter of the time, saved for `explainer render --data`."),
                ("explainer measure --data measured.json --plot roofline.svg", "Plot an earlier measurement."),
                ("explainer measure --data measured.json --model llama-3.1-8b", "Project an earlier measurement to a model."),
                ("explainer measure --json", "Progress and the measurement with all samples, as JSON lines."),
            ])
    {
        Add(device, quick, CommonOptions.Data, model, whatIf, plot, CommonOptions.Output);
    }

    /// <inheritdoc/>
    public override int Run(ParseResult call, CommandContext context)
    {
        var shape = call.GetValue(model) is { } name ? ModelShape.Find(name) : null;
        var factors = call.GetValue(whatIf) is { } text ? WhatIf.Parse(text) : null;
        if (factors is not null && shape is null)
        {
            throw MeasuringRules.WhatIfWithoutModel.Failure();
        }

        var picture = call.GetValue(plot);
        if (picture is not null)
        {
            MeasurementPlot.CheckName(picture);
        }

        var output = call.GetValue(CommonOptions.Output);
        var measurement = Take(call, context, output);
        if (output is not null)
        {
            MeasurementFile.Save(output, measurement);
            context.Say($"{output}: {measurement.SourceNote}");
        }

        if (picture is not null)
        {
            using (new Activity(context, $"making {picture}"))
            {
                MeasurementPlot.Write(measurement, picture, context.Cancellation);
            }

            context.Say($"{picture}: roofline and batch sweep");
        }

        var projection = shape is null ? null : Projection.For(measurement, shape, factors);
        Tell(context, measurement, projection);
        return ExitCode.Success;
    }

    private Measurement Take(ParseResult call, CommandContext context, string? output)
    {
        var number = OptionText.Count(call, device, least: 0) ?? 0;
        if (call.GetValue(CommonOptions.Data) is { } source and not "live")
        {
            return source == "reference"
                ? throw OptionText.Wrong(CommonOptions.Data, source, "Use a measurement file, or omit --data to measure now.")
                : MeasurementFile.Load(source);
        }

        if (output is not null)
        {
            // An output that cannot be written shows now, not after the work.
            CompleteFile.Check(output);
        }

        using var reporter = new MeasurementReporter(context);
        return Measurer.Run(number, call.GetValue(quick), reporter, context.Time, context.Cancellation);
    }

    private static void Tell(CommandContext context, Measurement measurement, Projection? projection)
    {
        if (!context.IsJson)
        {
            foreach (var table in MeasurementTables.Of(measurement).Concat(projection is null ? [] : ProjectionTables.Of(projection)))
            {
                TableWriter.Write(context.Terminal, table);
            }

            return;
        }

        var figures = new SortedDictionary<string, FigureReport>(StringComparer.Ordinal);
        foreach (var figure in measurement.Figures.Values)
        {
            figures.Add(figure.Name, new FigureReport(figure.Value, figure.Unit, figure.Spread, figure.Meaning, figure.Derived));
        }

        var series = new SortedDictionary<string, SeriesReport>(StringComparer.Ordinal);
        foreach (var row in measurement.Rows.Values)
        {
            series.Add(row.Name, new SeriesReport([.. row.Points.Select(p => new[] { p.X, p.Y })], row.Unit, row.Meaning));
        }

        using var document = JsonDocument.Parse(MeasurementFile.ToJson(measurement));
        context.Emit(
            new MeasuredEvent(measurement.SourceNote, figures, series, projection is null ? null : Report(projection), document.RootElement),
            ReportJson.Default.MeasuredEvent);
    }

    private static ProjectionReport Report(Projection projection) => new(
        projection.Label, projection.Shape.Name, projection.Shape.WeightBytes, projection.ContextTokens,
        [.. projection.FirstTokens.Select(f => new FirstTokenReport(f.PromptTokens, f.Seconds))],
        [.. projection.Paces.Select(p => new PaceReport(p.Batch, p.TokensPerSecond, p.CacheBytes, p.Fits))]);
}
