using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Explainer.Display;

namespace Explainer.Raster.Drawing;

/// <summary>Colours as four floating-point parts: blue, green, red, opacity; the colours premultiplied.</summary>
internal static class PremultipliedColor
{
    /// <summary>A straight colour's parts, 0 to 1.</summary>
    internal static Vector128<float> From(Rgba color)
    {
        var a = color.A / 255f;
        return Vector128.Create(color.B / 255f * a, color.G / 255f * a, color.R / 255f * a, a);
    }

    /// <summary>A straight colour as a pixel, rounded to nearest.</summary>
    internal static uint Pixel(Rgba color) => Pack((From(color) * 255f) + Vector128.Create(0.5f));

    /// <summary>Four parts, 0 to below 256, cut down to a pixel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint Pack(Vector128<float> parts)
    {
        var whole = Vector128.ConvertToInt32(Vector128.Min(parts, Vector128.Create(255f))).AsByte();
        return Vector128.Shuffle(whole, Vector128.Create((byte)0, 4, 8, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)).AsUInt32().ToScalar();
    }

    /// <summary>Four colours of four parts, 0 to below 256, cut down to pixels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<uint> Pack(Vector128<float> first, Vector128<float> second, Vector128<float> third, Vector128<float> fourth)
    {
        if (!Sse2.IsSupported)
        {
            return Vector128.Create(Pack(first), Pack(second), Pack(third), Pack(fourth));
        }

        var low = Sse2.PackSignedSaturate(Sse2.ConvertToVector128Int32WithTruncation(first), Sse2.ConvertToVector128Int32WithTruncation(second));
        var high = Sse2.PackSignedSaturate(Sse2.ConvertToVector128Int32WithTruncation(third), Sse2.ConvertToVector128Int32WithTruncation(fourth));
        return Sse2.PackUnsignedSaturate(low, high).AsUInt32();
    }
}
