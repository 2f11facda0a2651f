using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Core.Time;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Layout;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Reading;
using Explainer.Storyboards.Verbs;

namespace Explainer.Storyboards.Layout;

/// <summary>Makes the track of the ground's light from its moves.</summary>
internal static class LightBuilder
{
    // The light covers the frame, so every step draws the whole of it again; it is so faint that finer steps are not seen.
    private const int Steps = 6;
    private static readonly PointProp Center = new("light", "Position of the background light.");

    /// <summary>The track of the light's middle in design px; null for a light that never moves.</summary>
    /// <param name="look">The frame.</param>
    /// <param name="moves">The light's moves.</param>
    /// <param name="builders">The elements, placed.</param>
    /// <param name="budget">Counts elements that are asked for their place.</param>
    /// <param name="mistakes">Takes moves that take too much to work out.</param>
    public static Track? Build(Look look, ImmutableArray<LightMove> moves, IReadOnlyDictionary<Element, Element.Builder> builders, PlacementBudget budget, MistakeList mistakes)
    {
        if (moves.IsEmpty || builders.Count == 0)
        {
            return null;
        }

        // The light is no element; any one only stands in for it in the changes, which tracks do not keep.
        var owner = builders.Values.First().Element;
        var usual = Ground.UsualLight(look.DesignSize);
        var changes = new List<PropChange>();
        var at = usual;
        foreach (var move in moves.OrderBy(m => m.Start))
        {
            if (move.Target is { } aim && !budget.IsSpent && !budget.Take(budget.WorkOf(builders[aim].Element)))
            {
                mistakes.Add(LookRules.TooMuchLit.With(aim.Id).At(move.Origin));
            }

            if (budget.IsSpent)
            {
                break;
            }

            var to = move.Target is { } target ? ElementGeometry.CenterInFrame(look, builders[target].Element, move.Start + move.Over) : usual;
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
