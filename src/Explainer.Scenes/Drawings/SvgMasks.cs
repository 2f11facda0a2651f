using System.Collections.Immutable;
using Explainer.Core.Geometry;
using Explainer.Display.Shapes;

namespace Explainer.Scenes.Drawings;

/// <summary>Reads the masks of an SVG file: shapes whose brightness or opacity says how much is seen (SVG 1.1, 14.4).</summary>
/// <param name="tree">The file.</param>
/// <param name="sheet">Its styles.</param>
/// <param name="content">Reads what is inside of an element.</param>
/// <param name="warn">Told of what cannot be drawn.</param>
internal sealed class SvgMasks(SvgTree tree, SvgStyleSheet sheet, SvgContent content, Action<SvgElement, string> warn)
{
    /// <summary>The mask of an element; null for none.</summary>
    /// <param name="element">The element.</param>
    /// <param name="value">Its mask property.</param>
    /// <param name="map">From its coordinates to the drawing's units.</param>
    /// <param name="bounds">The rectangle around it, in the drawing's units.</param>
    /// <param name="room">What 100 % of lengths are.</param>
    /// <param name="uses">What is being used already.</param>
    public DrawingMask? Read(SvgElement element, string? value, in Affine map, Rect bounds, Size room, ImmutableArray<SvgElement> uses)
    {
        if (value is null or "none" or "" || !value.StartsWith("url(", StringComparison.Ordinal))
        {
            return null;
        }

        var id = SvgFile.Reference(value);
        if (tree.ById.GetValueOrDefault(id) is not { Name: "mask" } mask)
        {
            warn(element, $"its mask #{id}, which is not there");
            return null;
        }

        if (uses.Contains(mask))
        {
            warn(element, $"its mask #{id}, which it is a part of");
            return null;
        }

        var style = sheet.Of(mask);
        var user = map.Inverse() is { } back ? back.Apply(bounds) : bounds;
        var within = new Affine(user.Width, 0, user.X, 0, user.Height, user.Y);
        var region = mask["maskUnits"] == "userSpaceOnUse"
            ? new Rect(Length("x", room.Width, "-10%"), Length("y", room.Height, "-10%"), Length("width", room.Width, "120%"), Length("height", room.Height, "120%"))
            : within.Apply(new Rect(Length("x", 1, "-10%"), Length("y", 1, "-10%"), Length("width", 1, "120%"), Length("height", 1, "120%")));
        var inner = mask["maskContentUnits"] == "objectBoundingBox" ? map.Of(within) : map;
        var shapes = ImmutableArray.CreateBuilder<DrawingShape>();
        Add(mask, content(mask, inner, style, uses.Add(mask)), 1, shapes);
        return new DrawingMask(
            shapes.ToImmutable(), new PathBuilder().Append(new PathBuilder(snap: false).RoundRect(region, 0).Build(), map).Build(),
            style.GetValueOrDefault("mask-type", mask["mask-type"] ?? "") == "alpha" || style.GetValueOrDefault("mask-mode") == "alpha");

        double Length(string name, double whole, string usual) => SvgNumbers.Length(mask[name], whole) ?? SvgNumbers.Length(usual, whole)!.Value;
    }

    private void Add(SvgElement mask, ImmutableArray<DrawingNode> nodes, double opacity, ImmutableArray<DrawingShape>.Builder shapes)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case DrawingShape shape:
                    shapes.Add(shape.Fade(opacity));
                    break;
                case DrawingGroup group:
                    if (group.Clip is not null || group.Mask is not null)
                    {
                        warn(mask, "the clip-path or mask of something within a mask");
                    }

                    Add(mask, group.Content, opacity * group.Opacity, shapes);
                    break;
            }
        }
    }
}
