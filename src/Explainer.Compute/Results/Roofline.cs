using System.Collections.Immutable;
using System.Globalization;
using Explainer.Compute.Kernels;

namespace Explainer.Compute.Results;

/// <summary>The measured ceilings with the phases as points, ready to be drawn (Williams, Waterman and Patterson 2009).</summary>
/// <param name="Ceilings">The two limits.</param>
/// <param name="Points">Decode, prefill and attention.</param>
public sealed record Roofline(Ceilings Ceilings, ImmutableArray<RooflinePoint> Points)
{
    /// <summary>The roofline of a measurement; null when a ceiling was not measured.</summary>
    public static Roofline? Of(Measurement measurement)
    {
        if (Ceilings.Of(measurement) is not { } ceilings)
        {
            return null;
        }

        var prefillTokens = measurement.Settings.PrefillTokens;
        var longest = measurement.Settings.Contexts.Max();
        var points = ImmutableArray.CreateBuilder<RooflinePoint>();
        foreach (var series in measurement.Series)
        {
            var key = series.Key;
            var label = key.Workload switch
            {
                Workload.Linear when key.Tokens == 1 => $"decode, {key.Weights.Label()}",
                Workload.Linear when key.Tokens == prefillTokens => $"prefill, {key.Weights.Label()}",
                Workload.DecodeAttention when key.Positions == longest =>
                    string.Create(CultureInfo.InvariantCulture, $"decode attention, {key.Positions} positions"),
                Workload.PrefillAttention => "prefill attention",
                _ => null,
            };
            if (label is not null)
            {
                points.Add(new(label, series.Intensity, series.OperationsPerSecond));
            }
        }

        return new(ceilings, points.ToImmutable());
    }
}
