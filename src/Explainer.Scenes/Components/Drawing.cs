using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Timelines;

namespace Explainer.Scenes.Components;

/// <summary>A picture from an SVG file whose parts act by themselves.</summary>
public sealed class Drawing : Component
{
    /// <summary>The file.</summary>
    internal static readonly DrawingProp File = new("file", "An SVG file, relative to the storyboard.") { Required = true };

    /// <summary>What currentColor means in it.</summary>
    internal static readonly ColorProp ColorOf = new("color", "The colour used for currentColor in the file.", "text");

    private const double Largest = 640;
    private static readonly ChoiceProp Flip = new("flip", "Mirrors it horizontally (x), vertically (y) or both.", "none", "x", "y");

    /// <inheritdoc/>
    public override ComponentDefinition Definition { get; } = new(
        "Drawing",
        "An SVG file with parts that can be animated: each id in the file is an element of its own, such as truck.wheel, that can be shown, hidden, moved, set, pulsed and drawn. "
        + "A part rotates and scales around its centre, data-pivot=\"x y\" in the file, or the pivot of an action. In the file, currentColor and var(--accent) are theme colours. "
        + "Its size is that of the file, at most 640 px on its longer side, unless width or height is given.",
        [File, ColorOf, Flip, DrawingPen.Fill, DrawingPen.Stroke, DrawingPen.Drawn],
        [DrawingPen.Draw],
        "truck: { component: Drawing, file: std/drawings/truck.svg, width: 520, at: center }")
    {
        EnterStyle = "fade",
        Parts = DrawingPart.PartDefinition,
    };

    /// <inheritdoc/>
    public override bool DrawsOn => true;

    /// <inheritdoc/>
    public override Size Measure(in MeasureContext context)
    {
        if (context[File].Drawing is not { } drawing)
        {
            return new Size(1, 1);
        }

        var natural = drawing.Size;
        var (width, height) = (context[CommonProps.Width].Number, context[CommonProps.Height].Number);
        return double.IsNaN(width) && double.IsNaN(height)
            ? natural * Math.Min(1, Largest / Math.Max(natural.Width, natural.Height))
            : double.IsNaN(width) ? new Size(height * natural.Width / natural.Height, height)
            : new Size(width, width * natural.Height / natural.Width);
    }

    /// <inheritdoc/>
    public override ImmutableArray<Element> Parts(string id, Func<PropDefinition, PropValue> value, SourceSpan? origin) =>
        value(File).Drawing is { } drawing ? [.. drawing.Root.Parts.Select(p => DrawingPart.Make(id, p, origin))] : [];

    /// <inheritdoc/>
    public override Affine ChildMap(in DrawContext context)
    {
        if (context.Element.At(File, context.Time).Drawing is not { } drawing)
        {
            return Affine.Identity;
        }

        var scale = OffsetScale(context);
        var flip = context.Text(Flip);
        return Affine.Translation(context.Box.Width / 2, context.Box.Height / 2)
            .Of(Affine.Scale(flip == "x" ? -scale : scale, flip == "y" ? -scale : scale)).Of(Affine.Translation(-drawing.Room.Width / 2, -drawing.Room.Height / 2));
    }

    /// <inheritdoc/>
    internal override Rect InkOf(in DrawContext context)
    {
        // Files leave room around a picture, so that pictures of one set look equally large; that room is not seen.
        var box = base.InkOf(context);
        return context.Element.At(File, context.Time).Drawing is { Ink: { IsEmpty: false } ink } && ChildMap(context).Apply(ink).Intersect(box) is { IsEmpty: false } seen ? seen : box;
    }

    /// <inheritdoc/>
    public override double OffsetScale(in DrawContext context) => context.Element.At(File, context.Time).Drawing is { } drawing
        ? Math.Min(context.Box.Width / drawing.Room.Width, context.Box.Height / drawing.Room.Height)
        : 1;

    /// <inheritdoc/>
    public override ChildPlace PlaceOf(in DrawContext context, Element child) => DrawingPart.PlaceIn(context, child, Point.Zero, OffsetScale(context));

    /// <inheritdoc/>
    public override void Draw(in DrawContext context)
    {
        if (context.Element.At(File, context.Time).Drawing is not { } drawing)
        {
            return;
        }

        context.Out.Push(ChildMap(context));
        DrawingPen.PutShining(context, drawing.Root, OffsetScale(context), Point.Zero, new Rect(0, 0, drawing.Room.Width, drawing.Room.Height));
        context.Out.Pop();
    }
}
