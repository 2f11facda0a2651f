using System.Collections.Immutable;
using Explainer.Core.Geometry;
using Explainer.Display.Shapes;

namespace Explainer.Scenes.Drawings;

/// <summary>Pieces of a drawing that are drawn as one. One with a name is a part, which acts by itself.</summary>
/// <param name="content">The pieces, in drawing order.</param>
/// <param name="bounds">The rectangle around them.</param>
public sealed class DrawingGroup(ImmutableArray<DrawingNode> content, Rect bounds) : DrawingNode(bounds)
{
    /// <summary>The pieces, in drawing order.</summary>
    public ImmutableArray<DrawingNode> Content { get; } = content;

    /// <summary>The name of the part that it is; null for none.</summary>
    public string? Part { get; init; }

    /// <summary>0 to 1.</summary>
    public double Opacity { get; init; } = 1;

    /// <summary>Only inside of this area, in the drawing's units; null for no clip.</summary>
    public PathShape? Clip { get; init; }

    /// <summary>How much of it is seen where; null for all of it.</summary>
    public DrawingMask? Mask { get; init; }

    /// <summary>The point that it turns and scales about, in the drawing's units.</summary>
    public Point Pivot { get; init; } = bounds.Center;

    /// <summary>The order of its first shape.</summary>
    public int First { get; init; }

    /// <summary>How many shapes it has, those of its groups included.</summary>
    public int Count { get; init; }

    /// <summary>The parts that lie nearest below it, in drawing order.</summary>
    public IEnumerable<DrawingGroup> Parts =>
        Content.OfType<DrawingGroup>().SelectMany(g => g.Part is null ? g.Parts : [g]);

    /// <summary>The rectangle around what is seen of it, lines with their width; empty when nothing is.</summary>
    internal Rect Ink
    {
        get
        {
            var ink = Rect.Empty;
            foreach (var node in Opacity > 0 ? Content : [])
            {
                ink = ink.Union(node switch
                {
                    DrawingGroup inner => inner.Ink,
                    DrawingShape { Stroke: not null } shape => shape.Bounds.Inflate(shape.Style.Width * shape.Map.MeanScale / 2),
                    DrawingShape { Fill: not null } shape => shape.Bounds,
                    _ => Rect.Empty,
                });
            }

            ink = Clip is null ? ink : ink.Intersect(Clip.Bounds);
            return Mask is null ? ink : ink.Intersect(Mask.Region.Bounds);
        }
    }

    /// <inheritdoc/>
    internal override DrawingNode Shifted(Point by)
    {
        var map = Affine.Translation(by.X, by.Y);
        return new DrawingGroup([.. Content.Select(n => n.Shifted(by))], Bounds.Offset(by))
        {
            Opacity = Opacity,
            Clip = Clip is null ? null : Moved(Clip),
            Mask = Mask is null ? null : Mask with { Region = Moved(Mask.Region), Shapes = [.. Mask.Shapes.Select(s => (DrawingShape)s.Shifted(by))] },
            First = First,
            Count = Count,
        };

        PathShape Moved(PathShape path) => new PathBuilder().Append(path, map).Build(path.IsEvenOdd);
    }

    /// <summary>The first shape of it; null when it has none.</summary>
    public DrawingShape? FirstShape => Content.Select(n => n as DrawingShape ?? ((DrawingGroup)n).FirstShape).FirstOrDefault(s => s is not null);
}
