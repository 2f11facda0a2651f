using System.Globalization;

namespace Explainer.Raster.Pictures;

/// <summary>Lengths as SVG's attributes write them.</summary>
internal static class SvgLength
{
    private static readonly (string Unit, double Px)[] Units =
        [("px", 1), ("pt", 4.0 / 3), ("pc", 16), ("mm", 96 / 25.4), ("cm", 96 / 2.54), ("in", 96), ("em", 16), ("ex", 8), ("", 1)];

    /// <summary>A length in px; null when it is missing, a share of something else, or no length.</summary>
    internal static double? Read(string? text)
    {
        text = text?.Trim() ?? "";
        var (unit, px) = Units.First(u => text.EndsWith(u.Unit, StringComparison.Ordinal));
        return double.TryParse(text.AsSpan(0, text.Length - unit.Length), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number * px
            : null;
    }

    /// <summary>Numbers separated by white space or commas; what is no number ends them.</summary>
    internal static double[] ReadMany(string? text) =>
    [
        .. (text ?? "").Split([' ', ',', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .Select(part => double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN)
            .TakeWhile(number => !double.IsNaN(number)),
    ];
}
