using Explainer.Compute.Kernels;

namespace Explainer.Compute.Twins;

/// <summary>kernels/gemm.cl in plain C#: every token's activations times all weights.</summary>
internal static class Gemm
{
    /// <summary>All outputs of all tokens, [tokens][padded outputs].</summary>
    /// <param name="weights">The matrix in panels, widened.</param>
    /// <param name="layout">Its shape.</param>
    /// <param name="scale">One factor per padded output, or empty for factors of one.</param>
    /// <param name="x">The activations, [tokens][inputs].</param>
    /// <param name="tokens">How many tokens.</param>
    public static CheckedValue[] Compute(
        ReadOnlySpan<float> weights, PanelLayout layout, ReadOnlySpan<float> scale, ReadOnlySpan<float> x, int tokens)
    {
        var y = new CheckedValue[tokens * layout.PaddedOutputs];
        for (var token = 0; token < tokens; token++)
        {
            Gemv.Compute(weights, layout, scale, x.Slice(token * layout.Inputs, layout.Inputs)).CopyTo(y, token * layout.PaddedOutputs);
        }

        return y;
    }
}
