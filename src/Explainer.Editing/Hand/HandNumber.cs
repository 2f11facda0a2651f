using System.Globalization;
using Explainer.Core;

namespace Explainer.Editing.Hand;

/// <summary>Numbers as an author writes them, changed by hand: the unit and the number of decimals stay.</summary>
internal static class HandNumber
{
    /// <summary>Reads a number with or without a percent sign.</summary>
    public static bool TryRead(string text, out double value, out bool isPercent)
    {
        var bare = text.Trim();
        isPercent = bare.EndsWith('%');
        bare = isPercent ? bare[..^1].TrimEnd() : bare;
        return double.TryParse(bare, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
    }

    /// <summary>A number with at most so many decimals.</summary>
    public static string Write(double value, int decimals)
    {
        var text = Rounding.ToDecimals(value, decimals).ToString("0." + new string('#', Math.Max(1, decimals)), CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }

    /// <summary>How many decimals a number is written with.</summary>
    public static int DecimalsOf(string text)
    {
        var dot = text.IndexOf('.');
        var count = 0;
        while (dot >= 0 && dot + 1 + count < text.Length && char.IsAsciiDigit(text[dot + 1 + count]))
        {
            count++;
        }

        return Math.Min(count, 6);
    }
}
