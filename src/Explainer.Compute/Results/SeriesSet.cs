using System.Collections.Frozen;
using System.Collections.Immutable;
using Explainer.Compute.Kernels;
using Explainer.Core.Geometry;

namespace Explainer.Compute.Results;

/// <summary>Derives the named series from the samples of a measurement.</summary>
internal static class SeriesSet
{
    /// <summary>All series of a measurement. One of which fewer than two points were measured is not there.</summary>
    public static FrozenDictionary<string, MeasurementSeries> Of(Measurement measurement)
    {
        var all = new Dictionary<string, MeasurementSeries>(StringComparer.Ordinal);
        foreach (var weights in Enum.GetValues<WeightFormat>())
        {
            // fp32 is measured on every device and goes by the plain names.
            var infix = weights == WeightFormat.Fp32 ? "" : weights.Label() + ".";
            var points = BatchSweep.Of(measurement, weights)?.Points ?? [];
            Add($"batch.{infix}tokens_per_second", points, p => p.Key.Tokens, BatchSweep.Throughput, "tokens/s", $"Tokens per second over the size of the batch, {weights.Label()} weights");
            Add($"batch.{infix}time", points, p => p.Key.Tokens, p => p.Seconds * 1e3, "ms", $"Time of one pass over the size of the batch, {weights.Label()} weights");
        }

        var attention = measurement.Series.Where(s => s.Key.Workload == Workload.DecodeAttention).OrderBy(s => s.Key.Positions).ToImmutableArray();
        Add("attention.decode.time", attention, p => p.Key.Positions, p => p.Seconds * 1e3, "ms", "Time of one token's attention over the length of the KV cache");
        if (measurement.Find(SeriesKey.Linear(WeightFormat.Fp32, 1)) is { } single)
        {
            Add("pace.tokens_per_second", attention, p => p.Key.Positions, p => 1 / (single.Seconds + p.Seconds), "tokens/s", "Pace of new tokens over the length of the KV cache, this layer and its attention alone");
        }

        return all.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(string name, ImmutableArray<Series> from, Func<Series, double> x, Func<Series, double> y, string unit, string meaning)
        {
            if (from.Length > 1)
            {
                all.Add(name, new MeasurementSeries(name, [.. from.Select(s => new Point(x(s), y(s)))], unit, meaning));
            }
        }
    }
}
