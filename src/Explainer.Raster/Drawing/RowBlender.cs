using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Explainer.Display.Paints;

namespace Explainer.Raster.Drawing;

/// <summary>Blends rows of pixels; exact whole-number arithmetic, so that every machine gives the same bytes.</summary>
internal static unsafe class RowBlender
{
    /// <summary>One premultiplied colour through coverage.</summary>
    /// <param name="blend">How it meets what lies below.</param>
    /// <param name="destination">The pixels.</param>
    /// <param name="color">Premultiplied, blue in the lowest byte.</param>
    /// <param name="mask">One byte a pixel.</param>
    /// <param name="count">Pixels.</param>
    internal static void Solid(Blend blend, byte* destination, uint color, byte* mask, int count)
    {
        switch (blend)
        {
            case Blend.Normal:
                Solid<NormalOperator>(destination, color, mask, count);
                break;
            case Blend.Add:
                Solid<AddOperator>(destination, color, mask, count);
                break;
            case Blend.Screen:
                Solid<ScreenOperator>(destination, color, mask, count);
                break;
            case Blend.Multiply:
                Solid<MultiplyOperator>(destination, color, mask, count);
                break;
            case Blend.Atop:
                Solid<AtopOperator>(destination, color, mask, count);
                break;
            default:
                Solid<EraseOperator>(destination, color, mask, count);
                break;
        }
    }

    /// <summary>Premultiplied pixels through an opacity and, where there is one, coverage.</summary>
    /// <param name="blend">How they meet what lies below.</param>
    /// <param name="destination">The pixels.</param>
    /// <param name="source">The pixels upon them.</param>
    /// <param name="mask">One byte a pixel, or null for full coverage.</param>
    /// <param name="opacity">0 to 255.</param>
    /// <param name="count">Pixels.</param>
    internal static void Pixels(Blend blend, byte* destination, byte* source, byte* mask, byte opacity, int count)
    {
        switch (blend)
        {
            case Blend.Normal:
                Pixels<NormalOperator>(destination, source, mask, opacity, count);
                break;
            case Blend.Add:
                Pixels<AddOperator>(destination, source, mask, opacity, count);
                break;
            case Blend.Screen:
                Pixels<ScreenOperator>(destination, source, mask, opacity, count);
                break;
            case Blend.Multiply:
                Pixels<MultiplyOperator>(destination, source, mask, opacity, count);
                break;
            case Blend.Atop:
                Pixels<AtopOperator>(destination, source, mask, opacity, count);
                break;
            default:
                Pixels<EraseOperator>(destination, source, mask, opacity, count);
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Solid<TOperator>(byte* destination, uint color, byte* mask, int count)
        where TOperator : struct, IBlendOperator
    {
        var pixels = Vector256.Create(color).AsByte();
        var wide = PixelLanes.Low(pixels);
        var covers = typeof(TOperator) == typeof(NormalOperator) && color >> 24 == 255;
        var i = 0;
        while (i + PixelLanes.Count <= count)
        {
            var eight = Unsafe.ReadUnaligned<ulong>(mask + i);
            if (eight == 0)
            {
                i += PixelLanes.Count;
                while (i + Vector256<byte>.Count <= count && Vector256.Load(mask + i) == Vector256<byte>.Zero)
                {
                    i += Vector256<byte>.Count;
                }

                continue;
            }

            if (covers && eight == ulong.MaxValue)
            {
                pixels.Store(destination + (i * 4));
            }
            else
            {
                Solid<TOperator>(destination + (i * 4), wide, eight);
            }

            i += PixelLanes.Count;
        }

        if (i < count)
        {
            var rest = stackalloc byte[PixelLanes.Count * 4];
            Unsafe.CopyBlockUnaligned(rest, destination + (i * 4), (uint)(count - i) * 4);
            Solid<TOperator>(rest, wide, Rest(mask + i, count - i));
            Unsafe.CopyBlockUnaligned(destination + (i * 4), rest, (uint)(count - i) * 4);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Pixels<TOperator>(byte* destination, byte* source, byte* mask, byte opacity, int count)
        where TOperator : struct, IBlendOperator
    {
        var i = 0;
        for (; i + PixelLanes.Count <= count; i += PixelLanes.Count)
        {
            var eight = mask is null ? ulong.MaxValue : Unsafe.ReadUnaligned<ulong>(mask + i);
            var pixels = Vector256.Load(source + (i * 4));
            if (eight == 0 || pixels == Vector256<byte>.Zero)
            {
                continue;
            }

            if (typeof(TOperator) == typeof(NormalOperator) && opacity == 255 && eight == ulong.MaxValue
                && (pixels.AsUInt32() & Vector256.Create(0xFF000000)) == Vector256.Create(0xFF000000))
            {
                pixels.Store(destination + (i * 4));
                continue;
            }

            Pixels<TOperator>(destination + (i * 4), pixels, eight, opacity);
        }

        if (i < count)
        {
            var rest = stackalloc byte[PixelLanes.Count * 4];
            var above = stackalloc byte[PixelLanes.Count * 4];
            Unsafe.CopyBlockUnaligned(rest, destination + (i * 4), (uint)(count - i) * 4);
            Unsafe.CopyBlockUnaligned(above, source + (i * 4), (uint)(count - i) * 4);
            Pixels<TOperator>(rest, Vector256.Load(above), mask is null ? ulong.MaxValue : Rest(mask + i, count - i), opacity);
            Unsafe.CopyBlockUnaligned(destination + (i * 4), rest, (uint)(count - i) * 4);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Solid<TOperator>(byte* destination, Vector256<ushort> color, ulong mask)
        where TOperator : struct, IBlendOperator
    {
        var below = Vector256.Load(destination);
        PixelLanes.Pack(
            TOperator.Apply(Share.Of(color, PixelLanes.SpreadLow(mask)), PixelLanes.Low(below)),
            TOperator.Apply(Share.Of(color, PixelLanes.SpreadHigh(mask)), PixelLanes.High(below))).Store(destination);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Pixels<TOperator>(byte* destination, Vector256<byte> pixels, ulong mask, byte opacity)
        where TOperator : struct, IBlendOperator
    {
        var (low, high) = (PixelLanes.Low(pixels), PixelLanes.High(pixels));
        if (opacity != 255)
        {
            var share = Vector256.Create((ushort)opacity);
            (low, high) = (Share.Of(low, share), Share.Of(high, share));
        }

        if (mask != ulong.MaxValue)
        {
            (low, high) = (Share.Of(low, PixelLanes.SpreadLow(mask)), Share.Of(high, PixelLanes.SpreadHigh(mask)));
        }

        var below = Vector256.Load(destination);
        PixelLanes.Pack(
            TOperator.Apply(low, PixelLanes.Low(below)), TOperator.Apply(high, PixelLanes.High(below))).Store(destination);
    }

    // The last one to seven bytes of a row; nothing behind them is read.
    private static ulong Rest(byte* mask, int count)
    {
        ulong rest = 0;
        Unsafe.CopyBlockUnaligned(&rest, mask, (uint)count);
        return rest;
    }
}
