using Explainer.Compute.Kernels;

namespace Explainer.Compute.Twins;

/// <summary>kernels/gemv.cl in plain C#: one token's activations times all weights.</summary>
internal static class Gemv
{
    /// <summary>All outputs, padding included (which is the product with whatever the padding holds).</summary>
    /// <param name="weights">The matrix in panels, widened.</param>
    /// <param name="layout">Its shape.</param>
    /// <param name="scale">One factor per padded output, or empty for factors of one.</param>
    /// <param name="x">The activations, <c>Inputs</c> long.</param>
    public static CheckedValue[] Compute(ReadOnlySpan<float> weights, PanelLayout layout, ReadOnlySpan<float> scale, ReadOnlySpan<float> x)
    {
        var y = new CheckedValue[layout.PaddedOutputs];
        for (var output = 0; output < y.Length; output++)
        {
            double sum = 0;
            double magnitude = 0;
            for (var input = 0; input < layout.Inputs; input++)
            {
                var product = (double)weights[(int)layout.Index(output, input)] * x[input];
                sum += product;
                magnitude += Math.Abs(product);
            }

            double factor = scale.IsEmpty ? 1 : scale[output];
            y[output] = new(sum * factor, magnitude * Math.Abs(factor));
        }

        return y;
    }
}
