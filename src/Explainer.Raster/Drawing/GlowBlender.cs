using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Explainer.Display;
using Explainer.Display.Paints;

namespace Explainer.Raster.Drawing;

/// <summary>Blends light of 16 bits onto pixels of 8, dithered by position; whole-number arithmetic.</summary>
internal static unsafe class GlowBlender
{
    /// <summary>A colour at full light: its four parts premultiplied, each of 16 bits.</summary>
    internal static ulong Light(Rgba color)
    {
        var alpha = color.A * 257u;
        return Part(color.B) | (Part(color.G) << 16) | (Part(color.R) << 32) | ((ulong)alpha << 48);

        ulong Part(byte part) => ((part * alpha) + 127) / 255;
    }

    /// <summary>Blends one row.</summary>
    /// <param name="blend">How it meets what lies below.</param>
    /// <param name="destination">The pixels.</param>
    /// <param name="light">One value a pixel, 0 to 65535.</param>
    /// <param name="color">The colour at full light, as from <see cref="Light"/>.</param>
    /// <param name="x">The first pixel's column on the device.</param>
    /// <param name="y">The row on the device.</param>
    /// <param name="count">Pixels.</param>
    internal static void Row(Blend blend, byte* destination, ushort* light, ulong color, int x, int y, int count)
    {
        switch (blend)
        {
            case Blend.Normal:
                Row<Normal>(destination, light, color, x, y, count);
                break;
            case Blend.Add:
                Row<Add>(destination, light, color, x, y, count);
                break;
            case Blend.Screen:
                Row<Screen>(destination, light, color, x, y, count);
                break;
            case Blend.Multiply:
                Row<Multiply>(destination, light, color, x, y, count);
                break;
            case Blend.Atop:
                Row<Atop>(destination, light, color, x, y, count);
                break;
            default:
                Row<Erase>(destination, light, color, x, y, count);
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Row<TOperator>(byte* destination, ushort* light, ulong color, int x, int y, int count)
        where TOperator : struct, IWideOperator
    {
        var wide = Vector256.Create(color).AsUInt16();
        fixed (ushort* thresholds = Dither.Row(y))
        {
            var i = 0;
            for (; i + PixelLanes.Count <= count; i += PixelLanes.Count)
            {
                var eight = Vector128.Load(light + i);
                if (eight != Vector128<ushort>.Zero)
                {
                    Eight<TOperator>(destination + (i * 4), eight, wide, Vector128.Load(thresholds + ((x + i) & (Dither.Size - 1))));
                }
            }

            if (i < count)
            {
                var pixels = stackalloc byte[PixelLanes.Count * 4];
                var lights = stackalloc ushort[PixelLanes.Count];
                Unsafe.CopyBlockUnaligned(pixels, destination + (i * 4), (uint)(count - i) * 4);
                Unsafe.CopyBlockUnaligned(lights, light + i, (uint)(count - i) * sizeof(ushort));
                Eight<TOperator>(pixels, Vector128.Load(lights), wide, Vector128.Load(thresholds + ((x + i) & (Dither.Size - 1))));
                Unsafe.CopyBlockUnaligned(destination + (i * 4), pixels, (uint)(count - i) * 4);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Eight<TOperator>(byte* destination, Vector128<ushort> light, Vector256<ushort> color, Vector128<ushort> thresholds)
        where TOperator : struct, IWideOperator
    {
        var pixels = Vector256.Load(destination);
        var low = TOperator.Apply(Times(color, PixelLanes.SpreadLow(light)), PixelLanes.WideLow(pixels));
        var high = TOperator.Apply(Times(color, PixelLanes.SpreadHigh(light)), PixelLanes.WideHigh(pixels));
        PixelLanes.Pack(Narrow(low, PixelLanes.SpreadLow(thresholds)), Narrow(high, PixelLanes.SpreadHigh(thresholds))).Store(destination);
    }

    // A 257th of what is dithered, exactly: 257 d + r with r up to 256 becomes d.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Narrow(Vector256<ushort> parts, Vector256<ushort> thresholds)
    {
        var sum = Vector256.AddSaturate(parts, thresholds);
        return (sum - (sum >>> 8)) >>> 8;
    }

    // A share of 65536, so that no light leaves a pixel as it is.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Times(Vector256<ushort> a, Vector256<ushort> b) => PixelLanes.MultiplyHigh(a, b);

    /// <summary>How light meets four pixels, in parts of 65535.</summary>
    private interface IWideOperator
    {
        static abstract Vector256<ushort> Apply(Vector256<ushort> source, Vector256<ushort> destination);
    }

    private readonly struct Normal : IWideOperator
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<ushort> Apply(Vector256<ushort> source, Vector256<ushort> destination) =>
            Vector256.AddSaturate(destination - Times(destination, PixelLanes.Alpha(source)), source);
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

    private readonly struct Atop : IWideOperator
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<ushort> Apply(Vector256<ushort> source, Vector256<ushort> destination) =>
            Vector256.AddSaturate(destination - Times(destination, PixelLanes.Alpha(source)), Times(source, PixelLanes.Alpha(destination)));
    }

    private readonly struct Erase : IWideOperator
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<ushort> Apply(Vector256<ushort> source, Vector256<ushort> destination) =>
            destination - Times(destination, PixelLanes.Alpha(source));
    }

    private readonly struct Multiply : IWideOperator
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<ushort> Apply(Vector256<ushort> source, Vector256<ushort> destination) => Vector256.AddSaturate(
            Vector256.AddSaturate(
                destination - Times(destination, PixelLanes.Alpha(source)), source - Times(source, PixelLanes.Alpha(destination))),
            Times(source, destination));
    }
}
