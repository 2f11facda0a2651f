using Explainer.Core.Geometry;
using Explainer.Display;
using Explainer.Display.Shapes;
using Explainer.Scenes.Components;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Timelines;

namespace Explainer.Scenes.Layout;

/// <summary>Where elements are at a moment, whether or not they are seen.</summary>
public static class ElementGeometry
{
    /// <summary>The map from an element's box to what its place is in: moved, turned, slanted and scaled about its pivot. Whoever draws it takes this one, too.</summary>
    /// <param name="element">The element.</param>
    /// <param name="place">Where its middle stands, and how much it is scaled to fit.</param>
    /// <param name="time">Seconds of the film.</param>
    /// <param name="swell">A size factor beside, of what passes: entering, a pulse.</param>
    public static Affine MapOf(Element element, in ChildPlace place, double time, double swell = 1)
    {
        var scale = place.Scale * element.At(CommonProps.Scale, time).Number * swell;
        var pivot = PivotOf(element, time);
        var (across, down) = (scale * element.At(CommonProps.ScaleX, time).Number, scale * element.At(CommonProps.ScaleY, time).Number);
        var map = Affine.Scale(across, down).Of(Affine.Translation((-element.Size.Width / 2) - pivot.X, (-element.Size.Height / 2) - pivot.Y));
        if (element.At(CommonProps.Skew, time).Number is var slant and not 0)
        {
            map = new Affine(1, -Math.Tan(slant * Math.PI / 180), 0, 0, 1, 0).Of(map);
        }

        if (element.At(CommonProps.Rotate, time).Number is var degrees and not 0)
        {
            map = Affine.RotationAbout(degrees, Point.Zero).Of(map);
        }

        return Affine.Translation(place.Center.X + pivot.X, place.Center.Y + pivot.Y).Of(map);
    }

    /// <summary>The map from an element's box to its layer of the frame in design px, without the camera and without what passes as it enters and pulses.</summary>
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

    /// <summary>How far behind the scene an element lies: as far as the outermost one that it is inside of.</summary>
    public static double DepthOf(Element element)
    {
        while (element.Parent is { } parent)
        {
            element = parent;
        }

        return element.Initial(CommonProps.Depth).Number;
    }

    /// <summary>The map from the layer that one element lies on to that of another: what is joined to what lies elsewhere is where that is seen.</summary>
    public static Affine Between(Look look, Element from, Element to, double time) => look.Camera.Between(time, DepthOf(from), DepthOf(to));

    /// <summary>The map from an element's box to the coordinates in which another one has its place.</summary>
    public static Affine ToPlaceOf(Look look, Element placed, Element element, double time)
    {
        var map = LocalMap(look, element, time);
        var around = element.Parent;
        for (; around is not null && around != placed.Parent; around = around.Parent)
        {
            map = LocalMap(look, around, time).Of(around.Component.ChildMap(Asking(look, around, time))).Of(map);
        }

        if (around is not null)
        {
            // What both are inside of may have no size by now, so that nothing leads back from the frame.
            return map;
        }

        return HomeOf(look, placed, time).Of(Between(look, element, placed, time)).Of(map);
    }

    /// <summary>The map from an element's layer of the frame to the coordinates in which it has its place.</summary>
    public static Affine HomeOf(Look look, Element element, double time) =>
        element.Parent is { } parent ? ChildrenToFrame(look, parent, time).Inverse() ?? Affine.Identity : Affine.Identity;

    /// <summary>The upright rectangle around an element's box as it stands in the frame, in design px.</summary>
    public static Rect BoxInFrame(Look look, Element element, double time) => ToFrame(look, element, time).Apply(BoxOf(element));

    /// <summary>Where an element's middle is in the frame, in design px.</summary>
    public static Point CenterInFrame(Look look, Element element, double time) => ToFrame(look, element, time).Apply(BodyOf(look, element, time).Center);

