using Explainer.Core.Geometry;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Timelines;

namespace Explainer.Scenes.Components;

/// <summary>Children in rows of equal cells.</summary>
public sealed class Grid : Component
{
    private static readonly NumberProp Columns = new("columns", "Cells per row; half as many, rounded up, on a portrait frame.", 3, 1, 100) { Animatable = false };
    private static readonly NumberProp Gap = new("gap", "Distance between cells.", 32, 0, 2000, "px") { Animatable = false };

    /// <inheritdoc/>
    public override ComponentDefinition Definition { get; } = new(
        "Grid",
        "Children in rows of equal cells, each centred in its cell. With width and height the cells share that box.",
        [Columns, Gap, .. Viewport.Upright.Props],
        [Viewport.Upright.Action],
        "cards: { component: Grid, columns: 3, children: { a: { component: Token, text: A }, b: { component: Token, text: B }, c: { component: Token, text: C } } }")
    {
        Children = ChildPlacement.Flow,
        EnterStyle = "fade",
    };

    /// <inheritdoc/>
    public override Size Measure(in MeasureContext context)
    {
        var columns = ColumnsOf(context.Element, context.IsPortrait);
        var rows = (context.Element.Children.Length + columns - 1) / columns;
        var cell = CellOf(context.Element);
        var gap = context[Gap].Number;
        return new Size((cell.Width * columns) + (gap * (columns - 1)), (cell.Height * rows) + (gap * Math.Max(0, rows - 1)));
    }

    /// <inheritdoc/>
    public override ChildPlace PlaceOf(in DrawContext context, Element child)
    {
        var columns = ColumnsOf(context.Element, context.IsPortrait);
        var rows = (context.Element.Children.Length + columns - 1) / columns;
        var gap = context.Number(Gap);

        // A box larger than its cells need is shared out among them; one that is smaller is a window on them.
        var natural = CellOf(context.Element);
        var cell = new Size(
            Math.Max(natural.Width, (context.Box.Width - (gap * (columns - 1))) / columns),
            Math.Max(natural.Height, (context.Box.Height - (gap * (rows - 1))) / rows));
        var index = context.Element.Children.IndexOf(child);
        var center = new Point(
            ((index % columns) * (cell.Width + gap)) + (cell.Width / 2), ((index / columns) * (cell.Height + gap)) + (cell.Height / 2));
        return new ChildPlace(center + context.At(child, CommonProps.Position).Point, 1);
    }

    /// <inheritdoc/>
    public override Affine ChildMap(in DrawContext context) => Viewport.Upright.Map(context);

    /// <inheritdoc/>
    public override void Draw(in DrawContext context) => Viewport.Upright.Draw(context);

    private static int ColumnsOf(Element element, bool portrait)
    {
        var columns = (int)element.Initial(Columns).Number;
        return portrait ? (columns + 1) / 2 : columns;
    }

    private static Size CellOf(Element element)
    {
        double width = 0, height = 0;
        foreach (var child in element.Children)
        {
            var size = child.Size * child.Initial(CommonProps.Scale).Number;
            width = Math.Max(width, size.Width);
            height = Math.Max(height, size.Height);
        }

        return new Size(width, height);
    }
}
