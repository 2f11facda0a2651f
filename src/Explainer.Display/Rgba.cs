using Explainer.Core;

namespace Explainer.Display;

/// <summary>A colour as it stands in a display list: straight sRGB with opacity, eight bits each.</summary>
/// <param name="Packed">0xRRGGBBAA.</param>
public readonly record struct Rgba(uint Packed)
{
    /// <summary>Red, 0 to 255.</summary>
    public byte R => (byte)(Packed >> 24);

    /// <summary>Green, 0 to 255.</summary>
    public byte G => (byte)(Packed >> 16);

    /// <summary>Blue, 0 to 255.</summary>
    public byte B => (byte)(Packed >> 8);

    /// <summary>Opacity, 0 to 255.</summary>
    public byte A => (byte)Packed;

    /// <summary>A colour rounded to eight bits a part.</summary>
    public static Rgba From(Color color) => new(
        ((uint)Rounding.ToByte(color.R) << 24) | ((uint)Rounding.ToByte(color.G) << 16)
        | ((uint)Rounding.ToByte(color.B) << 8) | Rounding.ToByte(color.A));

    /// <summary><c>#rrggbbaa</c>.</summary>
    public override string ToString() => "#" + Packed.ToString("x8", System.Globalization.CultureInfo.InvariantCulture);
}
