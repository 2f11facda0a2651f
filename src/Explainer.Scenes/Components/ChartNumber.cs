using Explainer.Core;
using Explainer.Core.Text;

namespace Explainer.Scenes.Components;

/// <summary>How a chart writes one number while it counts up to its final value: unit prefix and decimals are those of the final value.</summary>
/// <param name="Divisor">What the number is divided by.</param>
/// <param name="Suffix">What stands for the divisor, such as k or M.</param>
/// <param name="Pattern">A .NET custom numeric format.</param>
/// <param name="Decimals">How many decimals of the plain number the pattern shows.</param>
internal readonly record struct ChartNumber(double Divisor, string Suffix, string Pattern, int Decimals)
{
    private const int SignificantDigits = 3;

    /// <summary>The way to write numbers up to a final value.</summary>
    /// <param name="final">The final value.</param>
    /// <param name="format">A .NET custom numeric format; empty for three significant digits with k, M, G or T.</param>
    public static ChartNumber For(double final, string format)
    {
        if (format.Length > 0)
        {
            var point = format.IndexOf('.', StringComparison.Ordinal);
            var decimals = point < 0 ? 0 : format.Skip(point + 1).TakeWhile(c => c is '0' or '#').Count();
            return new(1, "", format, decimals + (format.Contains('%', StringComparison.Ordinal) ? 2 : 0));
        }

        var size = Math.Abs(final);
        if (size >= 1e15 || (size > 0 && size < 1e-4))
        {
            return new(1, "", "0.##e0", 12);
        }

        var (divisor, suffix) = size switch { >= 1e12 => (1e12, "T"), >= 1e9 => (1e9, "G"), >= 1e6 => (1e6, "M"), >= 1e4 => (1e3, "k"), _ => (1.0, "") };
        var left = size / divisor;
        var most = left == 0 ? 0 : Math.Clamp(SignificantDigits - 1 - (int)Math.Floor(Math.Log10(left)), 0, 6);
        var needed = 0;
        while (needed < most && Rounding.ToDecimals(left, needed) != Rounding.ToDecimals(left, most))
        {
            needed++;
        }

        return new(divisor, suffix, needed == 0 ? "0" : "0." + new string('0', needed), needed);
    }

    /// <summary>A number that stands alone.</summary>
    public static string Write(double value) => For(value, "").Final(value);

    /// <summary>The final value.</summary>
    public string Final(double value) => WrittenNumber.Of(value / Divisor, Pattern) + Suffix;

    /// <summary>A value on the way: cut rather than rounded, so that it is never ahead of what is drawn.</summary>
    public string Counting(double value)
    {
        var scale = Math.Pow(10, Decimals);
        return WrittenNumber.Of(Math.Truncate(value / Divisor * scale) / scale, Pattern) + Suffix;
    }
}
