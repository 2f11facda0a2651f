using System.Text.Json;
using System.Text.Json.Serialization;

namespace Explainer.Cli.Reports;

/// <summary>A measurement was taken or read.</summary>
/// <param name="Source">Where its figures come from.</param>
/// <param name="Figures">The figures by name.</param>
/// <param name="Series">The rows of numbers by name.</param>
/// <param name="Projection">Its projection to a model, when one was asked for.</param>
/// <param name="Measurement">All of it, as in a measurement file.</param>
internal sealed record MeasuredEvent(
    string Source, SortedDictionary<string, FigureReport> Figures, SortedDictionary<string, SeriesReport> Series,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ProjectionReport? Projection, JsonElement Measurement) : JsonEvent("done");
