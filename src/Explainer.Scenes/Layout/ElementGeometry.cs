using Explainer.Core.Geometry;
using Explainer.Display;
using Explainer.Display.Shapes;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Timelines;

namespace Explainer.Scenes.Layout;

/// <summary>Where elements are at a moment, whether or not they are seen.</summary>
public static class ElementGeometry
{
    /// <summary>The map from an element's box to the frame in design px, without the camera and without effects of entering.</summary>
    public static Affine ToFrame(Look look, Element element, double time)
    {
        var map = LocalMap(look, element, time);
        return element.Parent is { } parent ? ChildrenToFrame(look, parent, time).Of(map) : map;
    }

    /// <summary>The map from the coordinates in which an element's children have their places to the frame in design px.</summary>
    public static Affine ChildrenToFrame(Look look, Element element, double time)
    {
        var map = ToFrame(look, element, time);
        var inner = element.Component.ChildMap(Asking(look, element, time));
        return inner == Affine.Identity ? map : map.Of(inner);
    }

    /// <summary>Where an element's middle is in the frame, in design px.</summary>
    public static Point CenterInFrame(Look look, Element element, double time) =>
        ToFrame(look, element, time).Apply(new Point(element.Size.Width / 2, element.Size.Height / 2));

    /// <summary>How far the point that an element turns and scales about is off its box's middle, in px of its box.</summary>
    public static Point PivotOf(Element element, double time)
    {
        var share = element.At(CommonProps.Pivot, time).Point;
        return new Point((share.X - 0.5) * element.Size.Width, (share.Y - 0.5) * element.Size.Height);
    }

    /// <summary>The line of an element that others may move along, in design px of the frame; null where it has none.</summary>
    public static PathShape? PathInFrame(Look look, Element element, double time) => new FrameLines().Of(look, element, time);

    /// <summary>The same, with the lines of others that are known at this moment.</summary>
    internal static PathShape? PathInFrame(Look look, Element element, double time, FrameLines lines)
    {
        var path = element.Component.PathOf(Asking(look, element, time) with { Lines = lines });
        return path is null ? null : new PathBuilder().Append(path, ToFrame(look, element, time)).Build();
    }

    /// <summary>How far an element must be off the place that its parent gives it to have its middle at a point of the parent's box.</summary>
    public static Point OffsetTo(Look look, Element element, Point center, double time)
    {
        var parent = Asking(look, element.Parent!, time);
        var place = parent.Element.Component.PlaceOf(parent, element).Center;
        var scale = parent.Element.Component.OffsetScale(parent);
        return element.At(CommonProps.Position, time).Point + ((center - place) * (1 / scale));
    }

    private static DrawContext Asking(Look look, Element element, double time) => new(look, element, time, new DisplayListBuilder(), 1, double.PositiveInfinity);

    private static Affine LocalMap(Look look, Element element, double time)
    {
        var place = element.Parent is { } parent
            ? parent.Component.PlaceOf(new DrawContext(look, parent, time, new DisplayListBuilder(), 1, 0), element)
            : new Components.ChildPlace(element.At(CommonProps.Position, time).Point, 1);
        var scale = place.Scale * element.At(CommonProps.Scale, time).Number;
        var pivot = PivotOf(element, time);
        var (across, down) = (scale * element.At(CommonProps.ScaleX, time).Number, scale * element.At(CommonProps.ScaleY, time).Number);
        return Affine.Translation(place.Center.X + pivot.X, place.Center.Y + pivot.Y).Of(Affine.Scale(across, down))
            .Of(Affine.Translation((-element.Size.Width / 2) - pivot.X, (-element.Size.Height / 2) - pivot.Y));
    }
}
