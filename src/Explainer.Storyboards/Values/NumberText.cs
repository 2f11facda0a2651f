using System.Globalization;

namespace Explainer.Storyboards.Values;

/// <summary>Numbers as authors write them: <c>5</c>, <c>-0.5</c>, <c>1e3</c>, <c>40%</c>.</summary>
internal static class NumberText
{
    /// <summary>Reads a finite number.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The number as written, so 40 for <c>40%</c>.</param>
    /// <param name="isPercent">Whether a percent sign follows.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out double value, out bool isPercent)
    {
        text = text.Trim();
        isPercent = text.EndsWith("%", StringComparison.Ordinal);
        if (isPercent)
        {
            text = text[..^1].TrimEnd();
        }

        const NumberStyles plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return double.TryParse(text, plain, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
    }

    /// <summary>Whether a text is a number with a unit behind it, such as <c>300px</c>.</summary>
    public static bool HasUnit(string text)
    {
        var number = text.AsSpan().Trim().TrimEnd("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ/ ");
        return number.Length > 0 && number.Length < text.Trim().Length && TryParse(number, out _, out _);
    }

    /// <summary>Whether a text means a number that is none: NaN or infinite.</summary>
    public static bool IsNotFinite(string text)
    {
        var bare = text.Trim().TrimStart('+', '-', '.');
        return bare.Equals("nan", StringComparison.OrdinalIgnoreCase) || bare.Equals("inf", StringComparison.OrdinalIgnoreCase)
            || bare.Equals("infinity", StringComparison.OrdinalIgnoreCase)
            || (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && !double.IsFinite(value));
    }
}
