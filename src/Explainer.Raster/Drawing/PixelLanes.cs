using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Explainer.Raster.Drawing;

/// <summary>
/// Eight pixels of four bytes as two vectors of sixteen-bit parts, in the order in which AVX2 unpacks and packs them: the pixels 0, 1, 4 and
/// 5 are in the lower one, 2, 3, 6 and 7 in the higher one. So nothing moves across the halves of a register, which is what costs most.
/// </summary>
internal static unsafe class PixelLanes
{
    /// <summary>Pixels worked on at once.</summary>
    internal const int Count = 8;

    /// <summary>Each byte as it is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<ushort> Low(Vector256<byte> pixels) => Avx2.IsSupported
        ? Avx2.UnpackLow(pixels, Vector256<byte>.Zero).AsUInt16()
        : Vector256.Create(Vector128.WidenLower(pixels.GetLower()), Vector128.WidenLower(pixels.GetUpper()));

    /// <summary>Each byte as it is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<ushort> High(Vector256<byte> pixels) => Avx2.IsSupported
        ? Avx2.UnpackHigh(pixels, Vector256<byte>.Zero).AsUInt16()
        : Vector256.Create(Vector128.WidenUpper(pixels.GetLower()), Vector128.WidenUpper(pixels.GetUpper()));

    /// <summary>Each byte times 257: 255 becomes 65535.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<ushort> WideLow(Vector256<byte> pixels)
    {
        if (Avx2.IsSupported)
        {
            return Avx2.UnpackLow(pixels, pixels).AsUInt16();
        }

        var low = Low(pixels);
        return low | (low << 8);
    }

    /// <summary>Each byte times 257: 255 becomes 65535.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<ushort> WideHigh(Vector256<byte> pixels)
    {
        if (Avx2.IsSupported)
        {
            return Avx2.UnpackHigh(pixels, pixels).AsUInt16();
        }

        var high = High(pixels);
        return high | (high << 8);
    }

    /// <summary>The pixels again, of parts from 0 to 255.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<byte> Pack(Vector256<ushort> low, Vector256<ushort> high) => Avx2.IsSupported
        ? Avx2.PackUnsignedSaturate(low.AsInt16(), high.AsInt16())
        : Vector256.Create(Vector128.Narrow(low.GetLower(), high.GetLower()), Vector128.Narrow(low.GetUpper(), high.GetUpper()));

    /// <summary>One byte a pixel, in all of its parts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<ushort> SpreadLow(ulong eightBytes) => Spread(
        Vector128.Create(eightBytes).AsByte(),
        Vector256.Create(0x8000800080008000, 0x8001800180018001, 0x8004800480048004, 0x8005800580058005));

    /// <summary>One byte a pixel, in all of its parts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<ushort> SpreadHigh(ulong eightBytes) => Spread(
        Vector128.Create(eightBytes).AsByte(),
        Vector256.Create(0x8002800280028002, 0x8003800380038003, 0x8006800680068006, 0x8007800780078007));

    /// <summary>One value a pixel, in all of its parts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<ushort> SpreadLow(Vector128<ushort> eight) => Spread(
        eight.AsByte(), Vector256.Create(0x0100010001000100ul, 0x0302030203020302, 0x0908090809080908, 0x0B0A0B0A0B0A0B0A));

    /// <summary>One value a pixel, in all of its parts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<ushort> SpreadHigh(Vector128<ushort> eight) => Spread(
        eight.AsByte(), Vector256.Create(0x0504050405040504ul, 0x0706070607060706, 0x0D0C0D0C0D0C0D0C, 0x0F0E0F0E0F0E0F0E));

    /// <summary>Every part replaced by its pixel's opacity.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<ushort> Alpha(Vector256<ushort> parts)
    {
        var order = Vector256.Create(0x0706070607060706ul, 0x0F0E0F0E0F0E0F0E, 0x0706070607060706, 0x0F0E0F0E0F0E0F0E).AsByte();
        return Avx2.IsSupported
            ? Avx2.Shuffle(parts.AsByte(), order).AsUInt16()
            : Vector256.Create(
                Vector128.Shuffle(parts.GetLower().AsByte(), order.GetLower()), Vector128.Shuffle(parts.GetUpper().AsByte(), order.GetUpper())).AsUInt16();
    }

    /// <summary>The first of eight values, each of them as often as it takes to fill a vector.</summary>
    /// <param name="values">The eight.</param>
    /// <param name="order">As from <see cref="RepeatOrder"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<ushort> Repeat(ushort* values, Vector256<ulong> order) => Spread(Vector128.Load(values).AsByte(), order);

    /// <summary>The order of <see cref="Repeat"/>.</summary>
    /// <param name="times">How often each value is wanted: 2, 4 or 8 times.</param>
    internal static Vector256<ulong> RepeatOrder(int times) => times switch
    {
        2 => Vector256.Create(0x0302030201000100ul, 0x0706070605040504, 0x0B0A0B0A09080908, 0x0F0E0F0E0D0C0D0C),
        4 => Vector256.Create(0x0100010001000100ul, 0x0302030203020302, 0x0504050405040504, 0x0706070607060706),
        _ => Vector256.Create(0x0100010001000100ul, 0x0100010001000100, 0x0302030203020302, 0x0302030203020302),
    };

    /// <summary>The upper halves of the products.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<ushort> MultiplyHigh(Vector256<ushort> a, Vector256<ushort> b)
    {
        if (Avx2.IsSupported)
        {
            return Avx2.MultiplyHigh(a, b);
        }

        var low = (Vector256.WidenLower(a) * Vector256.WidenLower(b)) >>> 16;
        var high = (Vector256.WidenUpper(a) * Vector256.WidenUpper(b)) >>> 16;
        return Vector256.Narrow(low, high);
    }

    /// <summary>Thirty-two values from 0 to 255 as bytes, in order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<byte> Bytes(Vector256<int> a, Vector256<int> b, Vector256<int> c, Vector256<int> d)
    {
        if (Avx2.IsSupported)
        {
            var packed = Avx2.PackUnsignedSaturate(Avx2.PackSignedSaturate(a, b), Avx2.PackSignedSaturate(c, d));
            return Avx2.PermuteVar8x32(packed.AsInt32(), Vector256.Create(0, 4, 1, 5, 2, 6, 3, 7)).AsByte();
        }

        return Vector256.Narrow(Vector256.Narrow(a.AsUInt32(), b.AsUInt32()), Vector256.Narrow(c.AsUInt32(), d.AsUInt32()));
    }

    /// <summary>The opacities of a row of pixels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void CopyAlpha(uint* pixels, byte* alpha, int count)
    {
        var i = 0;
        for (; i + Vector256<byte>.Count <= count; i += Vector256<byte>.Count)
        {
            Bytes(Part(pixels + i), Part(pixels + i + 8), Part(pixels + i + 16), Part(pixels + i + 24)).Store(alpha + i);
        }

        for (; i < count; i++)
        {
            alpha[i] = (byte)(pixels[i] >> 24);
        }

        static Vector256<int> Part(uint* eight) => (Vector256.Load(eight) >>> 24).AsInt32();
    }

    // An index with its highest bit set gives 0.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Spread(Vector128<byte> values, Vector256<ulong> order) => Avx2.IsSupported
        ? Avx2.Shuffle(Vector256.Create(values, values), order.AsByte()).AsUInt16()
        : Vector256.Create(
            Vector128.Shuffle(values, order.GetLower().AsByte()), Vector128.Shuffle(values, order.GetUpper().AsByte())).AsUInt16();
}
