using Explainer.Core.Geometry;

namespace Explainer.Scenes.Drawings;

/// <summary>A piece of a drawing. Immutable; closed: shapes and groups are all there are. Coordinates are in the drawing's units.</summary>
public abstract class DrawingNode
{
    private protected DrawingNode(Rect bounds) => Bounds = bounds;

    /// <summary>The upright rectangle around its areas, line widths left out.</summary>
    public Rect Bounds { get; }

    /// <summary>The same piece elsewhere.</summary>
    /// <param name="by">How far off, in units.</param>
    internal abstract DrawingNode Shifted(Point by);
}
