using System.Collections.Immutable;
using Explainer.Pipeline.Clips;
using Explainer.Scenes.Timelines;

namespace Explainer.Pipeline.Sharding;

/// <summary>
/// Shares a film's clips out so that all shares are expected to take equally long: the dearest clip first, each to the share with the
/// least so far (Graham's longest processing time first, at most 4/3 of the best possible). Every machine comes to the same plan.
/// </summary>
internal static class ShardPlan
{
    /// <summary>The clips of one share, in the order of the film; none when there are more shares than clips.</summary>
    /// <param name="timeline">The film.</param>
    /// <param name="clips">All its clips.</param>
    /// <param name="shard">Which share.</param>
    public static ImmutableArray<ClipRange> ClipsOf(Timeline timeline, ImmutableArray<ClipRange> clips, Shard shard)
    {
        var shares = Shares(timeline, clips, shard.Count);
        return [.. clips.Where((_, i) => shares[i] == shard.Index)];
    }

    /// <summary>The share of each clip, 1 to <paramref name="count"/>.</summary>
    /// <param name="timeline">The film.</param>
    /// <param name="clips">All its clips.</param>
    /// <param name="count">How many shares, 1 or more.</param>
    public static ImmutableArray<int> Shares(Timeline timeline, ImmutableArray<ClipRange> clips, int count)
    {
        var costs = new long[clips.Length];
        if (count > 1)
        {
            Parallel.For(0, clips.Length, i => costs[i] = ClipCost.Of(timeline, clips[i]));
        }

        return Assign(costs, count);
    }

    /// <summary>Shares costs out.</summary>
    internal static ImmutableArray<int> Assign(IReadOnlyList<long> costs, int count)
    {
        var shares = new int[costs.Count];
        var loads = new PriorityQueue<int, (long Load, int Share)>();
        for (var share = 1; share <= count; share++)
        {
            loads.Enqueue(share, (0, share));
        }

        foreach (var i in Enumerable.Range(0, costs.Count).OrderByDescending(i => costs[i]).ThenBy(i => i))
        {
            loads.TryDequeue(out var share, out var load);
            shares[i] = share;
            loads.Enqueue(share, (load.Load + costs[i], share));
        }

        return [.. shares];
    }
}
