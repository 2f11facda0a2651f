using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Explainer.Raster.Yuv;

/// <summary>Takes the opacity out of premultiplied pixels, for outputs that keep colour and opacity apart.</summary>
public static class StraightAlpha
{
    private static Vector256<uint> Opaque => Vector256.Create(0xFF000000u);

    /// <summary>Turns premultiplied BGRA into straight BGRA; an invisible pixel becomes transparent black.</summary>
    /// <param name="premultiplied">Whole pixels.</param>
    /// <param name="straight">As many bytes; may be the same memory.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Convert(ReadOnlySpan<byte> premultiplied, Span<byte> straight)
    {
        var source = MemoryMarshal.Cast<byte, uint>(premultiplied);
        var target = MemoryMarshal.Cast<byte, uint>(straight);
        ArgumentOutOfRangeException.ThrowIfLessThan(target.Length, source.Length);
        for (var i = 0; i < source.Length; i++)
        {
            // Most of a frame is opaque or empty, in long stretches.
            if (i + 8 <= source.Length && Vector256.Create(source[i..]) is var eight
                && ((eight & Opaque) == Opaque || eight == Vector256<uint>.Zero))
            {
                eight.CopyTo(target[i..]);
                i += 7;
                continue;
            }

            target[i] = Straight(source[i]);
        }
    }

    /// <summary>One pixel.</summary>
    internal static uint Straight(uint pixel)
    {
        var alpha = pixel >> 24;
        return alpha switch
        {
            0 => 0,
            255 => pixel,
            _ => (alpha << 24) | (Part(pixel >> 16) << 16) | (Part(pixel >> 8) << 8) | Part(pixel),
        };

        uint Part(uint part) => Math.Min(255, (((part & 255) * 255) + (alpha / 2)) / alpha);
    }
}
