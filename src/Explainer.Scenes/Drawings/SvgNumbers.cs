using System.Globalization;
using Explainer.Core.Geometry;

namespace Explainer.Scenes.Drawings;

/// <summary>Numbers, lengths and maps as SVG writes them.</summary>
internal static class SvgNumbers
{
    private const double Farthest = 1e7;
    private static readonly (string Unit, double Px)[] Units =
        [("px", 1), ("pt", 4.0 / 3), ("pc", 16), ("mm", 96 / 25.4), ("cm", 96 / 2.54), ("in", 96)];

    /// <summary>A number; null when the text is none, or beyond 10 million.</summary>
    public static double? Number(ReadOnlySpan<char> text) =>
        double.TryParse(text.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= Farthest ? number : null;

    /// <summary>A length in user units; null when it is missing or none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="whole">What 100 % are.</param>
    /// <param name="em">The font size.</param>
    public static double? Length(string? text, double whole, double em = 16)
    {
        if (text is null)
        {
            return null;
        }

        var trimmed = text.AsSpan().Trim();
        if (trimmed.EndsWith("%"))
        {
            return Number(trimmed[..^1]) * whole / 100;
        }

        if (trimmed.EndsWith("em"))
        {
            return Number(trimmed[..^2]) * em;
        }

        foreach (var (unit, px) in Units)
        {
            if (trimmed.EndsWith(unit))
            {
                return Number(trimmed[..^unit.Length]) * px;
            }
        }

        return Number(trimmed);
    }

    /// <summary>A share: a number or a percentage.</summary>
    public static double? Share(string? text) => Length(text, 1);

    /// <summary>Numbers with spaces or commas between them; null where one is none.</summary>
    public static double[]? Many(string text)
    {
        var parts = text.Split([' ', ',', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var numbers = new double[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (Number(parts[i]) is not { } number)
            {
                return null;
            }

            numbers[i] = number;
        }

        return numbers;
    }

    /// <summary>A list of maps such as <c>translate(5 5) rotate(30)</c>; null when it is none.</summary>
    public static Affine? Map(string text)
    {
        var map = Affine.Identity;
        var rest = text.AsSpan().Trim([' ', ',', '\t', '\r', '\n']);
        while (!rest.IsEmpty)
        {
            var (open, close) = (rest.IndexOf('('), rest.IndexOf(')'));
            if (open < 0 || close < open || Many(rest[(open + 1)..close].ToString()) is not { } n || One(rest[..open].Trim().ToString(), n) is not { } one)
            {
                return null;
            }

            map = map.Of(one);
            rest = rest[(close + 1)..].TrimStart([' ', ',', '\t', '\r', '\n']);
        }

        return map;
    }

    private static Affine? One(string name, double[] n) => (name, n.Length) switch
    {
        ("matrix", 6) => new Affine(n[0], n[2], n[4], n[1], n[3], n[5]),
        ("translate", 1) => Affine.Translation(n[0], 0),
        ("translate", 2) => Affine.Translation(n[0], n[1]),
        ("scale", 1) => Affine.Scale(n[0], n[0]),
        ("scale", 2) => Affine.Scale(n[0], n[1]),
        ("rotate", 1) => Affine.RotationAbout(n[0], Point.Zero),
        ("rotate", 3) => Affine.RotationAbout(n[0], new Point(n[1], n[2])),
        ("skewX", 1) => new Affine(1, Math.Tan(n[0] * Math.PI / 180), 0, 0, 1, 0),
        ("skewY", 1) => new Affine(1, 0, 0, Math.Tan(n[0] * Math.PI / 180), 1, 0),
        _ => null,
    };
}
