namespace Explainer.Compute.Results;

/// <summary>What was run.</summary>
public enum Workload
{
    /// <summary>Weights read and summed: the bandwidth ceiling.</summary>
    StreamRead,

    /// <summary>Chains of fused multiply-adds: the arithmetic ceiling.</summary>
    PeakFma,

    /// <summary>Matrix products of a tensor core from registers: the ceiling for <see cref="TensorLinear"/>.</summary>
    PeakMma,

    /// <summary>The linear layer: activations of some tokens times all weights.</summary>
    Linear,

    /// <summary>The linear layer through tensor cores, with half-precision activations.</summary>
    TensorLinear,

    /// <summary>One token's attention over a KV cache.</summary>
    DecodeAttention,

    /// <summary>A whole prompt's causal attention.</summary>
    PrefillAttention,
}
