using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Explainer.Display.Paints;

namespace Explainer.Raster.Drawing;

/// <summary>Blends rows of pixels; exact whole-number arithmetic, so that every machine gives the same bytes.</summary>
internal static unsafe class RowBlender
{
    private static Vector128<byte> Repeat => Vector128.Create((byte)0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3);

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
            default:
                Solid<MultiplyOperator>(destination, color, mask, count);
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
            default:
                Pixels<MultiplyOperator>(destination, source, mask, opacity, count);
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Solid<TOperator>(byte* destination, uint color, byte* mask, int count)
        where TOperator : struct, IBlendOperator
    {
        var wide = Widen(Vector128.Create(color).AsByte());
        var covers = typeof(TOperator) == typeof(NormalOperator) && color >> 24 == 255;
        var i = 0;
        while (i + 4 <= count)
        {
            var four = Unsafe.ReadUnaligned<uint>(mask + i);
            if (four == 0)
            {
                i += 4;
                while (i + 16 <= count && Vector128.Load(mask + i) == Vector128<byte>.Zero)
                {
                    i += 16;
                }

                continue;
            }

            if (covers && four == uint.MaxValue)
            {
                Vector128.Create(color).AsByte().Store(destination + (i * 4));
            }
            else
            {
                Narrow(TOperator.Apply(Share.Of(wide, Spread(four)), Widen(Vector128.Load(destination + (i * 4))))).Store(destination + (i * 4));
            }

            i += 4;
        }

        if (i < count)
        {
            var rest = new Tail(destination + (i * 4), null, mask + i, count - i);
            rest.Put(TOperator.Apply(Share.Of(wide, Spread(rest.Mask)), Widen(rest.Destination)));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Pixels<TOperator>(byte* destination, byte* source, byte* mask, byte opacity, int count)
        where TOperator : struct, IBlendOperator
    {
        var share = Vector256.Create((ushort)opacity);
        var i = 0;
        for (; i + 4 <= count; i += 4)
        {
            var four = mask is null ? uint.MaxValue : Unsafe.ReadUnaligned<uint>(mask + i);
            var pixels = Vector128.Load(source + (i * 4));
            if (four == 0 || pixels == Vector128<byte>.Zero)
            {
                continue;
            }

            Narrow(TOperator.Apply(Fade(Widen(pixels), share, four, opacity), Widen(Vector128.Load(destination + (i * 4)))))
                .Store(destination + (i * 4));
        }

        if (i < count)
        {
            var rest = new Tail(destination + (i * 4), source + (i * 4), mask is null ? null : mask + i, count - i);
            rest.Put(TOperator.Apply(Fade(Widen(rest.Source), share, rest.Mask, opacity), Widen(rest.Destination)));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Fade(Vector256<ushort> pixels, Vector256<ushort> share, uint mask, byte opacity)
    {
        var faded = opacity == 255 ? pixels : Share.Of(pixels, share);
        return mask == uint.MaxValue ? faded : Share.Of(faded, Spread(mask));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Spread(uint mask) => Widen(Vector128.Shuffle(Vector128.CreateScalar(mask).AsByte(), Repeat));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Widen(Vector128<byte> bytes) => Vector256.WidenLower(bytes.ToVector256Unsafe());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Narrow(Vector256<ushort> parts) => Vector128.Narrow(parts.GetLower(), parts.GetUpper());

    /// <summary>The last one to three pixels of a row, padded to four.</summary>
    private readonly struct Tail
    {
        private readonly byte* destination;
        private readonly int count;

        internal Tail(byte* destination, byte* source, byte* mask, int count)
        {
            this.destination = destination;
            this.count = count;
            var pixels = stackalloc byte[32];
            new ReadOnlySpan<byte>(destination, count * 4).CopyTo(new Span<byte>(pixels, 16));
            Destination = Vector128.Load(pixels);
            if (source is not null)
            {
                new ReadOnlySpan<byte>(source, count * 4).CopyTo(new Span<byte>(pixels + 16, 16));
                Source = Vector128.Load(pixels + 16);
            }

            Mask = uint.MaxValue;
            for (var i = 0; mask is not null && i < count; i++)
            {
                Mask = (Mask & ~(255u << (8 * i))) | ((uint)mask[i] << (8 * i));
            }
        }

        internal Vector128<byte> Destination { get; }

        internal Vector128<byte> Source { get; }

        internal uint Mask { get; }

        internal void Put(Vector256<ushort> parts)
        {
            var pixels = stackalloc byte[16];
            Narrow(parts).Store(pixels);
            new ReadOnlySpan<byte>(pixels, count * 4).CopyTo(new Span<byte>(destination, count * 4));
        }
    }
}
