using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Explainer.Compute.Kernels;

namespace Explainer.Compute.Results;

/// <summary>What was run.</summary>
public enum Workload
{
    /// <summary>Weights read and summed: the bandwidth ceiling.</summary>
    StreamRead,

    /// <summary>Chains of fused multiply-adds: the arithmetic ceiling.</summary>
    PeakFma,

    /// <summary>Matrix products of a tensor core from registers: the ceiling for <see cref="TensorLinear"/>.</summary>
    PeakMma,

    /// <summary>The linear layer: activations of some tokens times all weights.</summary>
    Linear,

    /// <summary>The linear layer through tensor cores, with half-precision activations.</summary>
    TensorLinear,

    /// <summary>One token's attention over a KV cache.</summary>
    DecodeAttention,

    /// <summary>A whole prompt's causal attention.</summary>
    PrefillAttention,
}

/// <summary>What tells one series from the others.</summary>
/// <param name="Workload">What was run.</param>
/// <param name="Weights">How weights were stored.</param>
/// <param name="Tokens">Tokens in one pass; 0 where it means nothing.</param>
/// <param name="Positions">Positions in the KV cache; 0 where there is none.</param>
public readonly record struct SeriesKey(Workload Workload, WeightFormat Weights, int Tokens, int Positions)
{
    /// <summary>The streaming read.</summary>
    public static readonly SeriesKey StreamRead = new(Workload.StreamRead, WeightFormat.Fp32, 0, 0);

    /// <summary>The peak arithmetic.</summary>
    public static readonly SeriesKey PeakFma = new(Workload.PeakFma, WeightFormat.Fp32, 0, 0);

    /// <summary>The linear layer for some tokens.</summary>
    public static SeriesKey Linear(WeightFormat weights, int tokens) => new(Workload.Linear, weights, tokens, 0);
}

/// <summary>One timed run.</summary>
/// <param name="Device">Seconds between the device's start and end events.</param>
/// <param name="Host">Seconds on the host's clock, from the call to the end of waiting.</param>
public readonly record struct Sample(double Device, double Host);

/// <summary>How results were compared with the plain C# twin.</summary>
/// <param name="Values">How many values were compared.</param>
/// <param name="LargestError">The largest difference, relative to the sum of the absolute values of what was added.</param>
/// <param name="Tolerance">The largest difference that passes.</param>
public sealed record Verification(int Values, double LargestError, double Tolerance);

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
