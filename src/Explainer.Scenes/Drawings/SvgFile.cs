using Explainer.Core.Geometry;
using Explainer.Display.Shapes;

namespace Explainer.Scenes.Drawings;

/// <summary>What those who read parts of an SVG file share: references, maps, and the count of what paths take.</summary>
/// <param name="tree">The file.</param>
/// <param name="warn">Told of what cannot be drawn.</param>
internal sealed class SvgFile(SvgTree tree, Action<SvgElement, string> warn)
{
    private const int MostSteps = 500_000;
    private int steps;

    /// <summary>The id that a value like <c>url(#id)</c> names.</summary>
    public static string Reference(string value) => value[4..].Split(')')[0].Trim(' ', '\'', '"').TrimStart('#');

    /// <summary>The element that an element uses; null where it is none of the file.</summary>
    public SvgElement? Target(SvgElement element)
    {
        var address = (element["href"] ?? "").Trim();
        if (address.StartsWith('#') && tree.ById.TryGetValue(address[1..], out var target))
        {
            return target;
        }

        warn(element, address.StartsWith('#') ? $"it uses {address}, which is not there" : "it uses another file");
        return null;
    }

    /// <summary>From an element's coordinates to those around it.</summary>
    public Affine Map(SvgElement element, Dictionary<string, string> style)
    {
        if (style.GetValueOrDefault("transform") is not { } text || text == "none")
        {
            return Affine.Identity;
        }

        // Styles write units.
        if (SvgNumbers.Map(text.Replace("px", "", StringComparison.Ordinal).Replace("deg", "", StringComparison.Ordinal)) is { } map)
        {
            return map;
        }

        warn(element, "its transform, which is not understood");
        return Affine.Identity;
    }

    /// <summary>Counts the steps of a path.</summary>
    /// <exception cref="SvgFault">They are too many, with those before.</exception>
    public void Count(SvgElement element, PathShape outline)
    {
        steps += outline.Verbs.Length;
        if (steps > MostSteps)
        {
            throw new SvgFault(element.Line, $"its paths have more than {MostSteps} steps");
        }
    }
}
