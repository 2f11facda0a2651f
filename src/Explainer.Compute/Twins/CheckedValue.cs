namespace Explainer.Compute.Twins;

/// <summary>What a kernel should have computed, with the scale by which its rounding is judged.</summary>
/// <param name="Value">The sum, in double precision.</param>
/// <param name="Magnitude">The sum of the absolute values of what was added: fp32 errors grow with it, not with the sum.</param>
internal readonly record struct CheckedValue(double Value, double Magnitude)
{
    /// <summary>How far a computed value is off, relative to the magnitude. Not-a-number counts as infinitely far.</summary>
    public double Error(float computed)
    {
        var off = Math.Abs(computed - Value) / Math.Max(Magnitude, 1e-30);
        return double.IsNaN(off) ? double.PositiveInfinity : off;
    }
}
