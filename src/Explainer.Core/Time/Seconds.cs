using System.Globalization;

namespace Explainer.Core.Time;

/// <summary>A point in time or a length of time, in seconds. Finite; negative values are differences.</summary>
/// <param name="Value">The number of seconds.</param>
public readonly record struct Seconds(double Value) : IComparable<Seconds>
{
    /// <summary>Zero seconds.</summary>
    public static readonly Seconds Zero;

    /// <summary>The sum of two times.</summary>
    public static Seconds operator +(Seconds left, Seconds right) => new(left.Value + right.Value);

    /// <summary>The difference of two times.</summary>
    public static Seconds operator -(Seconds left, Seconds right) => new(left.Value - right.Value);

    /// <summary>A time, scaled.</summary>
    public static Seconds operator *(Seconds left, double factor) => new(left.Value * factor);

    /// <summary>The ratio of two times.</summary>
    public static double operator /(Seconds left, Seconds right) => left.Value / right.Value;

    /// <summary>Whether the left time comes before the right one.</summary>
    public static bool operator <(Seconds left, Seconds right) => left.Value < right.Value;

    /// <summary>Whether the left time comes after the right one.</summary>
    public static bool operator >(Seconds left, Seconds right) => left.Value > right.Value;

    /// <summary>Whether the left time comes before the right one or equals it.</summary>
    public static bool operator <=(Seconds left, Seconds right) => left.Value <= right.Value;

    /// <summary>Whether the left time comes after the right one or equals it.</summary>
    public static bool operator >=(Seconds left, Seconds right) => left.Value >= right.Value;

    /// <summary>The earlier of two times.</summary>
    public static Seconds Min(Seconds a, Seconds b) => a.Value <= b.Value ? a : b;

    /// <summary>The later of two times.</summary>
    public static Seconds Max(Seconds a, Seconds b) => a.Value >= b.Value ? a : b;

    /// <inheritdoc/>
    public int CompareTo(Seconds other) => Value.CompareTo(other.Value);

    /// <summary>The time as a clock shows it to people, rounded to tenths: <c>0:02.9</c>; from an hour on <c>1:00:05.0</c>. Below zero counts as zero.</summary>
    public string ToClock()
    {
        var tenths = (long)Rounding.ToDecimals(Math.Max(0, Value) * 10, 0);
        var (minutes, rest) = (tenths / 600, tenths % 600);
        return minutes < 60
            ? string.Create(CultureInfo.InvariantCulture, $"{minutes}:{rest / 10:00}.{rest % 10}")
            : string.Create(CultureInfo.InvariantCulture, $"{minutes / 60}:{minutes % 60:00}:{rest / 10:00}.{rest % 10}");
    }

    /// <summary>The time as an author writes it, such as <c>2.5s</c>, to the millisecond: frames lie on times without an end.</summary>
    public override string ToString() => Value.ToString("0.###", CultureInfo.InvariantCulture) + "s";
}
