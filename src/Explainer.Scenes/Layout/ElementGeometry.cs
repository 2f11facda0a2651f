using Explainer.Core.Geometry;
using Explainer.Display;
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
        return element.Parent is { } parent ? ToFrame(look, parent, time).Of(map) : map;
    }

    /// <summary>Where an element's middle is in the frame, in design px.</summary>
    public static Point CenterInFrame(Look look, Element element, double time) =>
        ToFrame(look, element, time).Apply(new Point(element.Size.Width / 2, element.Size.Height / 2));

    private static Affine LocalMap(Look look, Element element, double time)
    {
        var place = element.Parent is { } parent
            ? parent.Component.PlaceOf(new DrawContext(look, parent, time, new DisplayListBuilder(), 1, 0), element)
            : new Components.ChildPlace(element.At(CommonProps.Position, time).Point, 1);
        var scale = place.Scale * element.At(CommonProps.Scale, time).Number;
        return Affine.Translation(place.Center.X, place.Center.Y).Of(Affine.Scale(scale, scale))
            .Of(Affine.Translation(-element.Size.Width / 2, -element.Size.Height / 2));
    }
}
