using Explainer.Core.Geometry;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Timelines;

namespace Explainer.Scenes.Components;

/// <summary>What rows and columns share: children one behind the other, giving way as others come and go.</summary>
public abstract class StackLayout : Component
{
    // A child is seen once its siblings have given it this share of its room; before, it would overlap them.
    private const double RoomBeforeLight = 0.7;
    private readonly bool vertical;

    private protected StackLayout(bool vertical)
    {
        this.vertical = vertical;
        Gap = new NumberProp("gap", "The distance between children.", vertical ? 48 : 32, 0, 2000, "px");
        Align = new ChoiceProp("align", vertical ? "Where narrower children stand." : "Where lower children stand.", "center", "start", "end");
        Reflow = new FlagProp("reflow", "Whether children make room for others only while those are shown.", true);
        Reserve = new FlagProp("reserve", "Whether a child's room is kept for it before it is first shown; it is given up when the child leaves.", false);
    }

    /// <summary>The distance between children.</summary>
    protected NumberProp Gap { get; }

    /// <summary>Where smaller children stand across.</summary>
    protected ChoiceProp Align { get; }

    /// <summary>Whether the room of a child that is not shown is closed.</summary>
    protected FlagProp Reflow { get; }

    /// <summary>Whether the room of a child that is still to come is kept.</summary>
    protected FlagProp Reserve { get; }

    /// <inheritdoc/>
    public override Size Measure(in MeasureContext context)
    {
        double along = 0, across = 0;
        foreach (var child in context.Element.Children)
        {
            var size = child.Size * child.Initial(CommonProps.Scale).Number;
            along += Along(size);
            across = Math.Max(across, Across(size));
        }

        along += Math.Max(0, context.Element.Children.Length - 1) * context[Gap].Number;
        return vertical ? new Size(across, along) : new Size(along, across);
    }

    /// <inheritdoc/>
    public override Size ContentSize(in DrawContext context, double height = 0)
    {
        var along = Arrange(context, null, height).Total;
        return vertical ? new Size(context.Box.Width, along) : new Size(along, context.Box.Height);
    }

    /// <inheritdoc/>
    public override ChildPlace PlaceOf(in DrawContext context, Element child)
    {
        var box = context.Box;
        var height = context.Element.Parent is { } parent ? parent.Component.HeightFor(context.Of(parent), context.Element) : 0;
        var (total, middle) = Arrange(context, child, height);
        var along = ((Along(box) - total) / 2) + middle;
        var size = child.Size * context.At(child, CommonProps.Scale).Number;
        var across = context.Text(Align) switch
        {
            "start" => Across(size) / 2,
            "end" => Across(box) - (Across(size) / 2),
            _ => Across(box) / 2,
        };
        var offset = context.At(child, CommonProps.Position).Point;
        var light = context.Flag(Reflow) ? Math.Clamp((RoomOf(context, child) - RoomBeforeLight) / (1 - RoomBeforeLight), 0, 1) : 1;
        return new ChildPlace((vertical ? new Point(across, along) : new Point(along, across)) + offset, 1, light);
    }

    /// <inheritdoc/>
    public override void Draw(in DrawContext context) => context.DrawChildren();

    // How long all children are together, and where the middle of one of them is.
    private (double Total, double Middle) Arrange(in DrawContext context, Element? wanted, double height)
    {
        var gap = context.Number(Gap);
        double extents = 0, gaps = 0;
        foreach (var child in context.Element.Children)
        {
            var room = RoomOf(context, child);
            gaps += extents > 0 ? room : 0;
            extents += ExtentOf(context, child) * room;
        }

        // A column that is to fill a height doubles its gaps at most and sets its last child to the foot, as a page does.
        var spare = vertical ? Math.Max(0, height - extents - (gaps * gap)) * Math.Min(1, gaps) : 0;
        var wider = spare > 0 ? Math.Min(gap, spare / gaps) : 0;
        double total = 0, middle = 0;
        for (var i = 0; i < context.Element.Children.Length; i++)
        {
            var child = context.Element.Children[i];
            var room = RoomOf(context, child);
            var extent = ExtentOf(context, child) * room;
            total += total > 0 ? ((gap + wider) * room) + ((spare - (wider * gaps)) * LastShare(context, i)) : 0;
            if (child == wanted)
            {
                middle = total + (extent / 2);
            }

            total += extent;
        }

        return (total, middle);
    }

    // How much a child is the last one: in full only when none behind it takes room, so that nothing jumps as that one comes.
    private double LastShare(in DrawContext context, int index)
    {
        var share = RoomOf(context, context.Element.Children[index]);
        for (var i = index + 1; i < context.Element.Children.Length; i++)
        {
            share *= 1 - RoomOf(context, context.Element.Children[i]);
        }

        return share;
    }

    private double RoomOf(in DrawContext context, Element child) =>
        context.Flag(Reflow) ? child.RoomAt(context.Time, context.Flag(Reserve)) : 1;

    private double ExtentOf(in DrawContext context, Element child) =>
        Along(child.Size) * context.At(child, CommonProps.Scale).Number;

    private double Along(Size size) => vertical ? size.Height : size.Width;

    private double Across(Size size) => vertical ? size.Width : size.Height;
}
