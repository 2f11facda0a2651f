using Explainer.Core.Diagnostics;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Reading;

namespace Explainer.Storyboards.Scheduling;

/// <summary>Makes tracks from changes, and tells of changes of one prop that overlap.</summary>
internal static class TrackScheduler
{
    private const double Tolerance = 1e-6;

    /// <summary>The tracks of all props that are changed.</summary>
    /// <param name="changes">All changes.</param>
    /// <param name="mistakes">Takes those that overlap.</param>
    public static Dictionary<(Element Element, PropDefinition Prop, int Item), Track> Build(IEnumerable<PropChange> changes, MistakeList mistakes)
    {
        var tracks = new Dictionary<(Element, PropDefinition, int), Track>();
        foreach (var group in changes.GroupBy(c => (c.Element, c.Prop, c.Item)))
        {
            tracks.Add(group.Key, Build(group.Key.Element.Written(group.Key.Prop), group, mistakes));
        }

        return tracks;
    }

    /// <summary>The track of one prop.</summary>
    /// <param name="initial">The value before the first change, unless that says what it starts from.</param>
    /// <param name="changes">The changes of the prop.</param>
    /// <param name="mistakes">Takes those that overlap.</param>
    public static Track Build(PropValue initial, IEnumerable<PropChange> changes, MistakeList mistakes)
    {
        var ordered = changes.OrderBy(c => c.Start.Value).ThenBy(c => c.Duration.Value).ToList();
        CheckOverlap(ordered, mistakes);
        return Track.Build(initial, ordered);
    }

    private static void CheckOverlap(List<PropChange> ordered, MistakeList mistakes)
    {
        for (var i = 1; i < ordered.Count; i++)
        {
            var (before, change) = (ordered[i - 1], ordered[i]);
            var apart = change.Start.Value >= before.End.Value - Tolerance && (change.Start > before.Start || change.Duration > before.Duration);
            if (apart || change.Origin == before.Origin || IsEcho(change.Prop))
            {
                continue;
            }

            var (first, second) = InFileOrder(before, change);
            var name = change.Prop == CommonProps.Position ? "the place" : $"\"{change.Prop.Name}\"";
            mistakes.Add(TimeRules.OverlapChange.With(name, change.Element.Id, first.Origin?.Line).At(second.Origin));
        }
    }

    // The inner states of a component (the ring of light after lighting up) may be cut short by the next action: that is their nature.
    private static bool IsEcho(PropDefinition prop) =>
        prop.Internal && prop != CommonProps.Position && prop != CommonProps.Pulse && prop != CommonProps.Emphasis
        && prop != CommonProps.ItemDim && prop != CommonProps.ItemPulse && prop != CommonProps.ItemEmphasis;

    private static (PropChange First, PropChange Second) InFileOrder(PropChange a, PropChange b) =>
        (a.Origin?.Line ?? 0, a.Origin?.Column ?? 0).CompareTo((b.Origin?.Line ?? 0, b.Origin?.Column ?? 0)) <= 0 ? (a, b) : (b, a);
}
