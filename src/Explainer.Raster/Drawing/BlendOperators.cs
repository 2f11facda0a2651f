using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Explainer.Raster.Drawing;

/// <summary>How four premultiplied pixels meet four others: 16 parts from 0 to 255 each (W3C Compositing Level 1).</summary>
internal interface IBlendOperator
{
    /// <summary>The source upon the destination.</summary>
    static abstract Vector256<ushort> Apply(Vector256<ushort> source, Vector256<ushort> destination);
}

/// <summary>Arithmetic on shares of 255.</summary>
internal static class Share
{
    private static readonly Vector256<ushort> Full = Vector256.Create((ushort)255);
    private static readonly Vector256<ushort> Half = Vector256.Create((ushort)128);
    private static readonly Vector256<byte> AlphaOfPixel = Vector256.Create(
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

/// <summary>Covers what lies below.</summary>
internal readonly struct NormalOperator : IBlendOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> Apply(Vector256<ushort> source, Vector256<ushort> destination) =>
        source + Share.Of(destination, Share.Rest(Share.Alpha(source)));
}

/// <summary>Adds light.</summary>
internal readonly struct AddOperator : IBlendOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> Apply(Vector256<ushort> source, Vector256<ushort> destination) => Share.Clamp(source + destination);
}

/// <summary>Adds light without burning out.</summary>
internal readonly struct ScreenOperator : IBlendOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> Apply(Vector256<ushort> source, Vector256<ushort> destination) =>
        source + Share.Of(destination, Share.Rest(source));
}

/// <summary>Darkens.</summary>
internal readonly struct MultiplyOperator : IBlendOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> Apply(Vector256<ushort> source, Vector256<ushort> destination) => Share.Clamp(
        Share.Of(source, Share.Rest(Share.Alpha(destination))) + Share.Of(destination, Share.Rest(Share.Alpha(source)))
        + Share.Of(source, destination));
}
