using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Explainer.Display;
using Explainer.Display.Paints;

namespace Explainer.Raster.Drawing;

/// <summary>Blends light of 16 bits onto pixels of 8, dithered by position; whole-number arithmetic.</summary>
internal static unsafe class GlowBlender
{
    private static Vector256<byte> Repeat => Vector256.Create(
        (byte)0, 1, 0, 1, 0, 1, 0, 1, 2, 3, 2, 3, 2, 3, 2, 3, 20, 21, 20, 21, 20, 21, 20, 21, 22, 23, 22, 23, 22, 23, 22, 23);

    /// <summary>Blends one row.</summary>
    /// <param name="blend">How it meets what lies below.</param>
    /// <param name="destination">The pixels.</param>
    /// <param name="light">One value a pixel, 0 to 65535.</param>
    /// <param name="color">The colour at full light, straight.</param>
    /// <param name="x">The first pixel's column on the device.</param>
    /// <param name="y">The row on the device.</param>
    /// <param name="count">Pixels.</param>
    internal static void Row(Blend blend, byte* destination, ushort* light, Rgba color, int x, int y, int count)
    {
        // Premultiplied in 16 bits.
        var alpha = color.A * 257u;
        var pixel = Part(color.B, alpha) | (Part(color.G, alpha) << 16) | (Part(color.R, alpha) << 32) | ((ulong)alpha << 48);
        switch (blend)
        {
            case Blend.Normal:
                Row<Normal>(destination, light, pixel, x, y, count);
                break;
            case Blend.Add:
                Row<Add>(destination, light, pixel, x, y, count);
                break;
            case Blend.Screen:
                Row<Screen>(destination, light, pixel, x, y, count);
                break;
            default:
                Row<Multiply>(destination, light, pixel, x, y, count);
                break;
        }
    }

    private static ulong Part(byte part, uint alpha) => ((part * alpha) + 127) / 255;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Row<TOperator>(byte* destination, ushort* light, ulong color, int x, int y, int count)
        where TOperator : struct, IWideOperator
    {
        var wide = Vector256.Create(color).AsUInt16();
        fixed (ushort* thresholds = Dither.Row(y))
        {
            var i = 0;
            for (; i + 4 <= count; i += 4)
            {
                var four = *(ulong*)(light + i);
                if (four != 0)
                {
                    var pixels = Vector128.Load(destination + (i * 4));
                    Four<TOperator>(pixels, four, wide, thresholds + (((x + i) & (Dither.Size - 1)) * 4)).Store(destination + (i * 4));
                }
            }

            if (i < count)
            {
                var rest = stackalloc byte[16];
                ulong last = 0;
                new ReadOnlySpan<byte>(light + i, (count - i) * 2).CopyTo(new Span<byte>(&last, 8));
                new ReadOnlySpan<byte>(destination + (i * 4), (count - i) * 4).CopyTo(new Span<byte>(rest, 16));
                Four<TOperator>(Vector128.Load(rest), last, wide, thresholds + (((x + i) & (Dither.Size - 1)) * 4)).Store(rest);
                new ReadOnlySpan<byte>(rest, (count - i) * 4).CopyTo(new Span<byte>(destination + (i * 4), (count - i) * 4));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Four<TOperator>(Vector128<byte> pixels, ulong light, Vector256<ushort> color, ushort* thresholds)
        where TOperator : struct, IWideOperator
    {
        var spread = Vector256.Shuffle(Vector256.Create(light).AsByte(), Repeat).AsUInt16();
        var narrow = Vector256.WidenLower(pixels.ToVector256Unsafe());
        var destination = narrow | (narrow << 8);
        var sum = Vector256.AddSaturate(TOperator.Apply(Times(color, spread), destination), Vector256.Load(thresholds));

        // A 257th, exactly: 257 d + r with r up to 256 becomes d.
        var eight = (sum - (sum >>> 8)) >>> 8;
        return Vector128.Narrow(eight.GetLower(), eight.GetUpper());
    }

    // The upper half of the product: a share of 65536, so that no light leaves a pixel as it is.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Times(Vector256<ushort> a, Vector256<ushort> b)
    {
        if (Avx2.IsSupported)
        {
            return Avx2.MultiplyHigh(a, b);
        }

        var low = (Vector256.WidenLower(a) * Vector256.WidenLower(b)) >>> 16;
        var high = (Vector256.WidenUpper(a) * Vector256.WidenUpper(b)) >>> 16;
        return Vector256.Narrow(low, high);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Alpha(Vector256<ushort> pixels) => Share.Alpha(pixels);

    /// <summary>How light meets four pixels, in parts of 65535.</summary>
    private interface IWideOperator
    {
        static abstract Vector256<ushort> Apply(Vector256<ushort> source, Vector256<ushort> destination);
    }

    private readonly struct Normal : IWideOperator
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<ushort> Apply(Vector256<ushort> source, Vector256<ushort> destination) =>
            Vector256.AddSaturate(destination - Times(destination, Alpha(source)), source);
    }

    private readonly struct Add : IWideOperator
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<ushort> Apply(Vector256<ushort> source, Vector256<ushort> destination) =>
            Vector256.AddSaturate(destination, source);
    }

    private readonly struct Screen : IWideOperator
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<ushort> Apply(Vector256<ushort> source, Vector256<ushort> destination) =>
            destination + Times(source, ~destination);
    }

    private readonly struct Multiply : IWideOperator
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<ushort> Apply(Vector256<ushort> source, Vector256<ushort> destination) => Vector256.AddSaturate(
            Vector256.AddSaturate(destination - Times(destination, Alpha(source)), source - Times(source, Alpha(destination))),
            Times(source, destination));
    }
}
