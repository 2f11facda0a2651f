using Explainer.Core;
using Explainer.Scenes.Themes;

namespace Explainer.Scenes.Drawings;

/// <summary>Colours as SVG and CSS write them, and the theme's: <c>currentColor</c> and <c>var(--accent)</c>.</summary>
internal static class SvgColors
{
    /// <summary>A colour; null when the text is none, or <c>none</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="current">What currentColor means.</param>
    public static DrawingColor? Read(string text, DrawingColor current)
    {
        text = text.Trim();
        if (text.Equals("currentColor", StringComparison.OrdinalIgnoreCase))
        {
            return current;
        }

        if (text is "transparent")
        {
            return new DrawingColor(Color.Transparent);
        }

        if (text.StartsWith('#'))
        {
            // #rgba is #rrggbbaa.
            return Color.TryParse(text.Length == 5 ? "#" + string.Concat(text.Skip(1).Select(c => $"{c}{c}")) : text) is { } hex ? new DrawingColor(hex) : null;
        }

        var open = text.IndexOf('(');
        return open < 0 ? SvgColorNames.Find(text) is { } named ? new DrawingColor(named) : null : text.EndsWith(')') ? Function(text[..open], text[(open + 1)..^1], current) : null;
    }

    private static DrawingColor? Function(string name, string inside, DrawingColor current)
    {
        if (name == "var")
        {
            var comma = inside.IndexOf(',');
            var variable = (comma < 0 ? inside : inside[..comma]).Trim();
            return ColorRoles.All.Any(r => "--" + r.Name == variable) ? new DrawingColor(Color.Black, variable[2..])
                : comma < 0 ? null : Read(inside[(comma + 1)..], current);
        }

        var parts = inside.Split([' ', ',', '/', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        if (name is not ("rgb" or "rgba") || parts.Length is not (3 or 4))
        {
            return null;
        }

        return SvgNumbers.Length(parts[0], 255) is { } r && SvgNumbers.Length(parts[1], 255) is { } g && SvgNumbers.Length(parts[2], 255) is { } b
            && (parts.Length == 3 ? 1 : SvgNumbers.Share(parts[3])) is { } a
            ? new DrawingColor(new Color(Part(r / 255), Part(g / 255), Part(b / 255), Part(a)))
            : null;

        static float Part(double share) => (float)Math.Clamp(share, 0, 1);
    }
}
