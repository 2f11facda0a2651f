using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Explainer.Raster.Yuv;

/// <summary>The arithmetic of <see cref="YuvConverter"/> on rows, once with vectors and once without; both give the same bytes.</summary>
internal static unsafe class YuvRows
{
    // Blue and red of a pixel in its lower half and nothing of the odd pixel above it.
    private const ulong Fields = 0x00FF00FF;

    /// <summary>The luma of a row of pixels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Luma(uint* pixels, byte* luma, int count)
    {
        var i = 0;
        for (; i + 16 <= count; i += 16)
        {
            var low = Vector256.Narrow(LumaOf(Vector256.Load(pixels + i)), LumaOf(Vector256.Load(pixels + i + 8)));
            Vector128.Narrow(low.GetLower(), low.GetUpper()).Store(luma + i);
        }

        LumaScalar(pixels + i, luma + i, count - i);
    }

    /// <summary>The luma of a row of pixels, one by one.</summary>
    internal static void LumaScalar(uint* pixels, byte* luma, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var p = pixels[i];
            luma[i] = (byte)(((int)((p >> 16) & 255) * Bt709.RedLuma + ((int)((p >> 8) & 255) * Bt709.GreenLuma)
                + ((int)(p & 255) * Bt709.BlueLuma) + Bt709.LumaBias) >> Bt709.LumaShift);
        }
    }

    /// <summary>The chroma of two rows of pixels: each sample from the columns 2i-1, 2i, 2i+1, weighted 1 2 1.</summary>
    /// <param name="upper">The upper row's first pixel.</param>
    /// <param name="lower">The lower row's first pixel.</param>
    /// <param name="first">The first sample wanted.</param>
    /// <param name="end">The sample after the last.</param>
    /// <param name="blueness">The row of Cb.</param>
    /// <param name="redness">The row of Cr.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Chroma(uint* upper, uint* lower, int first, int end, byte* blueness, byte* redness)
    {
        var i = first;
        if (i == 0 && i < end)
        {
            ChromaScalar(upper, lower, 0, 1, blueness, redness);
            i = 1;
        }

        for (; i + 8 <= end; i += 8)
        {
            var (leftBlue, leftRed) = ChromaOf(upper + (2 * i), lower + (2 * i));
            var (rightBlue, rightRed) = ChromaOf(upper + (2 * i) + 8, lower + (2 * i) + 8);
            Store(leftBlue, rightBlue, blueness + i);
            Store(leftRed, rightRed, redness + i);
        }

        ChromaScalar(upper, lower, i, end, blueness, redness);
    }

    /// <summary>The chroma of two rows of pixels, one by one.</summary>
    internal static void ChromaScalar(uint* upper, uint* lower, int first, int end, byte* blueness, byte* redness)
    {
        for (var i = first; i < end; i++)
        {
            var left = i == 0 ? 0 : (2 * i) - 1;
            var (blue, green, red) = (0, 0, 0);
            Add(upper[left], 1);
            Add(upper[2 * i], 2);
            Add(upper[(2 * i) + 1], 1);
            Add(lower[left], 1);
            Add(lower[2 * i], 2);
            Add(lower[(2 * i) + 1], 1);
            blueness[i] = (byte)(((red * Bt709.RedBlueness) + (green * Bt709.GreenBlueness) + (blue * Bt709.BlueBlueness) + Bt709.ChromaBias)
                >> Bt709.ChromaShift);
            redness[i] = (byte)(((red * Bt709.RedRedness) + (green * Bt709.GreenRedness) + (blue * Bt709.BlueRedness) + Bt709.ChromaBias)
                >> Bt709.ChromaShift);

            void Add(uint pixel, int weight)
            {
                blue += (int)(pixel & 255) * weight;
                green += (int)((pixel >> 8) & 255) * weight;
                red += (int)((pixel >> 16) & 255) * weight;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> LumaOf(Vector256<uint> pixels)
    {
        var fields = Vector256.Create(0x00FF00FFu);
        var sum = Weigh((pixels & fields).AsInt16(), Bt709.BlueLuma, Bt709.RedLuma)
            + Weigh(((pixels >>> 8) & fields).AsInt16(), Bt709.GreenLuma, 0) + Vector256.Create(Bt709.LumaBias);
        return (sum >>> Bt709.LumaShift).AsUInt32();
    }

    // Four samples from eight pixels of either row, each in the lower half of a lane.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<int> Blueness, Vector256<int> Redness) ChromaOf(uint* upper, uint* lower)
    {
        var blueAndRed = (Sum(upper, 0) + Sum(lower, 0)).AsInt16();
        var green = (Sum(upper, 8) + Sum(lower, 8)).AsInt16();
        var bias = Vector256.Create(Bt709.ChromaBias);
        return (
            (Weigh(blueAndRed, Bt709.BlueBlueness, Bt709.RedBlueness) + Weigh(green, Bt709.GreenBlueness, 0) + bias) >> Bt709.ChromaShift,
            (Weigh(blueAndRed, Bt709.BlueRedness, Bt709.RedRedness) + Weigh(green, Bt709.GreenRedness, 0) + bias) >> Bt709.ChromaShift);
    }

    // Pairs of fields, weighted and added up.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Weigh(Vector256<short> pairs, short low, short high)
    {
        if (Avx2.IsSupported)
        {
            return Avx2.MultiplyAddAdjacent(pairs, Vector256.Create((high << 16) | (ushort)low).AsInt16());
        }

        var wide = pairs.AsInt32();
        return (((wide << 16) >> 16) * low) + ((wide >> 16) * high);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Sum(uint* pixels, int shift)
    {
        var fields = Vector256.Create(Fields);
        var here = Vector256.Load((ulong*)pixels) >>> shift;
        var before = Vector256.Load((ulong*)(pixels - 1)) >>> shift;
        return (before & fields) + ((here & fields) << 1) + ((here >>> 32) & fields);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<int> left, Vector256<int> right, byte* samples)
    {
        var eight = Vector256.Narrow(left.AsUInt64(), right.AsUInt64());
        var shorts = Vector128.Narrow(eight.GetLower(), eight.GetUpper());
        Vector64.Narrow(shorts.GetLower(), shorts.GetUpper()).Store(samples);
    }
}
