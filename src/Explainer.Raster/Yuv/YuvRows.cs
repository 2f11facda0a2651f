using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Explainer.Raster.Drawing;

namespace Explainer.Raster.Yuv;

/// <summary>The arithmetic of <see cref="YuvConverter"/> on rows, once with vectors and once without; both give the same bytes.</summary>
internal static unsafe class YuvRows
{
    // Blue and red of a pixel.
    private const uint Fields = 0x00FF00FF;

    // Chroma samples made at once.
    private const int Samples = 16;

    /// <summary>The luma of a row of pixels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Luma(uint* pixels, byte* luma, int count)
    {
        var i = 0;
        for (; i + 32 <= count; i += 32)
        {
            PixelLanes.Bytes(LumaOf(pixels + i), LumaOf(pixels + i + 8), LumaOf(pixels + i + 16), LumaOf(pixels + i + 24)).Store(luma + i);
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

        if (Avx2.IsSupported && i + Samples <= end)
        {
            // The column to the left of the first sample's own two.
            var columnBlueAndRed = Vector256.Create((upper[(2 * i) - 1] & Fields) + (lower[(2 * i) - 1] & Fields));
            var columnGreen = Vector256.Create(((upper[(2 * i) - 1] >> 8) & Fields) + ((lower[(2 * i) - 1] >> 8) & Fields));
            fixed (int* thresholds = ChromaDither.Row(y))
            {
                for (; i + Samples <= end; i += Samples)
                {
                    var here = thresholds + (i & (Dither.Size - 1));
                    var (leftBlue, leftRed) = ChromaOf(upper + (2 * i), lower + (2 * i), here, ref columnBlueAndRed, ref columnGreen);
                    var (rightBlue, rightRed) = ChromaOf(upper + (2 * i) + 16, lower + (2 * i) + 16, here + 8, ref columnBlueAndRed, ref columnGreen);
                    var both = PixelLanes.Bytes(leftBlue, rightBlue, leftRed, rightRed);
                    both.GetLower().Store(blueness + i);
                    both.GetUpper().Store(redness + i);
                }
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
            var threshold = isFlat ? ChromaDither.Half : thresholds[i & (Dither.Size - 1)];
            var (b, g, r) = ((int)(blueAndRed & 0xFFFF), (int)(green & 0xFFFF), (int)(blueAndRed >> 16));
            blueness[i] = (byte)(((r * Bt709.RedBlueness) + (g * Bt709.GreenBlueness) + (b * Bt709.BlueBlueness) + Bt709.Grey + threshold)
                >> Bt709.ChromaShift);
            redness[i] = (byte)(((r * Bt709.RedRedness) + (g * Bt709.GreenRedness) + (b * Bt709.BlueRedness) + Bt709.Grey + ChromaDither.Most - threshold)
                >> Bt709.ChromaShift);
        }

        uint Sum(int left, int i, int shift)
        {
            return Of(upper[left]) + (Of(upper[2 * i]) << 1) + Of(upper[(2 * i) + 1])
                + Of(lower[left]) + (Of(lower[2 * i]) << 1) + Of(lower[(2 * i) + 1]);

            uint Of(uint pixel) => (pixel >> shift) & Fields;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> LumaOf(uint* pixels)
    {
        var eight = Vector256.Load(pixels);
        var fields = Vector256.Create(Fields);
        return (Weigh((eight & fields).AsInt16(), Bt709.BlueLuma, Bt709.RedLuma)
            + Weigh(((eight >>> 8) & fields).AsInt16(), Bt709.GreenLuma, 0) + Vector256.Create(Bt709.LumaBias)) >>> Bt709.LumaShift;
    }

    // Eight samples from sixteen pixels of either row. The odd columns are handed on: the last one of them belongs to the next sample, too.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<int> Blueness, Vector256<int> Redness) ChromaOf(
        uint* upper, uint* lower, int* thresholds, ref Vector256<uint> oddBlueAndRed, ref Vector256<uint> oddGreen)
    {
        var fields = Vector256.Create(Fields);
        var (upperEven, upperOdd) = Columns(upper);
        var (lowerEven, lowerOdd) = Columns(lower);
        var own = upperEven & fields;
        var ownGreen = (upperEven >>> 8) & fields;
        var blueAndRed = Sum(own + (lowerEven & fields), (upperOdd & fields) + (lowerOdd & fields), ref oddBlueAndRed);
        var green = Sum(
            ownGreen + ((lowerEven >>> 8) & fields), ((upperOdd >>> 8) & fields) + ((lowerOdd >>> 8) & fields), ref oddGreen);
        var isFlat = Vector256.Equals(blueAndRed, own << 3) & Vector256.Equals(green, ownGreen << 3);
        var threshold = Vector256.ConditionalSelect(isFlat.AsInt32(), Vector256.Create(ChromaDither.Half), Vector256.Load(thresholds));
        var (br, g) = (blueAndRed.AsInt16(), green.AsInt16());
        return (
            (Weigh(br, Bt709.BlueBlueness, Bt709.RedBlueness) + Weigh(g, Bt709.GreenBlueness, 0) + Vector256.Create(Bt709.Grey) + threshold)
                >> Bt709.ChromaShift,
            (Weigh(br, Bt709.BlueRedness, Bt709.RedRedness) + Weigh(g, Bt709.GreenRedness, 0) + Vector256.Create(Bt709.Grey + ChromaDither.Most) - threshold)
                >> Bt709.ChromaShift);
    }

    // The columns with even and with odd numbers of sixteen pixels, in order.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<uint> Even, Vector256<uint> Odd) Columns(uint* pixels)
    {
        var first = Vector256.Create(Vector128.Load(pixels), Vector128.Load(pixels + 8)).AsSingle();
        var second = Vector256.Create(Vector128.Load(pixels + 4), Vector128.Load(pixels + 12)).AsSingle();
        return (Avx.Shuffle(first, second, 0b10_00_10_00).AsUInt32(), Avx.Shuffle(first, second, 0b11_01_11_01).AsUInt32());
    }

    // Each even column twice, with its neighbours on both sides; the rows are added up already.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Sum(Vector256<uint> even, Vector256<uint> odd, ref Vector256<uint> oddBefore)
    {
        var left = Avx2.AlignRight(odd, Avx2.Permute2x128(oddBefore, odd, 0x21), 12);
        oddBefore = odd;
        return left + even + even + odd;
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
}
