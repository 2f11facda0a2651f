using System.Globalization;

namespace Explainer.Compute.Tables;

/// <summary>Numbers as a table shows them: three significant digits, no exponent.</summary>
internal static class Format
{
    public static string Number(double value) => Math.Abs(value) switch
    {
        >= 100 => value.ToString("0", CultureInfo.InvariantCulture),
        >= 10 => value.ToString("0.0", CultureInfo.InvariantCulture),
        >= 1 => value.ToString("0.00", CultureInfo.InvariantCulture),
        _ => value.ToString("0.000", CultureInfo.InvariantCulture),
    };

    public static string With(double value, string unit) => unit.Length == 0 ? Number(value) : $"{Number(value)} {unit}";

    public static string Spread(double share) => string.Create(CultureInfo.InvariantCulture, $"± {share * 100:0.0} %");

    public static string Gibibytes(double bytes) => With(bytes / (1L << 30), "GiB");
}
