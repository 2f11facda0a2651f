using Explainer.Scenes.Definitions;
using Explainer.Scenes.Timelines;

namespace Explainer.Storyboards.Layout;

/// <summary>What values that are computed in each frame change with.</summary>
internal static class LiveChanges
{
    /// <summary>The changes of all that a value is computed from, directly or through others; each prop's once.</summary>
    /// <param name="live">The value; it is linked.</param>
    public static IEnumerable<TrackSegment> Of(LiveValue live)
    {
        var seen = new HashSet<(Element, PropDefinition?)>();
        var left = new Stack<LiveReference>(live.Reads);
        while (left.TryPop(out var read))
        {
            if (read.Source is not { } element || !seen.Add((element, read.Prop)))
            {
                continue;
            }

            // What an element shows may come from any of its props.
            foreach (var (prop, track) in element.Tracks)
            {
                foreach (var segment in read.Prop is null || prop == read.Prop ? track.Segments : [])
                {
                    yield return segment;
                }
            }

            foreach (var (prop, inner) in element.Lives)
            {
                foreach (var next in read.Prop is null || prop == read.Prop ? inner.Reads : [])
                {
                    left.Push(next);
                }
            }
        }
    }
}
