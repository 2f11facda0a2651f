namespace Explainer.Core;

/// <summary>
/// The one place where numbers are rounded, so that every machine rounds alike. Halves go up, towards positive infinity: a movement
/// across zero then has no double step.
/// </summary>
public static class Rounding
{
    /// <summary>Steps per pixel of the grid that coordinates lie on in a display list.</summary>
    public const double SubPixelSteps = 64;

    /// <summary>Steps per unit for factors (scales, sines) in a display list.</summary>
    public const double FactorSteps = 1 << 20;

    /// <summary>The nearest whole number, halves up; values beyond the range of an integer become its ends.</summary>
    public static int HalfUp(double value)
    {
        var rounded = Math.Floor(value + 0.5);
        return rounded >= int.MaxValue ? int.MaxValue : rounded <= int.MinValue ? int.MinValue : (int)rounded;
    }

    /// <summary>A coordinate or length in px on the grid of 1/64 px.</summary>
    public static double ToSubPixel(double px) => Math.Floor((px * SubPixelSteps) + 0.5) / SubPixelSteps;

    /// <summary>A factor on a grid of about one millionth.</summary>
    public static double ToFactor(double factor) => Math.Floor((factor * FactorSteps) + 0.5) / FactorSteps;

    /// <summary>A share from 0 to 1 as a byte; values outside are clamped, not-a-number becomes 0.</summary>
    public static byte ToByte(double share) => share >= 1 ? (byte)255 : share > 0 ? (byte)((share * 255) + 0.5) : (byte)0;

    /// <summary>A value rounded to a number of decimals (0 to 12), halves up.</summary>
    public static double ToDecimals(double value, int decimals)
    {
        var scale = Math.Pow(10, decimals);
        return Math.Floor((value * scale) + 0.5) / scale;
    }
}
