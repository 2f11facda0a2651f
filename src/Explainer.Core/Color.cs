using System.Globalization;

namespace Explainer.Core;

/// <summary>A colour in sRGB with straight (not premultiplied) opacity; each part from 0 to 1.</summary>
/// <param name="R">Red.</param>
/// <param name="G">Green.</param>
/// <param name="B">Blue.</param>
/// <param name="A">Opacity: 0 is invisible.</param>
public readonly record struct Color(float R, float G, float B, float A = 1)
{
    /// <summary>Nothing.</summary>
    public static readonly Color Transparent;

    /// <summary>Pure white.</summary>
    public static readonly Color White = new(1, 1, 1);

    /// <summary>Pure black.</summary>
    public static readonly Color Black = new(0, 0, 0);

    /// <summary>The colour of bytes, 0 to 255.</summary>
    public static Color FromBytes(byte r, byte g, byte b, byte a = 255) => new(r / 255f, g / 255f, b / 255f, a / 255f);

    /// <summary>The same colour at a share of its opacity (0 to 1).</summary>
    public Color Fade(double share) => this with { A = (float)(A * share) };

    /// <summary>The same colour at this opacity (0 to 1).</summary>
    public Color WithOpacity(double opacity) => this with { A = (float)opacity };

    /// <summary>The mix a share t of the way from a to b, part by part in sRGB.</summary>
    public static Color Lerp(Color a, Color b, double t)
    {
        var s = (float)t;
        return new(a.R + ((b.R - a.R) * s), a.G + ((b.G - a.G) * s), a.B + ((b.B - a.B) * s), a.A + ((b.A - a.A) * s));
    }

    /// <summary>Reads <c>#rgb</c>, <c>#rrggbb</c> or <c>#rrggbbaa</c>; null when the text is none of them.</summary>
    public static Color? TryParse(string text)
    {
        if (text.Length is not (4 or 7 or 9) || text[0] != '#')
        {
            return null;
        }

        if (!uint.TryParse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var bits))
        {
            return null;
        }

        return text.Length switch
        {
            4 => FromBytes((byte)(((bits >> 8) & 15) * 17), (byte)(((bits >> 4) & 15) * 17), (byte)((bits & 15) * 17)),
            7 => FromBytes((byte)(bits >> 16), (byte)(bits >> 8), (byte)bits),
            _ => FromBytes((byte)(bits >> 24), (byte)(bits >> 16), (byte)(bits >> 8), (byte)bits),
        };
    }

    /// <summary>The colour as <c>#rrggbb</c>, with two more digits when it is not opaque.</summary>
    public override string ToString()
    {
        var rgb = string.Create(CultureInfo.InvariantCulture, $"#{Rounding.ToByte(R):x2}{Rounding.ToByte(G):x2}{Rounding.ToByte(B):x2}");
        var a = Rounding.ToByte(A);
        return a == 255 ? rgb : rgb + a.ToString("x2", CultureInfo.InvariantCulture);
    }
}
