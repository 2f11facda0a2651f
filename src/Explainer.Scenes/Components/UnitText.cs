namespace Explainer.Scenes.Components;

/// <summary>A unit as it stands behind its number: words and symbols of letters apart from it, by a space that breaks no line.</summary>
internal static class UnitText
{
    // What multiplies a number belongs to it, as percent and degrees do: 87x, 8.1M.
    private static readonly HashSet<string> Close = new(StringComparer.Ordinal) { "x", "X", "k", "K", "M", "G", "T", "B", "bn", "st", "nd", "rd", "th" };

    /// <summary>The unit with the space that it needs before it.</summary>
    public static string Behind(string unit) => unit.Length > 0 && IsLetter(unit[0]) && !Close.Contains(unit) || unit.StartsWith("°C", StringComparison.Ordinal) || unit.StartsWith("°F", StringComparison.Ordinal)
        ? "\u00a0" + unit
        : unit;

    // Latin, Greek and Cyrillic letters; Chinese and Japanese stand close.
    private static bool IsLetter(char c) => char.IsLetter(c) && c < '\u0530';
}
