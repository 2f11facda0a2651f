using Explainer.Compute.Kernels;

namespace Explainer.Compute.Twins;

/// <summary>
/// kernels/gemm_local.cl in plain C#. Local memory changes where operands wait, not what is computed: the same as <see cref="Gemm"/>.
/// </summary>
internal static class GemmLocal
{
    /// <inheritdoc cref="Gemm.Compute"/>
    public static CheckedValue[] Compute(
        ReadOnlySpan<float> weights, PanelLayout layout, ReadOnlySpan<float> scale, ReadOnlySpan<float> x, int tokens) =>
        Gemm.Compute(weights, layout, scale, x, tokens);
}
