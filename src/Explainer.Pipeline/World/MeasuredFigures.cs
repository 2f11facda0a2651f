using Explainer.Compute.OpenCL;
using Explainer.Compute.Results;
using Explainer.Storyboards.Model;

namespace Explainer.Pipeline.World;

/// <summary>Gives storyboards the figures of a measurement; the two projects do not know each other.</summary>
/// <param name="measurement">What was measured.</param>
internal sealed class MeasuredFigures(Measurement measurement) : IFigureSource
{
    private readonly IReadOnlyDictionary<string, MeasurementFigure> figures = measurement.Figures;

    private readonly IReadOnlyDictionary<string, MeasurementSeries> rows = measurement.Rows;

    /// <inheritdoc/>
    public MeasuredFigure? Find(string measure)
    {
        return figures.TryGetValue(measure, out var figure)
            ? new MeasuredFigure(figure.Value, figure.Unit, Provenance, Device(measurement.Device.Kind))
            : null;
    }

    /// <inheritdoc/>
    public MeasuredSeries? FindSeries(string measure) => rows.TryGetValue(measure, out var row)
        ? new MeasuredSeries(row.Points, row.Unit, Provenance, Device(measurement.Device.Kind))
        : null;

    // The note of a figure says by itself that it is measured.
    private string Provenance
    {
        get
        {
            const string Prefix = "measured: ";
            var note = measurement.SourceNote;
            return note.StartsWith(Prefix, StringComparison.Ordinal) ? note[Prefix.Length..] : note;
        }
    }

    private static string Device(DeviceKind kind) => kind switch
    {
        DeviceKind.Cpu => "CPU",
        DeviceKind.Gpu => "GPU",
        _ => "accelerator",
    };
}
