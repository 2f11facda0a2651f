using Explainer.Core.Geometry;
using Explainer.Core.Time;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Layout;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Binding;

namespace Explainer.Storyboards.Compiling;

/// <summary>Makes the camera's tracks from its turns.</summary>
internal static class CameraBuilder
{
    private static readonly PointProp Focus = new("camera", "What the camera holds in the middle of the frame.");

    /// <summary>The tracks of zoom and focus; null for a camera that never turns.</summary>
    public static (Track? Zoom, Track? Focus) Build(Scope scope, Timeline timeline, List<CameraMove> moves)
    {
        if (moves.Count == 0 || timeline.Roots.IsEmpty)
        {
            return default;
        }

        // The camera is no element; the first one only stands in for it in the changes, which tracks do not keep.
        var owner = timeline.Roots[0];
        var middle = PropValue.Of(new Point(scope.Frame.Width / 2, scope.Frame.Height / 2));
        var zooms = new List<PropChange>();
        var places = new List<PropChange>();
        foreach (var move in moves.OrderBy(m => m.Start).ThenBy(m => m.Over))
        {
            var (start, over) = (new Seconds(move.Start), new Seconds(move.Over));
            var place = move.Target is { } target ? PropValue.Of(ElementGeometry.CenterInFrame(timeline, target, move.Start + move.Over)) : middle;
            zooms.Add(new PropChange(owner, GenericVerbs.Zoom, -1, start, over, null, PropValue.Of(move.Zoom), move.Ease) { Origin = move.Origin });
            places.Add(new PropChange(owner, Focus, -1, start, over, null, place, move.Ease) { Origin = move.Origin });
        }

        MoveOverlap.Check(scope, moves, "turn the camera");
        return (Track.Build(PropValue.Of(1.0), zooms), Track.Build(middle, places));
    }
}
