namespace Explainer.Scenes.Components;

/// <summary>A unit as it stands behind its number: words and symbols of letters apart from it, by a space that breaks no line.</summary>
internal static class UnitText
{
    // What multiplies a number belongs to it, as percent and degrees do: 87x, 8.1M.
    private static readonly HashSet<string> Close = new(StringComparer.Ordinal) { "x", "X", "k", "K", "M", "G", "T", "B", "bn", "st", "nd", "rd", "th" };

    // Of the number's type size, and the least that a phone shows well.
    private const double Share = 0.6;
    private const double Least = 30;

    /// <summary>The distance of such a unit from its number, as a share of the number's type size.</summary>
    public const double Gap = 0.2;

    /// <summary>The type size of a unit that stands apart, in px: smaller than its number's unless that is small itself.</summary>
    /// <param name="size">The number's type size in px.</param>
    public static double SizeOf(double size) => Math.Min(size, Math.Max(Least, size * Share));

    /// <summary>The unit with the space that it needs before it.</summary>
    public static string Behind(string unit) => IsApart(unit) ? "\u00a0" + unit : unit;

    /// <summary>Whether a unit stands apart from its number.</summary>
    public static bool IsApart(string unit) => (unit.Length > 0 && IsLetter(unit[0]) && !Close.Contains(unit))
        || unit.StartsWith("°C", StringComparison.Ordinal) || unit.StartsWith("°F", StringComparison.Ordinal);

    // Latin, Greek and Cyrillic letters; Chinese and Japanese stand close.
    private static bool IsLetter(char c) => char.IsLetter(c) && c < '\u0530';
}
