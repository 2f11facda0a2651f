using System.Collections.Immutable;
using Explainer.Core;
using Explainer.Pipeline.Clips;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Timelines;

namespace Explainer.Pipeline.Comparing;

/// <summary>A beat of the old film and the beat of the new one that it became; one of them may be missing.</summary>
/// <param name="Before">The old beat.</param>
/// <param name="After">The new beat.</param>
internal sealed record BeatPair(Beat? Before, Beat? After)
{
    /// <summary>The frames of the longer beat.</summary>
    public int FrameCount => Math.Max(Before?.FrameCount ?? 0, After?.FrameCount ?? 0);

    /// <summary>
    /// Pairs the beats of two films: by name, and what is left over by what is seen and said, which finds renamed ones.
    /// In the order of the new film, removed beats behind the one that they followed.
    /// </summary>
    /// <param name="old">The film before.</param>
    /// <param name="now">The film after.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static ImmutableArray<BeatPair> Match(Timeline old, Timeline now, CancellationToken cancellation)
    {
        var before = old.Beats.ToDictionary(b => b.Id, StringComparer.Ordinal);
        var pairs = now.Beats.Select(b => new BeatPair(before.GetValueOrDefault(b.Id), b)).ToList();
        var left = old.Beats.Where(b => !now.Beats.Any(n => n.Id == b.Id)).ToList();
        var signatures = left.ToDictionary(b => b, b => Signature(old, b, cancellation));
        for (var i = 0; i < pairs.Count && left.Count > 0; i++)
        {
            if (pairs[i] is { Before: null, After: { } fresh } && Signature(now, fresh, cancellation) is var signature
                && left.Find(b => signatures[b] == signature) is { } renamed)
            {
                pairs[i] = new BeatPair(renamed, fresh);
                left.Remove(renamed);
            }
        }

        foreach (var gone in left)
        {
            var previous = pairs.FindLastIndex(p => p.Before is { } b && b.First < gone.First);
            pairs.Insert(previous + 1, new BeatPair(gone, null));
        }

        return [.. pairs];
    }

    /// <summary>The numbers, counted from the beat's start, of the frames that differ or that only one has. Nothing is drawn.</summary>
    /// <param name="old">The film before.</param>
    /// <param name="now">The film after.</param>
    /// <param name="cancellation">Ends the work.</param>
    public ImmutableArray<int> Differing(Timeline old, Timeline now, CancellationToken cancellation)
    {
        var count = FrameCount;
        var differs = new bool[count];
        var options = new ParallelOptions { CancellationToken = cancellation };
        Parallel.For(0, count, options, i => differs[i] = Before is null || After is null || i >= Before.FrameCount || i >= After.FrameCount
            || Composer.Compose(old, Before.First + i).Hash() != Composer.Compose(now, After.First + i).Hash());
        return [.. Enumerable.Range(0, count).Where(i => differs[i])];
    }

    private static ContentHash Signature(Timeline timeline, Beat beat, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var narration = ContentHash.Of(System.Text.Encoding.UTF8.GetBytes(beat.Voiceover)).ToString();
        return ClipKey.Of(FrameHashes.Of(timeline, new ClipRange(beat.First, beat.FrameCount, beat)), narration);
    }
}
