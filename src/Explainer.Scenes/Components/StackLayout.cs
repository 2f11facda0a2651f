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
    private readonly Viewport viewport;

    private protected StackLayout(bool vertical)
    {
        this.vertical = vertical;
        viewport = vertical ? Viewport.Upright : Viewport.Lying;
        Gap = new NumberProp("gap", "The distance between children.", vertical ? 48 : 32, 0, 2000, "px");
        Align = new ChoiceProp("align", vertical ? "Where narrower children stand." : "Where lower children stand.", "center", "start", "end");
    }

    /// <summary>The distance between children.</summary>
    protected NumberProp Gap { get; }

    /// <summary>Where smaller children stand across.</summary>
    protected ChoiceProp Align { get; }

    /// <summary>Whether the room of a child that is not shown is closed.</summary>
    protected static FlagProp Reflow { get; } = new FlagProp("reflow", "Whether children make room for others only while those are shown.", true);

    /// <summary>Whether the room of a child that is still to come is kept.</summary>
    protected static FlagProp Reserve { get; } = new FlagProp("reserve", "Whether a child's room is kept for it before it is first shown; it is given up when the child leaves.", false);

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
    public override Size ContentSize(in DrawContext context)
    {
        var along = Arrange(context, null).Total;
        return OwnSize(context) is var own && vertical ? own with { Height = along } : own with { Width = along };
    }

    /// <inheritdoc/>
    public override ChildPlace PlaceOf(in DrawContext context, Element child)
    {
        var box = context.Box;
        var (total, middle) = Arrange(context, child);

        // What does not fit into a window is read from its start.
        var spare = (Along(box) - total) / 2;
        var along = (Viewport.Clips(context.Element) ? Math.Max(0, spare) : spare) + middle;
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
    public override Affine ChildMap(in DrawContext context) => viewport.Map(context);

    /// <inheritdoc/>
    public override void Draw(in DrawContext context) => viewport.Draw(context);

    /// <summary>The size of what is there, with nothing added by what the stack is inside of.</summary>
    /// <param name="context">The stack and the moment.</param>
    internal Size OwnSize(in DrawContext context)
    {
        double along = 0, across = 0;
        var rows = OwnRows(context);
        for (var i = 0; i < rows.Length; i++)
        {
            var child = context.Element.Children[i];
            along += rows[i].Gap + rows[i].Length;
            across = Math.Max(across, Across(child.Size) * context.At(child, CommonProps.Scale).Number * RoomOf(context, child));
        }

        return vertical ? new Size(across, along) : new Size(along, across);
    }

    /// <summary>The room that each child needs by itself; less while it comes or goes.</summary>
    /// <param name="context">The stack and the moment.</param>
    internal RowRoom[] OwnRows(in DrawContext context)
    {
        var children = context.Element.Children;
        var rows = new RowRoom[children.Length];
        var gap = context.Number(Gap);
        var before = 0.0;
        for (var i = 0; i < rows.Length; i++)
        {
            // A gap is between two things: it opens with the later one, but no further than what is before it has come.
            var room = RoomOf(context, children[i]);
            rows[i] = new RowRoom(gap * Math.Min(before, room), ExtentOf(context, children[i]) * room);
            before = Math.Max(before, room);
        }

        return rows;
    }

    // How long all children are together, and where the middle of one of them is.
    private (double Total, double Middle) Arrange(in DrawContext context, Element? wanted)
    {
        var own = OwnRows(context);
        var rows = vertical && context.Element.Parent is { } parent ? parent.Component.RowsFor(context.Of(parent), context.Element, own) : own;
        double total = 0, middle = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            total += rows[i].Gap;
            if (context.Element.Children[i] == wanted)
            {
                // At the head of its row: a row is longer than the child where its neighbour needs it.
                middle = total + (own[i].Length / 2);
            }

            total += rows[i].Length;
        }

        return (total, middle);
    }

    private static double RoomOf(in DrawContext context, Element child) =>
        context.Flag(Reflow) ? child.RoomAt(context.Time, context.Flag(Reserve)) : 1;

    private double ExtentOf(in DrawContext context, Element child) =>
        Along(child.Size) * context.At(child, CommonProps.Scale).Number;

    private double Along(Size size) => vertical ? size.Height : size.Width;

    private double Across(Size size) => vertical ? size.Width : size.Height;
}
