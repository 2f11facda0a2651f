using System.Collections.Immutable;
using Explainer.Compute.Kernels;

namespace Explainer.Compute.Results;

/// <summary>The linear layer for growing batches: what sharing the weights between tokens brings.</summary>
/// <param name="Weights">How the weights were stored.</param>
/// <param name="Points">One series per batch, ascending.</param>
public sealed record BatchSweep(WeightFormat Weights, ImmutableArray<Series> Points)
{
    /// <summary>The sweep of a measurement; null when a single token was not measured.</summary>
    public static BatchSweep? Of(Measurement measurement, WeightFormat weights)
    {
        ImmutableArray<Series> points =
        [
            .. measurement.Series.Where(s => s.Key.Workload == Workload.Linear && s.Key.Weights == weights).OrderBy(s => s.Key.Tokens),
        ];
        return points is [{ Key.Tokens: 1 }, ..] ? new(weights, points) : null;
    }

    /// <summary>The series of a single token.</summary>
    public Series Single => Points[0];

    /// <summary>The series with the most tokens per second.</summary>
    public Series Best => Points.MaxBy(Throughput)!;

    /// <summary>Tokens per second of the best batch over those of a single token.</summary>
    public double Gain => Throughput(Best) / Throughput(Single);

    /// <summary>
    /// Where arithmetic takes over, in tokens: twice the batch at which throughput reaches half of the best, interpolated between the
    /// measured batches on logarithmic scales. On an ideal roofline throughput grows with the batch up to B* and is flat from there, so
    /// that half of it is reached at B* / 2.
    /// </summary>
    public double Crossover
    {
        get
        {
            var half = Throughput(Best) / 2;
            for (var i = 1; i < Points.Length; i++)
            {
                var (low, high) = (Throughput(Points[i - 1]), Throughput(Points[i]));
                if (high >= half && low < half)
                {
                    var share = Math.Log(half / low) / Math.Log(high / low);
                    return 2 * Points[i - 1].Key.Tokens * Math.Pow((double)Points[i].Key.Tokens / Points[i - 1].Key.Tokens, share);
                }
            }

            return 2 * Points[0].Key.Tokens;
        }
    }

    /// <summary>The crossover that the roofline predicts, B* = ridge x bytes per weight / 2, in tokens.</summary>
    /// <param name="ridge">The ridge point in operations per byte.</param>
    /// <param name="weights">How the weights are stored.</param>
    public static double Predict(double ridge, WeightFormat weights) => ridge * weights.Bytes() / 2;

    /// <summary>Tokens per second of one batch.</summary>
    public static double Throughput(Series point) => point.Key.Tokens / point.Seconds;
}
