namespace Explainer.Compute.Twins;

/// <summary>kernels/stream_read.cl in plain C#: partial sums of a stretch of weights.</summary>
internal static class StreamRead
{
    /// <summary>The sums of one group's stretch, [lanes][vec].</summary>
    /// <param name="stretch">The group's weights, steps * unroll * lanes * vec long.</param>
    /// <param name="lanes">Work-items per group.</param>
    /// <param name="vec">Values per vector.</param>
    public static CheckedValue[] Compute(ReadOnlySpan<float> stretch, int lanes, int vec)
    {
        var row = lanes * vec;
        var sums = new CheckedValue[row];
        for (var i = 0; i < stretch.Length; i++)
        {
            var s = sums[i % row];
            sums[i % row] = new(s.Value + stretch[i], s.Magnitude + Math.Abs(stretch[i]));
        }

        return sums;
    }
}
