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

    // An index with its highest bit set gives 0.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Spread(Vector128<byte> values, Vector256<ulong> order) => Avx2.IsSupported
        ? Avx2.Shuffle(Vector256.Create(values, values), order.AsByte()).AsUInt16()
        : Vector256.Create(
            Vector128.Shuffle(values, order.GetLower().AsByte()), Vector128.Shuffle(values, order.GetUpper().AsByte())).AsUInt16();
}
