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
        foreach (var move in WithReturns([.. moves.OrderBy(m => m.Start)], builders))
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

    // What is lit takes the light's place along: once it has left, the light goes back to the middle, unless it is on its way elsewhere by then.
    private static IEnumerable<LightMove> WithReturns(ImmutableArray<LightMove> moves, IReadOnlyDictionary<Element, Element.Builder> builders)
    {
        for (var i = 0; i < moves.Length; i++)
        {
            yield return moves[i];
            var leaves = moves[i].Target is { } target ? Math.Max(moves[i].Start + moves[i].Over, LeavesAt(builders[target].Element, moves[i].Start)) : double.PositiveInfinity;
            var over = LightVerb.Definition.Duration.Value;
            if (double.IsFinite(leaves) && (i + 1 == moves.Length || moves[i + 1].Start >= leaves + over))
            {
                yield return new LightMove(leaves, over, LightVerb.Definition.Ease, null, moves[i].Origin);
            }
        }
    }

    // When an element, or what it is inside of, starts to leave after a time; infinite for never.
    private static double LeavesAt(Element element, double time)
    {
        var leaves = double.PositiveInfinity;
        for (var at = element; at is not null; at = at.Parent)
        {
            leaves = Math.Min(leaves, at.Appearances.FirstOrDefault(a => a.Hide >= time)?.Hide ?? double.PositiveInfinity);
        }

        return leaves;
    }
}
