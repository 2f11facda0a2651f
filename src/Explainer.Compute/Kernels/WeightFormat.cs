namespace Explainer.Compute.Kernels;

/// <summary>How weights are stored. Sums are always fp32.</summary>
public enum WeightFormat
{
    /// <summary>32-bit floating point.</summary>
    Fp32,

    /// <summary>16-bit floating point, widened on the fly.</summary>
    Fp16,

    /// <summary>8-bit integers with one fp32 scale per output, widened on the fly.</summary>
    Int8,
}
