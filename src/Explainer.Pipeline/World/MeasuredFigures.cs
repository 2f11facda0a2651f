using Explainer.Compute.OpenCL;
using Explainer.Compute.Results;
using Explainer.Storyboards.Model;

namespace Explainer.Pipeline.World;

/// <summary>Gives storyboards the figures of a measurement; the two projects do not know each other.</summary>
/// <param name="measurement">What was measured.</param>
internal sealed class MeasuredFigures(Measurement measurement) : IFigureSource
{
    private readonly IReadOnlyDictionary<string, MeasurementFigure> figures = measurement.Figures;

    /// <inheritdoc/>
    public MeasuredFigure? Find(string measure)
    {
        if (!figures.TryGetValue(measure, out var figure))
        {
            return null;
        }

        // The note of a figure says by itself that it is measured.
        const string Prefix = "measured: ";
        var note = measurement.SourceNote;
        var provenance = note.StartsWith(Prefix, StringComparison.Ordinal) ? note[Prefix.Length..] : note;
        return new MeasuredFigure(figure.Value, figure.Unit, provenance, Device(measurement.Device.Kind));
    }

    private static string Device(DeviceKind kind) => kind switch
    {
        DeviceKind.Cpu => "CPU",
        DeviceKind.Gpu => "GPU",
        _ => "accelerator",
    };
}
