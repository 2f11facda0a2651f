namespace Explainer.Compute.Kernels;

/// <summary>What follows from a weight format.</summary>
internal static class WeightFormats
{
    public static int Bytes(this WeightFormat format) => format switch
    {
        WeightFormat.Fp32 => 4,
        WeightFormat.Fp16 => 2,
        _ => 1,
    };

    public static int Bits(this WeightFormat format) => format.Bytes() * 8;

    /// <summary>The name in figures and messages.</summary>
    public static string Label(this WeightFormat format) => format switch
    {
        WeightFormat.Fp32 => "fp32",
        WeightFormat.Fp16 => "fp16",
        _ => "int8",
    };

    /// <summary>Stored weights as numbers.</summary>
    public static float[] Widen(this WeightFormat format, ReadOnlySpan<byte> stored)
    {
        var values = new float[stored.Length / format.Bytes()];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = format switch
            {
                WeightFormat.Fp32 => BitConverter.ToSingle(stored[(i * 4)..]),
                WeightFormat.Fp16 => (float)BitConverter.ToHalf(stored[(i * 2)..]),
                _ => (sbyte)stored[i],
            };
        }

        return values;
    }
}