    /// <summary>What an element takes of its box, for whoever follows it or stands beside it: all of it; of what stands between others, the rectangle around its line.</summary>
    public static Rect BodyOf(Look look, Element element, double time) =>
        element.Component.IsBetween && element.Component.PathOf(Asking(look, element, time)) is { Verbs.IsEmpty: false } line ? line.Bounds : BoxOf(element);

    /// <summary>What is seen of an element's box, by whose edges others stand: of a drawing what is drawn of it, of all else <see cref="BodyOf"/>.</summary>
    internal static Rect InkOf(Look look, Element element, double time) =>
        element.Component.IsBetween ? BodyOf(look, element, time) : element.Component.InkOf(Asking(look, element, time));

    /// <summary>How far the point that an element turns and scales about is off its box's middle, in px of its box.</summary>
    public static Point PivotOf(Element element, double time)
    {
        var share = element.At(CommonProps.Pivot, time).Point;
        return new Point((share.X - 0.5) * element.Size.Width, (share.Y - 0.5) * element.Size.Height);
    }

    /// <summary>The line of an element that others may move along, in design px of its layer of the frame; null where it has none.</summary>
    public static PathShape? PathInFrame(Look look, Element element, double time) => new FrameLines().Of(look, element, time);

    /// <summary>The same, with the lines of others that are known at this moment.</summary>
    internal static PathShape? PathInFrame(Look look, Element element, double time, FrameLines lines)
    {
        var path = element.Component.PathOf(Asking(look, element, time) with { Lines = lines });
        return path is null ? null : new PathBuilder().Append(path, ToFrame(look, element, time)).Build(path.IsEvenOdd);
    }

    /// <summary>A line of an element as who is joined to it needs it: on that one's layer.</summary>
    /// <param name="look">What all frames share.</param>
    /// <param name="path">The line, in design px of the element's layer.</param>
    /// <param name="element">The element.</param>
    /// <param name="joined">Who is joined to it.</param>
    /// <param name="time">Seconds of the film.</param>
    public static PathShape OnLayerOf(Look look, PathShape path, Element element, Element joined, double time)
    {
        var map = Between(look, element, joined, time);
        return map == Affine.Identity ? path : new PathBuilder().Append(path, map).Build(path.IsEvenOdd);
    }

    /// <summary>The outline of what an element takes of the frame, closed, in design px of its layer: its line where that is closed, else that of what is seen in its box.</summary>
    /// <param name="look">What all frames share.</param>
    /// <param name="element">The element.</param>
    /// <param name="line">Its line in the frame; null where it has none.</param>
    /// <param name="time">Seconds of the film.</param>
    public static PathShape OutlineInFrame(Look look, Element element, PathShape? line, double time)
    {
        if (line is { Verbs: [.., PathVerb.Close] })
        {
            return line;
        }

        // A line covers nothing, so its ends are no edges.
        var (box, map) = line is { Verbs.IsEmpty: false } ? (line.Bounds, Affine.Identity) : (InkOf(look, element, time), ToFrame(look, element, time));
        return new PathBuilder(snap: false).Append(new PathBuilder(snap: false).RoundRect(box, 0).Build(), map).Build();
    }

    /// <summary>How far an element must be off the place that its parent gives it to have its middle at a point of the parent's box.</summary>
    public static Point OffsetTo(Look look, Element element, Point center, double time)
    {
        var parent = Asking(look, element.Parent!, time);
        var place = parent.Element.Component.PlaceOf(parent, element).Center;
        var scale = parent.Element.Component.OffsetScale(parent);
        return element.At(CommonProps.Position, time).Point + ((center - place) * (1 / scale));
    }

    private static Rect BoxOf(Element element) => new(0, 0, element.Size.Width, element.Size.Height);

    private static DrawContext Asking(Look look, Element element, double time) => new(look, element, time, new DisplayListBuilder(), 1, double.PositiveInfinity);

    private static Affine LocalMap(Look look, Element element, double time) => MapOf(
        element,
        element.Parent is { } parent
            ? parent.Component.PlaceOf(Asking(look, parent, time), element)
            : new ChildPlace(element.At(CommonProps.Position, time).Point, 1),
        time);
}
