using Explainer.Core.Diagnostics;
using Explainer.Core.Easing;
using Explainer.Core.Geometry;
using Explainer.Core.Time;
using Explainer.Display.Shapes;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Layout;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Binding;
using Explainer.Storyboards.Reading;
using Explainer.Storyboards.Scheduling;
using Explainer.Storyboards.Verbs;

namespace Explainer.Storyboards.Layout;

/// <summary>Finds the lines that pens pass along and the areas that mask, once elements stand where they do.</summary>
internal static class PenPlanner
{
    /// <summary>Gives what is wiped the course of its pen.</summary>
    /// <param name="look">What all frames share, with the camera.</param>
    /// <param name="storyboard">The storyboard, bound.</param>
    /// <param name="schedule">When what happens.</param>
    /// <param name="builders">The elements, placed.</param>
    /// <param name="mistakes">Takes lines and masks that are none.</param>
    public static void Plan(Look look, BoundStoryboard storyboard, Schedule schedule, IReadOnlyDictionary<Element, Element.Builder> builders, MistakeList mistakes)
    {
        foreach (var moves in schedule.Pens.GroupBy(p => p.Element))
        {
            if (!builders.TryGetValue(moves.Key, out var builder))
            {
                continue;
            }

            var changes = moves.OrderBy(m => m.Start).SelectMany(m => Changes(look, storyboard, m, builder.Element, builders, mistakes)).ToList();
            changes.AddRange(Anew(builder.Element, [.. moves.Select(m => m.Start)]));
            foreach (var group in changes.GroupBy(c => c.Prop))
            {
                builder.Follow(group.Key, -1, TrackScheduler.Build(moves.Key.Initial(group.Key), group, mistakes));
            }
        }

        foreach (var (bound, _, other) in storyboard.Links.Where(l => l.Prop == CommonProps.Mask))
        {
            if (builders.TryGetValue(other.Element, out var mask) && ElementGeometry.PathInFrame(look, mask.Element, 0) is null)
            {
                mistakes.Add(PathRules.NoMask.With(mask.Element.Id, mask.Element.Component.Definition.Name).At(bound.Links.First(l => l.Prop == CommonProps.Mask).Span));
            }
        }
    }

    // Whoever shows it again wants it whole, whatever was wiped off before, or not on yet.
    private static IEnumerable<PropChange> Anew(Element element, HashSet<double> wiped) =>
        from show in element.Appearances.Select(a => a.Show)
        where double.IsFinite(show) && !wiped.Contains(show) && wiped.Min() < show
        from change in ((NumberProp, double)[])[(CommonProps.PenErases, 0), (CommonProps.PenWay, 1)]
        select new PropChange(element, change.Item1, -1, new Seconds(show), new Seconds(0), null, PropValue.Of(change.Item2), NamedEasing.Linear);

    private static List<PropChange> Changes(
        Look look, BoundStoryboard storyboard, PenMove move, Element element, IReadOnlyDictionary<Element, Element.Builder> builders, MistakeList mistakes)
    {
        if (!builders.TryGetValue(storyboard.Elements.Get(move.Line)!.Element, out var line))
        {
            return [];
        }

        if (ElementGeometry.PathInFrame(look, line.Element, move.Start) is not { Verbs.IsEmpty: false } path)
        {
            mistakes.Add(PathRules.NoPathWipe.With(line.Element.Id, line.Element.Component.Definition.Name).At(move.Origin));
            return [];
        }

        // It goes with the element from there on, as what is wiped off stays off wherever that moves.
        var map = ElementGeometry.ToFrame(look, element, move.Start);
        var home = map.Inverse() ?? Affine.Identity;
        return
        [
            Change(CommonProps.PenLine, PropValue.Of(new PathBuilder().Append(ElementGeometry.OnLayerOf(look, path, line.Element, element, move.Start), home).Build()), null, 0),
            Change(CommonProps.PenWidth, PropValue.Of(move.Width * home.MeanScale), null, 0),
            Change(CommonProps.PenErases, PropValue.Of(move.Appears ? 0.0 : 1), null, 0),
            Change(CommonProps.PenWay, PropValue.Of(1.0), PropValue.Of(0.0), move.Over),
        ];

        PropChange Change(PropDefinition prop, PropValue to, PropValue? from, double over) =>
            new(element, prop, -1, new Seconds(move.Start), new Seconds(over), from, to, over > 0 ? move.Ease : NamedEasing.Linear) { Origin = move.Origin };
    }
}
