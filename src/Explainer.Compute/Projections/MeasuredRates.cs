using Explainer.Compute.Kernels;
using Explainer.Compute.Results;
using Explainer.Core.Diagnostics;

namespace Explainer.Compute.Projections;

/// <summary>The achieved rates (not the ceilings) that a projection takes from a measurement.</summary>
/// <param name="Format">The weight format they were measured with.</param>
/// <param name="Compute">Operations per second of a prompt through the linear layer.</param>
/// <param name="Bandwidth">Bytes per second of weights, one token at a time.</param>
/// <param name="AttentionCompute">Operations per second of a prompt's attention.</param>
/// <param name="CacheBandwidth">Bytes per second of KV cache, one token's attention.</param>
internal sealed record MeasuredRates(WeightFormat Format, double Compute, double Bandwidth, double AttentionCompute, double CacheBandwidth)
{
    /// <summary>
    /// The rates for a storage size, from the measured format that is nearest and not smaller; fp32 where no other was measured.
    /// </summary>
    public static MeasuredRates Of(Measurement measurement, double bytesPerWeight)
    {
        var tokens = measurement.Settings.PrefillTokens;
        var wanted = bytesPerWeight <= 1 ? WeightFormat.Int8 : bytesPerWeight <= 2 ? WeightFormat.Fp16 : WeightFormat.Fp32;
        var format = new[] { wanted, WeightFormat.Fp16, WeightFormat.Fp32 }
            .First(f => f == WeightFormat.Fp32 || (f.Bytes() >= bytesPerWeight && measurement.Find(SeriesKey.Linear(f, 1)) is not null));
        var tensor = measurement.Find(new(Workload.TensorLinear, WeightFormat.Fp16, tokens, 0));
        var compute = Require(measurement, SeriesKey.Linear(format, tokens)).OperationsPerSecond;
        var longest = measurement.Settings.Contexts.Max();
        return new(
            format,
            format != WeightFormat.Fp32 && tensor is not null ? Math.Max(compute, tensor.OperationsPerSecond) : compute,
            Require(measurement, SeriesKey.Linear(format, 1)).BytesPerSecond,
            Require(measurement, new(Workload.PrefillAttention, WeightFormat.Fp32, tokens, tokens)).OperationsPerSecond,
            Require(measurement, new(Workload.DecodeAttention, WeightFormat.Fp32, 1, longest)).BytesPerSecond);
    }

    private static Series Require(Measurement measurement, SeriesKey key) => measurement.Find(key) ?? throw MeasuringRules.MeasurementIncomplete.With(key.Workload.ToString(), key.Weights.ToString(), key.Tokens, key.Positions).Failure();
}
