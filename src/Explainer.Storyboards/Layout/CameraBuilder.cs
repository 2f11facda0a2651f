using System.Collections.Immutable;
using Explainer.Core.Geometry;
using Explainer.Core.Time;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Layout;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Verbs;

namespace Explainer.Storyboards.Layout;

/// <summary>Makes the camera's tracks from its turns.</summary>
internal static class CameraBuilder
{
    private static readonly PointProp Focus = new("camera", "What the camera holds in the middle of the frame.");

    /// <summary>The tracks of zoom and focus; null for a camera that never turns.</summary>
    /// <param name="look">The frame.</param>
    /// <param name="moves">The camera's turns.</param>
    /// <param name="builders">The elements, placed.</param>
    public static (Track? Zoom, Track? Focus) Build(Look look, ImmutableArray<CameraMove> moves, IReadOnlyDictionary<Element, Element.Builder> builders)
    {
        if (moves.IsEmpty || builders.Count == 0)
        {
            return default;
        }

        // The camera is no element; any one only stands in for it in the changes, which tracks do not keep.
        var owner = builders.Values.First().Element;
        var middle = PropValue.Of(new Point(look.Frame.Width / 2, look.Frame.Height / 2));
        var zooms = new List<PropChange>();
        var places = new List<PropChange>();
        foreach (var move in moves.OrderBy(m => m.Start).ThenBy(m => m.Over))
        {
            var (start, over) = (new Seconds(move.Start), new Seconds(move.Over));
            var place = move.Target is { } target ? PropValue.Of(ElementGeometry.CenterInFrame(look, builders[target].Element, move.Start + move.Over)) : middle;
            zooms.Add(new PropChange(owner, CameraVerb.Zoom, -1, start, over, null, PropValue.Of(move.Zoom), move.Ease) { Origin = move.Origin });
            places.Add(new PropChange(owner, Focus, -1, start, over, null, place, move.Ease) { Origin = move.Origin });
        }

        return (Track.Build(PropValue.Of(1.0), zooms), Track.Build(middle, places));
    }
}
