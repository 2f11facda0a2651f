using Explainer.Core;

namespace Explainer.Pipeline.Lint;

/// <summary>Relative luminance and contrast as WCAG 2 defines them.</summary>
internal static class Luminance
{
    /// <summary>The relative luminance of a colour, 0 to 1.</summary>
    public static double Of(Color color) => (0.2126 * Linear(color.R)) + (0.7152 * Linear(color.G)) + (0.0722 * Linear(color.B));

    /// <summary>The contrast of two luminances, 1 to 21.</summary>
    public static double Contrast(double a, double b) => (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);

    /// <summary>A part of a colour in linear light.</summary>
    public static double Linear(double part) => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
}
