using Explainer.Core.Geometry;
using Explainer.Core.Time;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Layout;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Binding;

namespace Explainer.Storyboards.Compiling;

/// <summary>Makes the track of the ground's light from its moves.</summary>
internal static class LightBuilder
{
    // The light covers the frame, so every step draws the whole of it again; it is so faint that finer steps are not seen.
    private const int Steps = 6;
    private static readonly PointProp Center = new("light", "Where the ground's light stands.");

    /// <summary>The track of the light's middle in design px; null for a light that never moves.</summary>
    public static Track? Build(Scope scope, Timeline timeline, List<LightMove> moves)
    {
        if (moves.Count == 0 || timeline.Roots.IsEmpty)
        {
            return null;
        }

        // The light is no element; the first one only stands in for it in the changes, which tracks do not keep.
        var owner = timeline.Roots[0];
        var usual = Ground.UsualLight(timeline.DesignSize);
        var changes = new List<PropChange>();
        MoveOverlap.Check(scope, moves, "move the light");
        var at = usual;
        foreach (var move in moves.OrderBy(m => m.Start))
        {
            var to = move.Target is { } target ? ElementGeometry.CenterInFrame(timeline, target, move.Start + move.Over) : usual;
            for (var i = 1; i <= Steps; i++)
            {
                var place = i == Steps ? to : Point.Lerp(at, to, move.Ease.Evaluate((double)i / Steps, move.Over));
                var start = new Seconds(move.Start + (move.Over * (i - 1) / Steps));
                changes.Add(new PropChange(owner, Center, -1, start, default, null, PropValue.Of(place), move.Ease) { Origin = move.Origin });
            }

            at = to;
        }

        return Track.Build(PropValue.Of(usual), changes);
    }
}
