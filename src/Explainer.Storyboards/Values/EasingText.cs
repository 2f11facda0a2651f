using System.Globalization;
using Explainer.Core.Diagnostics;
using Explainer.Core.Easing;

namespace Explainer.Storyboards.Values;

/// <summary>Easings as authors write them: a name, <c>cubic-bezier(a,b,c,d)</c>, <c>steps(n)</c>, <c>spring</c> or <c>spring(stiffness, damping, mass)</c>.</summary>
public static class EasingText
{
    private const string InOut = "in-out-";
    private static readonly string Families = string.Join(
        ", ", NamedEasing.All.Keys.Where(n => n.StartsWith(InOut, StringComparison.Ordinal)).Select(n => n[InOut.Length..]).Order(StringComparer.Ordinal));

    /// <summary>What to write instead of a text that is no easing.</summary>
    public static string Remedy(string wrong)
    {
        if (wrong.StartsWith("cubic-bezier", StringComparison.Ordinal))
        {
            return "Write \"cubic-bezier(x1, y1, x2, y2)\" in quotes, with x1 and x2 from 0 to 1.";
        }

        if (wrong.StartsWith("steps", StringComparison.Ordinal))
        {
            return "Write steps(n) with a whole number from 1 to 10000.";
        }

        if (wrong.StartsWith("spring", StringComparison.Ordinal))
        {
            return "Write spring, or \"spring(stiffness, damping, mass)\" in quotes: stiffness and mass above 0, damping 0 or more.";
        }

        // CSS has ease-in-out where we have a curve for it.
        var name = wrong.StartsWith("ease-", StringComparison.Ordinal) ? wrong["ease-".Length..] + "-cubic" : wrong;
        return Suggestion.Nearest(name, NamedEasing.All.Keys.Append("spring")) is { } nearest
            ? $"Did you mean \"{nearest}\"?"
            : $"Write linear, anticipate, spring, or in-, out- or in-out- with one of {Families}, such as out-cubic; or cubic-bezier(...) or steps(n).";
    }

    /// <summary>Writes an easing as an author would.</summary>
    public static string Write(EasingFunction easing) => easing switch
    {
        CubicBezier bezier => $"cubic-bezier({Number(bezier.X1)}, {Number(bezier.Y1)}, {Number(bezier.X2)}, {Number(bezier.Y2)})",
        Spring spring => spring == new Spring() ? "spring" : $"spring({Number(spring.Stiffness)}, {Number(spring.Damping)}, {Number(spring.Mass)})",
        Steps steps => $"steps({Number(steps.Count)})",
        NamedEasing named => named.Name,
        _ => "",
    };

    /// <summary>Reads an easing; null when it is none.</summary>
    public static EasingFunction? TryParse(string text)
    {
        text = text.Trim();
        if (NamedEasing.All.TryGetValue(text, out var named))
        {
            return named;
        }

        if (text == "spring")
        {
            return new Spring();
        }

        var open = text.IndexOf('(');
        if (open <= 0 || text[^1] != ')')
        {
            return null;
        }

        var parts = text[(open + 1)..^1].Split(',');
        var numbers = new double[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (!NumberText.TryParse(parts[i], out numbers[i], out var isPercent) || isPercent || Math.Abs(numbers[i]) > 1e6)
            {
                return null;
            }
        }

        return (text[..open].TrimEnd(), numbers) switch
        {
            ("cubic-bezier", [>= 0 and <= 1, _, >= 0 and <= 1, _]) => new CubicBezier(numbers[0], numbers[1], numbers[2], numbers[3]),
            ("steps", [>= 1 and <= 10_000]) when numbers[0] == Math.Floor(numbers[0]) => new Steps((int)numbers[0]),
            ("spring", [> 0, >= 0]) => new Spring(numbers[0], numbers[1]),
            ("spring", [> 0, >= 0, > 0]) => new Spring(numbers[0], numbers[1], numbers[2]),
            _ => null,
        };
    }

    private static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
