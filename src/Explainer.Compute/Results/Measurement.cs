using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using Explainer.Compute.OpenCL;

namespace Explainer.Compute.Results;

/// <summary>
/// One run of the micro-benchmark: what was measured, on what, when and how, with every sample. Figures follow from it and are not stored.
/// </summary>
/// <param name="Format">The file format, <see cref="CurrentFormat"/>.</param>
/// <param name="Version">The version of the program that measured.</param>
/// <param name="Date">When the run ended, in UTC.</param>
/// <param name="Seed">What all random inputs of the run follow from.</param>
/// <param name="Device">The device.</param>
/// <param name="KernelHash">The hash of the kernels' source.</param>
/// <param name="Settings">What was asked for.</param>
/// <param name="PoolBytes">The memory that weights were taken from in rotation, so that no cache held them.</param>
/// <param name="Capabilities">What the device can do beyond fp32, found out by compiling and running.</param>
/// <param name="Series">What was measured.</param>
public sealed record Measurement(
    string Format,
    string Version,
    DateTimeOffset Date,
    int Seed,
    DeviceDescription Device,
    string KernelHash,
    MeasurementSettings Settings,
    long PoolBytes,
    ImmutableArray<Capability> Capabilities,
    ImmutableArray<Series> Series)
{
    /// <summary>The format that this version writes and reads.</summary>
    public const string CurrentFormat = "explainer-measurement-1";

    /// <summary>What a measurement is, and what it is not; to be shown wherever a table of it is.</summary>
    public const string Nature = "micro-benchmark, not a model";

    /// <summary>What a real model does that is not measured here.</summary>
    public static ImmutableArray<string> LeftOut { get; } =
    [
        "normalisation, rotary embedding, activation functions and residual additions",
        "the embedding, the output head, sampling and tokenisation",
        "launch gaps between layers, and traffic between devices",
        "a framework's scheduling, paging of the KV cache and requests of unequal length",
    ];

    /// <summary>Where the figures come from, as a film shows it: the device, called what it is, and the day (UTC).</summary>
    [JsonIgnore]
    public string SourceNote =>
        $"measured: {Device.DisplayName}, {Date.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    /// <summary>All figures that follow from the samples, by name.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, MeasurementFigure> Figures => FigureSet.Of(this);

    /// <summary>All rows of numbers that follow from the samples, by name.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, MeasurementSeries> Rows => SeriesSet.Of(this);

    /// <summary>The series with a key, or null when it was not measured.</summary>
    public Series? Find(SeriesKey key) => Series.FirstOrDefault(s => s.Key == key);
}
