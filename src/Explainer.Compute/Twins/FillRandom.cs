using Explainer.Compute.Kernels;

namespace Explainer.Compute.Twins;

/// <summary>kernels/fill_random.cl in plain C#.</summary>
internal static class FillRandom
{
    /// <summary>The 32-bit finaliser lowbias32 (C. Wellons, "Prospecting for Hash Functions", 2018) of a counter.</summary>
    public static uint Bits(uint seed, uint index)
    {
        var h = (index * 0x9E3779B9u) ^ seed;
        h = (h ^ (h >> 16)) * 0x7FEB352Du;
        h = (h ^ (h >> 15)) * 0x846CA68Bu;
        return h ^ (h >> 16);
    }

    /// <summary>The value at an index, as it is after widening.</summary>
    public static float Value(WeightFormat format, uint seed, uint index)
    {
        var bits = Bits(seed, index) >> 8;
        if (format == WeightFormat.Int8)
        {
            var value = (int)(bits % 255) - 127;
            return value == 0 ? 1 : value;
        }

        var fraction = ((int)(bits | 1) - 0x800000) * (1f / 0x800000);
        return format == WeightFormat.Fp16 ? (float)(Half)fraction : fraction;
    }

    /// <summary>A stretch of values.</summary>
    public static float[] Values(WeightFormat format, uint seed, int count, uint first = 0)
    {
        var values = new float[count];
        for (var i = 0; i < count; i++)
        {
            values[i] = Value(format, seed, first + (uint)i);
        }

        return values;
    }
}
