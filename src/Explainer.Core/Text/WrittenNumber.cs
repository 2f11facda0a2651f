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
}
