namespace Explainer.Compute.Twins;

/// <summary>kernels/attention.cl in plain C#: softmax of scaled dot products, times the values (Vaswani et al. 2017).</summary>
internal static class Attention
{
    /// <summary>One query's result, <c>query.Length</c> long.</summary>
    /// <param name="query">One head's query.</param>
    /// <param name="keys">The kv head's keys, [positions][head].</param>
    /// <param name="values">The kv head's values, [positions][head].</param>
    /// <param name="seen">How many positions, from the first on, the query sees; at least one.</param>
    public static CheckedValue[] Compute(ReadOnlySpan<float> query, ReadOnlySpan<float> keys, ReadOnlySpan<float> values, int seen)
    {
        var head = query.Length;
        var scores = new double[seen];
        for (var p = 0; p < seen; p++)
        {
            for (var d = 0; d < head; d++)
            {
                scores[p] += (double)query[d] * keys[(p * head) + d];
            }

            scores[p] /= Math.Sqrt(head);
        }

        var peak = scores.Max();
        var total = 0.0;
        var sums = new double[head];
        var magnitudes = new double[head];
        for (var p = 0; p < seen; p++)
        {
            var weight = Math.Exp(scores[p] - peak);
            total += weight;
            for (var d = 0; d < head; d++)
            {
                sums[d] += weight * values[(p * head) + d];
                magnitudes[d] += weight * Math.Abs(values[(p * head) + d]);
            }
        }

        var result = new CheckedValue[head];
        for (var d = 0; d < head; d++)
        {
            result[d] = new(sums[d] / total, magnitudes[d] / total);
        }

        return result;
    }
}
