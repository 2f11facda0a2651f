using Explainer.Core.Easing;

namespace Explainer.Storyboards.Values;

/// <summary>Easings as authors write them: a name, <c>cubic-bezier(a,b,c,d)</c>, <c>steps(n)</c>, <c>spring</c> or <c>spring(stiffness, damping, mass)</c>.</summary>
internal static class EasingText
{
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
}
