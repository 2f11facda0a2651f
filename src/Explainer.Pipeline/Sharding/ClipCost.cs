using Explainer.Pipeline.Clips;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Timelines;

namespace Explainer.Pipeline.Sharding;

/// <summary>
/// Expects how long a clip takes to make, in px of work, from a few of its frames. Nothing but the timeline counts, so that every machine
/// expects the same. SCALING.md beside this file says where the weights come from.
/// </summary>
internal static class ClipCost
{
    /// <summary>Frames looked at, each with the one after it.</summary>
    public const int Samples = 4;

    // What starting an encoder costs, and what every frame costs in which nothing moves, as shares of what a change of the whole frame adds.
    private const int StartFrames = 9;
    private const int StillEighths = 5;

    /// <summary>The expected cost; 1 or more, comparable between clips of one film.</summary>
    public static long Of(Timeline timeline, ClipRange range)
    {
        var area = timeline.DesignSize.Area;
        long changed = 0;
        var samples = Math.Min(Samples, range.Count - 1);
        for (var i = 0; i < samples; i++)
        {
            var frame = range.First + (int)((long)(range.Count - 1) * i / samples);
            changed += ChangedArea.Between(Composer.Compose(timeline, frame), Composer.Compose(timeline, frame + 1));
        }

        return (StartFrames * area) + (range.Count * area * StillEighths / 8) + (samples == 0 ? 0 : range.Count * (changed / samples));
    }
}
