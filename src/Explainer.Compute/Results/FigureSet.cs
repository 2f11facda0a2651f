using System.Collections.Frozen;
using System.Globalization;
using Explainer.Compute.Kernels;

namespace Explainer.Compute.Results;

/// <summary>Derives the named figures from the samples of a measurement.</summary>
internal sealed class FigureSet
{
    private readonly Measurement measurement;
    private readonly Dictionary<string, MeasurementFigure> figures = new(StringComparer.Ordinal);

    private FigureSet(Measurement measurement) => this.measurement = measurement;

    /// <summary>All figures of a measurement. A figure whose series was not measured is not there.</summary>
    public static FrozenDictionary<string, MeasurementFigure> Of(Measurement measurement)
    {
        var set = new FigureSet(measurement);
        set.AddAll();
        return set.figures.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private MeasurementSettings Settings => measurement.Settings;

    private void AddAll()
    {
        if (Ceilings.Of(measurement) is not { } ceilings)
        {
            return;
        }

        AddDevice(ceilings);
        foreach (var weights in Enum.GetValues<WeightFormat>())
        {
            // fp32 is measured on every device and goes by the plain names.
            var infix = weights == WeightFormat.Fp32 ? "" : weights.Label() + ".";
            AddPhase($"prefill.{infix}", measurement.Find(SeriesKey.Linear(weights, Settings.PrefillTokens)), ceilings, weights);
            AddPhase($"decode.{infix}", measurement.Find(SeriesKey.Linear(weights, 1)), ceilings, weights);
            AddSweep(infix, weights, ceilings);
        }

        AddTensor();
        AddChecks();
        AddAttention(ceilings);
        AddPrompts();
    }

    private void AddDevice(Ceilings ceilings)
    {
        Add("device.bandwidth", ceilings.BytesPerSecond / 1e9, "GB/s",
            "The highest rate at which anything in this run read memory: the bandwidth ceiling", ceilings.Bandwidth);
        Add("device.compute", ceilings.OperationsPerSecond / 1e9, "GFLOP/s",
            "The highest fp32 rate of anything in this run: the arithmetic ceiling", ceilings.Compute);
        Add("device.ridge", ceilings.Ridge, "FLOP/byte", "Operations per byte above which arithmetic, not bandwidth, is the limit",
            ceilings.Bandwidth, ceilings.Compute);
    }

    private void AddPhase(string prefix, Series? series, Ceilings ceilings, WeightFormat weights)
    {
        if (series is null)
        {
            return;
        }

        var what = string.Create(
            CultureInfo.InvariantCulture,
            $"of the {Settings.Outputs} x {Settings.Inputs} layer, {series.Key.Tokens} token{(series.Key.Tokens == 1 ? "" : "s")} at a time, {weights.Label()} weights");
        Add(prefix + "tokens_per_second", series.Key.Tokens / series.Seconds, "tokens/s", $"Tokens through one pass {what}", series);
        Add(prefix + "compute_rate", series.OperationsPerSecond / 1e9, "GFLOP/s", $"Arithmetic rate {what}", series);
        Add(prefix + "bandwidth_rate", series.BytesPerSecond / 1e9, "GB/s", $"Memory rate {what}", series);
        Add(prefix + "compute_utilization", 100 * series.OperationsPerSecond / ceilings.OperationsPerSecond, "%",
            $"Share of the arithmetic ceiling {what}", series, ceilings.Compute);
        Add(prefix + "bandwidth_utilization", 100 * series.BytesPerSecond / ceilings.BytesPerSecond, "%",
            $"Share of the bandwidth ceiling {what}", series, ceilings.Bandwidth);
        Add(prefix + "operations_per_byte", series.Intensity, "FLOP/byte", $"Operations per byte {what}");
    }

    private void AddSweep(string infix, WeightFormat weights, Ceilings ceilings)
    {
        var sweep = BatchSweep.Of(measurement, weights);
        if (sweep is null || sweep.Points.Length < 3)
        {
            return;
        }

        var label = weights.Label();
        Add($"decode.{infix}batch_gain", sweep.Gain, "x",
            $"Tokens per second with the best batch over those with one sequence, {label} weights", sweep.Single, sweep.Best);
        Add($"decode.{infix}best_batch", sweep.Best.Key.Tokens, "tokens", $"The batch with the most tokens per second, {label} weights");
        Add($"batch.{infix}crossover", sweep.Crossover, "tokens",
            $"Where arithmetic takes over: twice the batch at which tokens per second reach half of the best, {label} weights",
            sweep.Single, sweep.Best);
        Add($"batch.{infix}predicted_crossover", BatchSweep.Predict(ceilings.Ridge, weights), "tokens",
            $"Ridge x bytes per weight / 2, {label} weights", ceilings.Bandwidth, ceilings.Compute);
    }

    private void AddTensor()
    {
        var key = new SeriesKey(Workload.TensorLinear, WeightFormat.Fp16, Settings.PrefillTokens, 0);
        if (measurement.Find(key) is not { } series)
        {
            return;
        }

        Add("prefill.tensor.tokens_per_second", series.Key.Tokens / series.Seconds, "tokens/s",
            "Tokens through one pass of the layer on tensor cores", series);
        Add("prefill.tensor.compute_rate", series.OperationsPerSecond / 1e9, "GFLOP/s", "Half-precision rate of the layer on tensor cores",
            series);
        if (measurement.Find(new(Workload.PeakMma, WeightFormat.Fp16, 0, 0)) is { } peak)
        {
            Add("prefill.tensor.compute_utilization", 100 * series.OperationsPerSecond / peak.OperationsPerSecond, "%",
                "Share of the tensor cores' own ceiling", series, peak);
        }
    }

    private void AddChecks()
    {
        if (measurement.Find(SeriesKey.Linear(WeightFormat.Fp32, 1)) is not { } single)
        {
            return;
        }

        foreach (var tokens in Settings.Batches.Where(b => b is > 1 and <= 16))
        {
            if (measurement.Find(SeriesKey.Linear(WeightFormat.Fp32, tokens)) is { } together)
            {
                Add(
                    string.Create(CultureInfo.InvariantCulture, $"check.k{tokens}_cost"), together.Seconds / (tokens * single.Seconds), "x",
                    string.Create(CultureInfo.InvariantCulture,
                        $"Time to check {tokens} drafted tokens in one pass over that of {tokens} single passes"), together, single);
            }
        }
    }

    private void AddAttention(Ceilings ceilings)
    {
        foreach (var series in measurement.Series.Where(s => s.Key.Workload is Workload.DecodeAttention or Workload.PrefillAttention))
        {
            var decode = series.Key.Workload == Workload.DecodeAttention;
            var prefix = string.Create(CultureInfo.InvariantCulture,
                $"attention.{(decode ? "decode" : "prefill")}.{series.Key.Positions}.");
            var what = string.Create(CultureInfo.InvariantCulture,
                $"of {(decode ? "one token's" : "the prompt's causal")} attention over {series.Key.Positions} positions");
            Add(prefix + "time", series.Seconds * 1e3, "ms", $"Time {what}", series);
            if (decode)
            {
                Add(prefix + "bandwidth_utilization", 100 * series.BytesPerSecond / ceilings.BytesPerSecond, "%",
                    $"Share of the bandwidth ceiling {what}", series, ceilings.Bandwidth);
            }
            else
            {
                Add(prefix + "compute_utilization", 100 * series.OperationsPerSecond / ceilings.OperationsPerSecond, "%",
                    $"Share of the arithmetic ceiling {what}", series, ceilings.Compute);
            }
        }
    }

    // Pause: how long the layer takes for a whole prompt before the first new token. Pace: new tokens per second after that.
    private void AddPrompts()
    {
        var tokens = Settings.PrefillTokens;
        var linear = measurement.Find(SeriesKey.Linear(WeightFormat.Fp32, tokens));
        var attention = measurement.Find(new(Workload.PrefillAttention, WeightFormat.Fp32, tokens, tokens));
        var single = measurement.Find(SeriesKey.Linear(WeightFormat.Fp32, 1));
        foreach (var (name, length) in MeasurementSettings.PromptNames.Zip(MeasurementSettings.PromptLengths))
        {
            var prompt = string.Create(CultureInfo.InvariantCulture,
                $"a {name} prompt ({length} tokens), this layer and its attention alone");
            if (linear is not null && attention is not null)
            {
                var share = (double)length / tokens;
                Add($"pause.{name}", ((linear.Seconds * share) + (attention.Seconds * share * share)) * 1e3, "ms",
                    $"Pause before the first new token after {prompt}", true, linear, attention);
            }

            if (single is not null && measurement.Find(new(Workload.DecodeAttention, WeightFormat.Fp32, 1, length)) is { } cache)
            {
                Add($"pace.{name}", 1 / (single.Seconds + cache.Seconds), "tokens/s", $"Pace of new tokens after {prompt}", true, single,
                    cache);
            }
        }
    }

    private void Add(string name, double value, string unit, string meaning, params ReadOnlySpan<Series> from) =>
        Add(name, value, unit, meaning, false, from);

    private void Add(string name, double value, string unit, string meaning, bool derived, params ReadOnlySpan<Series> from)
    {
        var spread = 0.0;
        foreach (var series in from)
        {
            spread += series.Spread;
        }

        figures[name] = new(name, value, unit, spread, meaning, derived);
    }
}
