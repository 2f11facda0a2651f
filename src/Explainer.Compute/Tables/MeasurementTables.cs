using System.Collections.Immutable;
using System.Globalization;
using Explainer.Compute.Kernels;
using Explainer.Compute.Results;

namespace Explainer.Compute.Tables;

/// <summary>A measurement as tables.</summary>
public static class MeasurementTables
{
    /// <summary>The tables in the order in which they are read.</summary>
    public static ImmutableArray<TextTable> Of(Measurement measurement) =>
        [Phases(measurement), .. Sweeps(measurement), Checks(measurement), Prompts(measurement), Attention(measurement),
            .. measurement.Capabilities.IsEmpty ? [] : ImmutableArray.Create(Capabilities(measurement))];

    private static TextTable Phases(Measurement measurement)
    {
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        var ceilings = Ceilings.Of(measurement);
        foreach (var series in measurement.Series.Where(s =>
            s.Key.Workload is Workload.StreamRead or Workload.PeakFma or Workload.PeakMma or Workload.TensorLinear || IsPhase(measurement,
            s)))
        {
            var key = series.Key;
            var name = key.Workload switch
            {
                Workload.StreamRead => "streaming read",
                Workload.PeakFma => "peak arithmetic",
                Workload.PeakMma => "peak of the tensor cores",
                Workload.TensorLinear => "prefill on tensor cores",
                _ => $"{(key.Tokens == 1 ? "decode" : "prefill")}, {key.Weights.Label()} weights",
            };
            var ofCompute = key.Workload is Workload.PeakMma or Workload.TensorLinear ? null : ceilings?.OperationsPerSecond;
            rows.Add(
            [
                name,
                Format.With(series.BytesPerSecond / 1e9, "GB/s"),
                Share(series.BytesPerSecond, key.Workload is Workload.PeakFma or Workload.PeakMma ? null : ceilings?.BytesPerSecond),
                Format.With(series.OperationsPerSecond / 1e9, "GFLOP/s"),
                Share(series.OperationsPerSecond, ofCompute),
                Format.With(series.Intensity, "FLOP/byte"),
                key.Tokens > 0 ? Format.With(key.Tokens / series.Seconds, "tokens/s") : "",
                Format.Spread(series.Spread),
            ]);
        }

        var notes = ImmutableArray.CreateBuilder<string>();
        if (ceilings is not null)
        {
            notes.Add($"Ridge point: {Format.With(ceilings.Ridge, "FLOP/byte")}. Shares are of the ceilings measured in this run.");
        }

        notes.Add(Measurement.Nature + ". Left out: " + string.Join("; ", Measurement.LeftOut) + ".");
        return new(
            string.Create(CultureInfo.InvariantCulture,
                $"{measurement.Settings.Outputs} x {measurement.Settings.Inputs} linear layer, {measurement.SourceNote}"),
            ["", "memory", "of ceiling", "arithmetic", "of ceiling", "intensity", "rate", "spread"], rows.ToImmutable(),
                notes.ToImmutable());
    }

    private static bool IsPhase(Measurement measurement, Series series) =>
        series.Key.Workload == Workload.Linear && (series.Key.Tokens == 1 || series.Key.Tokens == measurement.Settings.PrefillTokens);

    private static string Share(double rate, double? ceiling) =>
        ceiling is { } c ? string.Create(CultureInfo.InvariantCulture, $"{100 * rate / c:0.0} %") : "";

    private static IEnumerable<TextTable> Sweeps(Measurement measurement)
    {
        foreach (var weights in Enum.GetValues<WeightFormat>())
        {
            if (BatchSweep.Of(measurement, weights) is not { Points.Length: > 2 } sweep || Ceilings.Of(measurement) is not { } ceilings)
            {
                continue;
            }

            var rows = sweep.Points.Select(p => ImmutableArray.Create(
                p.Key.Tokens.ToString(CultureInfo.InvariantCulture),
                Format.With(p.Seconds * 1e3, "ms"),
                Format.With(BatchSweep.Throughput(p), "tokens/s"),
                Format.With(BatchSweep.Throughput(p) / p.Key.Tokens, "tokens/s"),
                Share(p.OperationsPerSecond, ceilings.OperationsPerSecond),
                Format.Spread(p.Spread)));
            yield return new(
                $"batched decode, {weights.Label()} weights", ["batch", "per pass", "together", "each", "of arithmetic", "spread"],
                    [.. rows],
                [
                    $"Crossover: measured at {Format.With(sweep.Crossover, "tokens")}, predicted at {Format.With(BatchSweep.Predict(ceilings.Ridge, weights), "tokens")} (ridge x bytes per weight / 2).",
                ]);
        }
    }

    private static TextTable Checks(Measurement measurement) => Figures(
        measurement, "checking drafted tokens in one pass", "check.", ["drafted", "cost against single passes", "spread"]);

    private static TextTable Prompts(Measurement measurement)
    {
        var figures = measurement.Figures;
        var rows = MeasurementSettings.PromptNames.Zip(MeasurementSettings.PromptLengths, (name, length) => ImmutableArray.Create(
            string.Create(CultureInfo.InvariantCulture, $"{name} ({length} tokens)"),
            figures.TryGetValue("pause." + name, out var pause) ? Format.With(pause.Value, pause.Unit) : "",
            figures.TryGetValue("pace." + name, out var pace) ? Format.With(pace.Value, pace.Unit) : ""));
        return new(
            "pause and pace", ["prompt", "pause", "pace"], [.. rows],
            ["Of this one layer and its attention alone, from the rates above; a model has dozens of layers."]);
    }

    private static TextTable Attention(Measurement measurement) => new(
        string.Create(CultureInfo.InvariantCulture,
            $"attention, {measurement.Settings.Heads} heads of {measurement.Settings.HeadSize}, {measurement.Settings.KvHeads} kv heads"),
        ["", "positions", "time", "memory", "arithmetic", "spread"],
        [
            .. measurement.Series.Where(s => s.Key.Workload is Workload.DecodeAttention or Workload.PrefillAttention).Select(s =>
                ImmutableArray.Create(
                s.Key.Workload == Workload.DecodeAttention ? "decode" : "prefill",
                s.Key.Positions.ToString(CultureInfo.InvariantCulture),
                Format.With(s.Seconds * 1e3, "ms"),
                Format.With(s.BytesPerSecond / 1e9, "GB/s"),
                Format.With(s.OperationsPerSecond / 1e9, "GFLOP/s"),
                Format.Spread(s.Spread))),
        ],
        []);

    private static TextTable Capabilities(Measurement measurement) => new(
        "beyond fp32", ["", "available", "reason"],
        [.. measurement.Capabilities.Select(c => ImmutableArray.Create(c.Name, c.Available ? "yes" : "no", c.Reason))],
        []);

    private static TextTable Figures(Measurement measurement, string title, string prefix, ImmutableArray<string> columns) => new(
        title, columns,
        [
            .. measurement.Figures.Values.Where(f => f.Name.StartsWith(prefix, StringComparison.Ordinal))
                .OrderBy(f => f.Name.Length).ThenBy(f => f.Name, StringComparer.Ordinal)
                .Select(f => ImmutableArray.Create(f.Name[prefix.Length..].Replace("_cost", "", StringComparison.Ordinal),
                    Format.With(f.Value, f.Unit), Format.Spread(f.Spread))),
        ],
        []);
}
