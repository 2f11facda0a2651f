using Explainer.Core.Geometry;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;

namespace Explainer.Scenes.Drawings;

/// <summary>An area of a drawing that is filled, outlined, or both.</summary>
/// <param name="shape">The area in its own coordinates.</param>
/// <param name="map">From these to the drawing's units; the identity unless a line is pressed or turned with it.</param>
/// <param name="fill">What it is filled with; null for nothing.</param>
/// <param name="stroke">What its outline is drawn with; null for none.</param>
/// <param name="style">How its outline is drawn, in its own coordinates.</param>
/// <param name="bounds">The rectangle around it in the drawing's units.</param>
/// <param name="order">Which of the drawing's shapes it is, in drawing order.</param>
public sealed class DrawingShape(Shape shape, in Affine map, DrawingPaint? fill, DrawingPaint? stroke, StrokeStyle style, Rect bounds, int order)
    : DrawingNode(bounds)
{
    private PathMeasure? measure;

    /// <summary>The area in its own coordinates.</summary>
    public Shape Shape { get; } = shape;

    /// <summary>From these to the drawing's units.</summary>
    public Affine Map { get; } = map;

    /// <summary>What it is filled with; null for nothing.</summary>
    public DrawingPaint? Fill { get; } = fill;

    /// <summary>What its outline is drawn with; null for none.</summary>
    public DrawingPaint? Stroke { get; } = stroke;

    /// <summary>How its outline is drawn, in its own coordinates.</summary>
    public StrokeStyle Style { get; } = style;

    /// <summary>Which of the drawing's shapes it is, in drawing order.</summary>
    public int Order { get; } = order;

    /// <summary>The same at a share of its opacity.</summary>
    internal DrawingShape Fade(double share) => share >= 1 ? this : new(Shape, Map, Fill?.Fade(share), Stroke?.Fade(share), Style, Bounds, Order);

    /// <inheritdoc/>
    internal override DrawingNode Shifted(Point by) => new DrawingShape(Shape, Affine.Translation(by.X, by.Y).Of(Map), Fill, Stroke, Style, Bounds.Offset(by), Order);

    /// <summary>Its outline, measured; worked out when it is first asked for. Two threads may do so at once, with equal results.</summary>
    public PathMeasure Outline => measure ??= new PathMeasure(ShapeOutline.Of(Shape));
}
