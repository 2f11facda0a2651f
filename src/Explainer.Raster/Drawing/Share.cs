using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Explainer.Raster.Drawing;

/// <summary>Arithmetic on shares of 255.</summary>
internal static class Share
{
    /// <summary>a b / 255, rounded to nearest; exact for parts from 0 to 255.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<ushort> Of(Vector256<ushort> a, Vector256<ushort> b)
    {
        var t = (a * b) + Vector256.Create((ushort)128);
        return (t + (t >>> 8)) >>> 8;
    }

    /// <summary>255 - a.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<ushort> Rest(Vector256<ushort> a) => Vector256.Create((ushort)255) - a;

    /// <summary>At most 255.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<ushort> Clamp(Vector256<ushort> a) => Vector256.Min(a, Vector256.Create((ushort)255));
}
