namespace Explainer.Compute.Twins;

/// <summary>kernels/peak_fma.cl in plain C#: each value is multiplied and added to, step after step.</summary>
internal static class PeakFma
{
    /// <summary>The values after some steps.</summary>
    public static float[] Compute(ReadOnlySpan<float> seeds, float factor, float addend, int steps)
    {
        var chain = seeds.ToArray();
        for (var i = 0; i < chain.Length; i++)
        {
            for (var s = 0; s < steps; s++)
            {
                chain[i] = MathF.FusedMultiplyAdd(chain[i], factor, addend);
            }
        }

        return chain;
    }
}
