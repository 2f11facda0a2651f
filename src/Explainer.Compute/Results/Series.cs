using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Explainer.Compute.Results;

/// <summary>All samples of one workload.</summary>
/// <param name="Key">What it is.</param>
/// <param name="Tile">How the kernel was cut.</param>
/// <param name="Operations">Additions and multiplications per run.</param>
/// <param name="Bytes">Bytes that must come from memory per run.</param>
/// <param name="WarmUpRuns">Runs before the first sample.</param>
/// <param name="Settled">Whether the times had settled by then.</param>
/// <param name="Verification">The comparison with the twin.</param>
/// <param name="Samples">Every timed run, in order.</param>
public sealed record Series(
    SeriesKey Key,
    string Tile,
    double Operations,
    double Bytes,
    int WarmUpRuns,
    bool Settled,
    Verification Verification,
    ImmutableArray<Sample> Samples)
{
    /// <summary>The median of the device times, in seconds.</summary>
    [JsonIgnore]
    public double Seconds => Quantile(Samples.Select(s => s.Device), 0.5);

    /// <summary>The median of the host times, in seconds.</summary>
    [JsonIgnore]
    public double HostSeconds => Quantile(Samples.Select(s => s.Host), 0.5);

    /// <summary>Half the distance from the 10th to the 90th percentile of the device times, as a share of the median.</summary>
    [JsonIgnore]
    public double Spread =>
        (Quantile(Samples.Select(s => s.Device), 0.9) - Quantile(Samples.Select(s => s.Device), 0.1)) / 2 / Seconds;

    /// <summary>Operations per second at the median time.</summary>
    [JsonIgnore]
    public double OperationsPerSecond => Operations / Seconds;

    /// <summary>Bytes per second at the median time.</summary>
    [JsonIgnore]
    public double BytesPerSecond => Bytes / Seconds;

    /// <summary>Operations per byte: the workload's place on the roofline's horizontal axis.</summary>
    [JsonIgnore]
    public double Intensity => Operations / Bytes;

    /// <summary>A quantile with linear interpolation between neighbours (type 7 of Hyndman and Fan 1996).</summary>
    internal static double Quantile(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToArray();
        var place = share * (sorted.Length - 1);
        var below = (int)Math.Floor(place);
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((sorted[above] - sorted[below]) * (place - below));
    }
}
