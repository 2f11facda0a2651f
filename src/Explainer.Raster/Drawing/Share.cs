using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Explainer.Raster.Drawing;

/// <summary>Arithmetic on shares of 255.</summary>
internal static class Share
{
    private static Vector256<ushort> Full => Vector256.Create((ushort)255);
    private static Vector256<ushort> Half => Vector256.Create((ushort)128);
    private static Vector256<byte> AlphaOfPixel => Vector256.Create(
        (byte)6, 7, 6, 7, 6, 7, 6, 7, 14, 15, 14, 15, 14, 15, 14, 15, 22, 23, 22, 23, 22, 23, 22, 23, 30, 31, 30, 31, 30, 31, 30, 31);

    /// <summary>a b / 255, rounded to nearest; exact for parts from 0 to 255.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<ushort> Of(Vector256<ushort> a, Vector256<ushort> b)
    {
        var t = (a * b) + Half;
        return (t + (t >>> 8)) >>> 8;
    }

    /// <summary>255 - a.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<ushort> Rest(Vector256<ushort> a) => Full - a;

    /// <summary>Every part replaced by its pixel's opacity.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<ushort> Alpha(Vector256<ushort> pixels) => Vector256.Shuffle(pixels.AsByte(), AlphaOfPixel).AsUInt16();

    /// <summary>At most 255.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<ushort> Clamp(Vector256<ushort> a) => Vector256.Min(a, Full);
}
