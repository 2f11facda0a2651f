using System.Collections.Immutable;
using Explainer.Core.Geometry;
using Explainer.Display.Shapes;

namespace Explainer.Scenes.Drawings;

/// <summary>Fills areas by the patterns of an SVG file: what is in a tile, again and again, within the area (SVG 1.1, 13.3).</summary>
/// <param name="tree">The file.</param>
/// <param name="sheet">Its styles.</param>
/// <param name="content">Reads what is inside of an element.</param>
/// <param name="warn">Told of what cannot be drawn.</param>
internal sealed class SvgPatterns(SvgTree tree, SvgStyleSheet sheet, SvgContent content, Action<SvgElement, string> warn)
{
    private const int MostTiles = 400;
    private const int MostShapes = 2000;
    private const int LongestChain = 16;

    /// <summary>What fills an area; null for one that no pattern fills, or none that can be drawn.</summary>
    /// <param name="element">The element.</param>
    /// <param name="outline">Its path, in its coordinates.</param>
    /// <param name="map">From these to the drawing's units.</param>
    /// <param name="look">How the element is drawn.</param>
    /// <param name="room">What 100 % of lengths are.</param>
    /// <param name="uses">What is being used already.</param>
    public DrawingGroup? Read(SvgElement element, PathShape outline, in Affine map, SvgLook look, Size room, ImmutableArray<SvgElement> uses)
    {
        if (!look.Fill.StartsWith("url(", StringComparison.Ordinal) || tree.ById.GetValueOrDefault(SvgFile.Reference(look.Fill)) is not { Name: "pattern" } pattern || uses.Contains(pattern))
        {
            return null;
        }

        var chain = Chain(pattern);
        var box = PathBounds.Of(outline, Affine.Identity);
        var isOfBox = Attribute("patternUnits") != "userSpaceOnUse";
        var tile = isOfBox
            ? new Rect(box.X + (Length("x", 1) * box.Width), box.Y + (Length("y", 1) * box.Height), Length("width", 1) * box.Width, Length("height", 1) * box.Height)
            : new Rect(Length("x", room.Width), Length("y", room.Height), Length("width", room.Width), Length("height", room.Height));
        var full = map.Of(SvgNumbers.Map(Attribute("patternTransform") ?? "") ?? Affine.Identity);
        if (tile.IsEmpty || full.Inverse() is not { } back)
        {
            return null;
        }

        var inside = full.Of(Affine.Translation(tile.X, tile.Y));
        if (SvgNumbers.Many(Attribute("viewBox") ?? "") is [var x, var y, > 0 and var w, > 0 and var h])
        {
            var scale = Math.Min(tile.Width / w, tile.Height / h);
            inside = inside.Of(Affine.Translation((tile.Width - (w * scale)) / 2, (tile.Height - (h * scale)) / 2)).Of(Affine.Scale(scale, scale)).Of(Affine.Translation(-x, -y));
        }
        else if (Attribute("patternContentUnits") == "objectBoundingBox")
        {
            inside = inside.Of(Affine.Scale(box.Width, box.Height));
        }

        var bounds = PathBounds.Of(outline, map);
        var (left, top, across, down) = Tiles(back.Apply(bounds), tile);
        if (across * down > MostTiles)
        {
            warn(element, $"its fill by {pattern}, which has more than {MostTiles} tiles there");
            return new DrawingGroup([], bounds);
        }

        var drawn = content(chain.Find(p => p.Children.Count > 0) ?? pattern, inside, sheet.Of(pattern), uses.Add(pattern));
        if (drawn.IsEmpty)
        {
            return null;
        }

        if (drawn.Sum(CountOf) * across * down > MostShapes)
        {
            warn(element, $"its fill by {pattern}, which has more than {MostShapes} shapes there");
            return new DrawingGroup([], bounds);
        }

        var window = new PathBuilder().Append(new PathBuilder(snap: false).RoundRect(tile, 0).Build(), full).Build();
        var around = drawn.Aggregate(Rect.Empty, (all, n) => all.Union(n.Bounds));
        drawn = window.Bounds.Inflate(1).Contains(around) ? drawn : [new DrawingGroup(drawn, around) { Clip = window }];
        var tiles = ImmutableArray.CreateBuilder<DrawingNode>();
        for (var row = 0; row < down; row++)
        {
            for (var column = 0; column < across; column++)
            {
                var (right, below) = ((left + column) * tile.Width, (top + row) * tile.Height);
                var by = new Point((full.Xx * right) + (full.Xy * below), (full.Yx * right) + (full.Yy * below));
                tiles.AddRange(drawn.Select(n => n.Shifted(by)));
            }
        }

        return new DrawingGroup(tiles.ToImmutable(), bounds)
        {
            Clip = new PathBuilder().Append(outline, map).Build(look.FillsEvenOdd),
            Opacity = look.FillOpacity,
        };

        string? Attribute(string name) => chain.Select(p => p[name]).FirstOrDefault(v => v is not null);

        double Length(string name, double whole) => SvgNumbers.Length(Attribute(name), whole) ?? 0;
    }

    // The tiles that a rectangle needs: the first column and row, and how many there are.
    private static (double Left, double Top, double Across, double Down) Tiles(Rect area, Rect tile)
    {
        var (left, top) = (Math.Floor((area.X - tile.X) / tile.Width), Math.Floor((area.Y - tile.Y) / tile.Height));
        return (left, top, Math.Max(1, Math.Ceiling((area.Right - tile.X) / tile.Width) - left), Math.Max(1, Math.Ceiling((area.Bottom - tile.Y) / tile.Height) - top));
    }

    private static int CountOf(DrawingNode node) => node is DrawingGroup group ? group.Content.Sum(CountOf) : 1;

    // A pattern and those that it takes from what it does not say itself.
    private List<SvgElement> Chain(SvgElement pattern)
    {
        var chain = new List<SvgElement> { pattern };
        while (chain.Count < LongestChain && chain[^1]["href"] is { } address && tree.ById.GetValueOrDefault(address.TrimStart('#')) is { Name: "pattern" } next && !chain.Contains(next))
        {
            chain.Add(next);
        }

        return chain;
    }
}
