using Explainer.Core.Easing;
using Explainer.Core.Geometry;
using Explainer.Core.Time;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Layout;
using Explainer.Scenes.Timelines;

namespace Explainer.Storyboards.Layout;

/// <summary>
/// Lets an element go where another one goes. Worked out when the film is laid out, as movements along lines are: the camera and all else that
/// asks where an element is needs to know nothing of it.
/// </summary>
/// <param name="look">The frame.</param>
/// <param name="end">When the film ends, in seconds.</param>
internal sealed class Follower(Look look, double end)
{
    private const double MomentsPerSecond = 60;
    private const int MostMoments = 40_000;

    /// <summary>The course of the place of an element that follows another.</summary>
    /// <param name="element">Who follows.</param>
    /// <param name="other">Whom.</param>
    /// <param name="offset">How far off the other's middle its own stays, in design px.</param>
    public Track Follow(Element element, Element other, Point offset)
    {
        var steps = Moves(other) || Moves(element.Parent) || ChangesLayer(element, other) ? Math.Clamp((int)Math.Ceiling(end * MomentsPerSecond), 1, MostMoments) : 0;
        var places = new Point[steps + 1];
        for (var i = 0; i <= steps; i++)
        {
            places[i] = PlaceAt(look, element, other, offset, TimeOf(i));
        }

        var changes = new List<PropChange>();
        var kept = StraightWays.Kept(0, steps, TimeOf, i => places[i], StraightWays.PlaceTolerance);
        for (var i = 1; i < kept.Count; i++)
        {
            var (from, to) = (kept[i - 1], kept[i]);
            if (places[from] != places[to])
            {
                changes.Add(new PropChange(
                    element, CommonProps.Position, -1, new Seconds(TimeOf(from)), new Seconds(TimeOf(to) - TimeOf(from)), PropValue.Of(places[from]), PropValue.Of(places[to]), NamedEasing.Linear));
            }
        }

        return Track.Build(PropValue.Of(places[0]), changes);

        double TimeOf(int moment) => steps == 0 ? 0 : end * moment / steps;
    }

    /// <summary>The place, in what an element is inside of, that is so far off another one's middle at a moment.</summary>
    public static Point PlaceAt(Look look, Element element, Element other, Point offset, double time)
    {
        var point = ElementGeometry.Between(look, other, element, time).Apply(ElementGeometry.CenterInFrame(look, other, time)) + offset;
        return ElementGeometry.HomeOf(look, element, time).Apply(point);
    }

    private bool ChangesLayer(Element element, Element other) => look.Camera.Turns && ElementGeometry.DepthOf(element) != ElementGeometry.DepthOf(other);

    // Whether anything can change where an element is.
    private static bool Moves(Element? element)
    {
        for (; element is not null; element = element.Parent)
        {
            if (element.Tracks.Any() || element.Lives.Any() || element.Parent?.Component.Definition.Children == ChildPlacement.Flow)
            {
                return true;
            }
        }

        return false;
    }
}
