using Explainer.Compute.Kernels;

namespace Explainer.Compute.Results;

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
