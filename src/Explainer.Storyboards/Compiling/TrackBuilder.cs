using Explainer.Scenes.Definitions;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Binding;

namespace Explainer.Storyboards.Compiling;

/// <summary>Makes tracks from changes, and tells of changes of one prop that overlap.</summary>
internal static class TrackBuilder
{
    private const double Tolerance = 1e-6;

    /// <summary>Sets the tracks of all props that are changed.</summary>
    public static void Build(Scope scope, IEnumerable<PropChange> changes)
    {
        foreach (var group in changes.GroupBy(c => (c.Element, c.Prop, c.Item)))
        {
            var ordered = group.OrderBy(c => c.Start.Value).ThenBy(c => c.Duration.Value).ToList();
            CheckOverlap(scope, ordered);

            // What starts from a stated value has that value before it starts, too: a text that will be typed is not there yet.
            var initial = ordered[0].From ?? group.Key.Element.Initial(group.Key.Prop);
            group.Key.Element.SetTrack(group.Key.Prop, group.Key.Item, Track.Build(initial, ordered));
        }
    }

    /// <summary>Tells of changes of one prop that overlap.</summary>
    /// <param name="scope">Where mistakes go.</param>
    /// <param name="ordered">Changes of one prop in order of time.</param>
    public static void CheckOverlap(Scope scope, List<PropChange> ordered)
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
            scope.Error(
                "overlap", second.Origin, $"Two actions change {name} of \"{change.Element.Id}\" at the same time",
                $"The other one is on line {first.Origin?.Line}; let one end before the other starts.");
        }
    }

    // The inner states of a component (the ring of light after lighting up) may be cut short by the next action: that is their nature.
    private static bool IsEcho(PropDefinition prop) =>
        prop.Internal && prop != CommonProps.Position && prop != CommonProps.Pulse && prop != CommonProps.Emphasis;

    private static (PropChange First, PropChange Second) InFileOrder(PropChange a, PropChange b) =>
        (a.Origin?.Line ?? 0, a.Origin?.Column ?? 0).CompareTo((b.Origin?.Line ?? 0, b.Origin?.Column ?? 0)) <= 0 ? (a, b) : (b, a);
}
