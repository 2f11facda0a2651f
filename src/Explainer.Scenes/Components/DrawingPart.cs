using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Display.Shapes;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Drawings;
using Explainer.Scenes.Timelines;

namespace Explainer.Scenes.Components;

/// <summary>
/// A part of a drawing, made by <see cref="Drawing"/> alone. Its box is the rectangle around what is drawn of it, in the drawing's units; how far it
/// is off its place is in px of the drawing's box, as authors see it.
/// </summary>
/// <param name="group">What is drawn of it.</param>
internal sealed class DrawingPart(DrawingGroup group) : Component
{
    /// <summary>Everything there is to know of parts.</summary>
    public static readonly ComponentDefinition PartDefinition = new(
        "DrawingPart",
        "A part of a Drawing: an id in its file. It scales and rotates around its pivot. A part can also be a line for others to move along.",
        [DrawingPen.Fill, DrawingPen.Stroke, DrawingPen.Drawn],
        [DrawingPen.Draw],
        "{ at: 2s, set: truck.wheel, rotate: 360, over: 1s }")
    {
        EnterStyle = "fade",
    };

    /// <summary>What is drawn of it.</summary>
    public DrawingGroup Group { get; } = group;

    /// <inheritdoc/>
    public override ComponentDefinition Definition => PartDefinition;

    /// <inheritdoc/>
    public override bool DrawsOn => true;

    /// <summary>Makes the element of a part, and those of the parts within it.</summary>
    /// <param name="drawing">The drawing's id.</param>
    /// <param name="group">What is drawn of it.</param>
    /// <param name="origin">Where the drawing stands in the storyboard.</param>
    public static Element Make(string drawing, DrawingGroup group, SourceSpan? origin)
    {
        var bounds = group.Bounds;
        var pivot = new Point((group.Pivot.X - bounds.X) / bounds.Width, (group.Pivot.Y - bounds.Y) / bounds.Height);
        return new Element(
            $"{drawing}.{group.Part}", new DrawingPart(group), [.. PartDefinition.Props.Select(p => p == CommonProps.Pivot ? PropValue.Of(pivot) : p.Default)],
            [.. group.Parts.Select(p => Make(drawing, p, origin))], origin);
    }

    /// <summary>Where a part stands.</summary>
    /// <param name="context">What it is inside of.</param>
    /// <param name="child">The part.</param>
    /// <param name="corner">The upper left corner of what it is inside of, in units.</param>
    /// <param name="scale">How many px of the drawing's box one unit is.</param>
    public static ChildPlace PlaceIn(in DrawContext context, Element child, Point corner, double scale) =>
        new(((DrawingPart)child.Component).Group.Bounds.Center - corner + (context.At(child, CommonProps.Position).Point * (1 / scale)), 1);

    /// <inheritdoc/>
    public override Size Measure(in MeasureContext context) => Group.Bounds.Size;

    /// <inheritdoc/>
    public override double OffsetScale(in DrawContext context) => context.Element.Parent is { } parent ? parent.Component.OffsetScale(context.Of(parent)) : 1;

    /// <inheritdoc/>
    public override ChildPlace PlaceOf(in DrawContext context, Element child) => PlaceIn(context, child, Corner, OffsetScale(context));

    /// <inheritdoc/>
    public override PathShape? PathOf(in DrawContext context)
    {
        if (Group.FirstShape is not { } shape)
        {
            return null;
        }

        var outline = ShapeOutline.Of(shape.Shape);
        return new PathBuilder().Append(outline, Affine.Translation(-Corner.X, -Corner.Y).Of(shape.Map)).Build(outline.IsEvenOdd);
    }

    /// <inheritdoc/>
    public override void Draw(in DrawContext context) => DrawingPen.PutShining(context, Group, OffsetScale(context), Corner, new Rect(Point.Zero.X, Point.Zero.Y, Group.Bounds.Width, Group.Bounds.Height));

    private Point Corner => new(Group.Bounds.X, Group.Bounds.Y);
}
