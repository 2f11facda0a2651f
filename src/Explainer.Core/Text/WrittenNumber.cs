using System.Collections.Frozen;
using System.Globalization;

namespace Explainer.Core.Text;

/// <summary>Numbers as they are shown.</summary>
public static class WrittenNumber
{
    /// <summary>A number in a .NET custom numeric format. What is zero once it is rounded has no sign: nobody owes or lacks "-0".</summary>
    /// <param name="value">The number.</param>
    /// <param name="format">The format.</param>
    /// <exception cref="FormatException">The format is none.</exception>
    public static string Of(double value, string format)
    {
        var text = value.ToString(format, CultureInfo.InvariantCulture);

        // .NET writes the sign of a negative zero, and of what becomes one by rounding, in formats with one section and with two.
        return value <= 0 && text == (-0.0).ToString(format, CultureInfo.InvariantCulture) ? 0.0.ToString(format, CultureInfo.InvariantCulture) : text;
    }

    /// <summary>A whole number; one of five digits or more in groups of three, with commas where a language has these and thin spaces elsewhere.</summary>
    /// <param name="value">The number, which is rounded.</param>
    /// <param name="language">A BCP 47 tag.</param>
    public static string Whole(double value, string language)
    {
        var text = Of(value, "0");
        if (text.AsSpan().TrimStart('-') is { Length: < 5 })
        {
            return text;
        }

        var grouped = Of(value, "#,0");
        return Commas.Contains(language.Split('-')[0].ToLowerInvariant()) ? grouped : grouped.Replace(',', '\u202F');
    }

    private static readonly FrozenSet<string> Commas = FrozenSet.ToFrozenSet(["en", "zh", "ja", "ko", "th", "he", "hi"], StringComparer.Ordinal);
}
