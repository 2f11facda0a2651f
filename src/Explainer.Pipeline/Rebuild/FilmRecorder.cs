using System.Collections.Immutable;
using Explainer.Core;
using Explainer.Core.Time;
using Explainer.Pipeline.Rendering;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Timelines;

namespace Explainer.Pipeline.Rebuild;

/// <summary>Makes the record of a film from what its render found out. Frames that the last record knows already cost nothing.</summary>
internal static class FilmRecorder
{
    /// <summary>The record.</summary>
    /// <param name="plan">How the film was made.</param>
    /// <param name="result">Its clips in order, with their frames' hashes, and what they were joined to.</param>
    /// <param name="last">The record before, or null.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static FilmRecord Record(RenderPlan plan, RenderResult result, FilmRecord? last, CancellationToken cancellation)
    {
        var timeline = plan.Timeline;
        var names = new ElementNames(timeline);
        var all = names.All;
        var translation = last is null ? [] : Translation(last.Elements, all);
        var beats = ImmutableArray.CreateBuilder<BeatRecord>();
        foreach (var group in result.Clips.GroupBy(c => c.Range.Beat))
        {
            var start = group.First().Range.First;
            ImmutableArray<ContentHash> frames = [.. group.SelectMany(c => c.Frames)];
            var before = last?[group.Key.Id];
            var blocks = new BlockRecord[(frames.Length + FilmRecord.BlockFrames - 1) / FilmRecord.BlockFrames];
            Parallel.For(0, blocks.Length, new ParallelOptions { CancellationToken = cancellation }, i =>
                blocks[i] = Known(before, frames, i, translation) ?? Compose(timeline, names, all.Length, start, frames.Length, i));
            beats.Add(new BeatRecord(
                group.Key.Id, start.Value, start - group.Key.First, frames, [.. blocks],
                [.. group.Select(c => new ClipRecord(c.Range.First - start, c.Range.Count, c.Key))]));
        }

        return new FilmRecord(Path.GetFullPath(plan.Output.Path), plan.Making, all, beats.ToImmutable(), result.Joined);
    }

    private static int[] Translation(ImmutableArray<string> from, ImmutableArray<string> to)
    {
        var indices = to.Select((name, index) => (name, index)).ToDictionary(p => p.name, p => p.index, StringComparer.Ordinal);
        return [.. from.Select(name => indices.GetValueOrDefault(name, -1))];
    }

    // A block whose frames show the same as before has the same elements, unless one of them has another name now.
    private static BlockRecord? Known(BeatRecord? before, ImmutableArray<ContentHash> frames, int index, int[] translation)
    {
        var start = index * FilmRecord.BlockFrames;
        var end = Math.Min(start + FilmRecord.BlockFrames, frames.Length);
        if (before is null || index >= before.Blocks.Length || Math.Min(start + FilmRecord.BlockFrames, before.Frames.Length) != end
            || !frames.AsSpan(start, end - start).SequenceEqual(before.Frames.AsSpan(start, end - start)))
        {
            return null;
        }

        var block = before.Blocks[index];
        ImmutableArray<int> elements = [.. block.Elements.Select(e => translation[e])];
        return elements.Contains(-1) ? null : new BlockRecord(elements, block.Fingerprints);
    }

    private static BlockRecord Compose(Timeline timeline, ElementNames names, int count, FrameIndex start, int frames, int index)
    {
        var fingerprints = new ulong[count];
        var first = index * FilmRecord.BlockFrames;
        for (var i = first; i < Math.Min(first + FilmRecord.BlockFrames, frames); i++)
        {
            names.Mix(Composer.Compose(timeline, start + i), i - first, fingerprints);
        }

        ImmutableArray<int> seen = [.. Enumerable.Range(0, count).Where(e => fingerprints[e] != 0)];
        return new BlockRecord(seen, [.. seen.Select(e => fingerprints[e])]);
    }
}
