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
    }

    /// <summary>The distance between children.</summary>
    protected NumberProp Gap { get; }

    /// <summary>Where smaller children stand across.</summary>
    protected ChoiceProp Align { get; }

    /// <summary>Whether the room of a child that is not shown is closed.</summary>
    protected FlagProp Reflow { get; }

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
        return vertical ? new Size(context.Box.Width, along) : new Size(along, context.Box.Height);
    }

    /// <inheritdoc/>
    public override ChildPlace PlaceOf(in DrawContext context, Element child)
    {
        var box = context.Box;
        var (total, middle) = Arrange(context, child);
        var along = ((Along(box) - total) / 2) + middle;
        var size = child.Size * context.At(child, CommonProps.Scale).Number;
        var across = context.Text(Align) switch
        {
            "start" => Across(size) / 2,
            "end" => Across(box) - (Across(size) / 2),
            _ => Across(box) / 2,
        };
        var offset = context.At(child, CommonProps.Position).Point;
        var light = context.Flag(Reflow) ? Math.Clamp((child.RoomAt(context.Time) - RoomBeforeLight) / (1 - RoomBeforeLight), 0, 1) : 1;
        return new ChildPlace((vertical ? new Point(across, along) : new Point(along, across)) + offset, 1, light);
    }

    /// <inheritdoc/>
    public override void Draw(in DrawContext context) => context.DrawChildren();

    // How long all children are together, and where the middle of one of them is.
    private (double Total, double Middle) Arrange(in DrawContext context, Element? wanted)
    {
        var gap = context.Number(Gap);
        var reflow = context.Flag(Reflow);
        double total = 0, middle = 0;
        var first = true;
        foreach (var child in context.Element.Children)
        {
            var room = reflow ? child.RoomAt(context.Time) : 1;
            var extent = Along(child.Size) * context.At(child, CommonProps.Scale).Number * room;
            total += first ? 0 : gap * room;
            first = first && room <= 0;
            if (child == wanted)
            {
                middle = total + (extent / 2);
            }

            total += extent;
        }

        return (total, middle);
    }

    private double Along(Size size) => vertical ? size.Height : size.Width;

    private double Across(Size size) => vertical ? size.Width : size.Height;
}
