using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Explainer.Raster.Drawing;

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
    /// <param name="y">The row of samples, which has its own pattern of dither.</param>
    /// <param name="blueness">The row of Cb.</param>
    /// <param name="redness">The row of Cr.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Chroma(uint* upper, uint* lower, int first, int end, int y, byte* blueness, byte* redness)
    {
        var i = first;
        if (i == 0 && i < end)
        {
            ChromaScalar(upper, lower, 0, 1, y, blueness, redness);
            i = 1;
        }

        fixed (ulong* thresholds = ChromaDither.Row(y))
        {
            for (; i + 8 <= end; i += 8)
            {
                var here = thresholds + (i & (Dither.Size - 1));
                var (leftBlue, leftRed) = ChromaOf(upper + (2 * i), lower + (2 * i), Vector256.Load(here));
                var (rightBlue, rightRed) = ChromaOf(upper + (2 * i) + 8, lower + (2 * i) + 8, Vector256.Load(here + 4));
                Store(leftBlue, rightBlue, blueness + i);
                Store(leftRed, rightRed, redness + i);
            }
        }

        ChromaScalar(upper, lower, i, end, y, blueness, redness);
    }

    /// <summary>The chroma of two rows of pixels, one by one.</summary>
    internal static void ChromaScalar(uint* upper, uint* lower, int first, int end, int y, byte* blueness, byte* redness)
    {
        var thresholds = ChromaDither.Row(y);
        for (var i = first; i < end; i++)
        {
            var left = i == 0 ? 0 : (2 * i) - 1;
            var blueAndRed = Sum(left, i, 0);
            var green = Sum(left, i, 8);
            var isFlat = blueAndRed == (upper[2 * i] & Fields) << 3 && green == ((upper[2 * i] >> 8) & Fields) << 3;
            var threshold = (int)(isFlat ? ChromaDither.Half : thresholds[i & (Dither.Size - 1)]);
            var (b, g, r) = ((int)(blueAndRed & 0xFFFF), (int)(green & 0xFFFF), (int)(blueAndRed >> 16));
            blueness[i] = (byte)(((r * Bt709.RedBlueness) + (g * Bt709.GreenBlueness) + (b * Bt709.BlueBlueness) + Bt709.Grey + threshold)
                >> Bt709.ChromaShift);
            redness[i] = (byte)(((r * Bt709.RedRedness) + (g * Bt709.GreenRedness) + (b * Bt709.BlueRedness) + Bt709.Grey + ChromaDither.Most - threshold)
                >> Bt709.ChromaShift);
        }

        ulong Sum(int left, int i, int shift)
        {
            return Of(upper[left]) + (Of(upper[2 * i]) << 1) + Of(upper[(2 * i) + 1])
                + Of(lower[left]) + (Of(lower[2 * i]) << 1) + Of(lower[(2 * i) + 1]);

            ulong Of(uint pixel) => (pixel >> shift) & Fields;
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
    private static (Vector256<int> Blueness, Vector256<int> Redness) ChromaOf(uint* upper, uint* lower, Vector256<ulong> thresholds)
    {
        var blueAndRed = Sum(upper, 0) + Sum(lower, 0);
        var green = Sum(upper, 8) + Sum(lower, 8);
        var pixel = Vector256.Load((ulong*)upper);
        var fields = Vector256.Create(Fields);
        var isFlat = Vector256.Equals(blueAndRed, (pixel & fields) << 3) & Vector256.Equals(green, ((pixel >>> 8) & fields) << 3);
        var threshold = Vector256.ConditionalSelect(isFlat, Vector256.Create(ChromaDither.Half), thresholds).AsInt32();
        var (br, g) = (blueAndRed.AsInt16(), green.AsInt16());
        return (
            (Weigh(br, Bt709.BlueBlueness, Bt709.RedBlueness) + Weigh(g, Bt709.GreenBlueness, 0) + Vector256.Create(Bt709.Grey) + threshold)
                >> Bt709.ChromaShift,
            (Weigh(br, Bt709.BlueRedness, Bt709.RedRedness) + Weigh(g, Bt709.GreenRedness, 0) + Vector256.Create(Bt709.Grey + ChromaDither.Most) - threshold)
                >> Bt709.ChromaShift);
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
