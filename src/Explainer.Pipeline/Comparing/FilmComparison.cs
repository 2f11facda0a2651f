using System.Collections.Concurrent;
using System.Collections.Immutable;
using Explainer.Core.Time;

namespace Explainer.Pipeline.Comparing;

/// <summary>Compares two films. Frames are compared by hash; only beats that look different are drawn, and of those a few moments.</summary>
internal static class FilmComparison
{
    /// <summary>Compares.</summary>
    /// <param name="before">The film before.</param>
    /// <param name="after">The film after.</param>
    /// <param name="moments">How many moments of a beat are shown at most, 0 or more.</param>
    /// <param name="longestSide">The pictures' longer side in px.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static FilmDifference Run(ComparedFilm before, ComparedFilm after, int moments, int longestSide, CancellationToken cancellation)
    {
        var (old, now) = (before.Timeline, after.Timeline);
        var pairs = BeatPair.Match(old, now, cancellation);
        var frames = pairs.Select(p => p.Differing(old, now, cancellation)).ToImmutableArray();
        var beats = new BeatDifference[pairs.Length];
        var comparers = new ConcurrentBag<PictureComparer>();
        Parallel.For(0, pairs.Length, new ParallelOptions { CancellationToken = cancellation }, i =>
        {
            ImmutableArray<MomentDifference> shown = [];
            if (!frames[i].IsEmpty && moments > 0)
            {
                var comparer = comparers.TryTake(out var idle) ? idle : new PictureComparer(old, now, longestSide, cancellation);
                shown = comparer.Moments(pairs[i], frames[i], moments);
                comparers.Add(comparer);
            }

            beats[i] = Difference(before, after, pairs[i], frames[i], shown);
        });
        return new FilmDifference(Facts(before, after, pairs), [.. beats], PropComparison.Of(old, now));
    }

    private static BeatDifference Difference(
        ComparedFilm old, ComparedFilm now, BeatPair pair, ImmutableArray<int> differing, ImmutableArray<MomentDifference> moments)
    {
        var (before, after) = pair;
        ImmutableArray<string> sounded = before is null ? [] : old.Sounds[before.Id];
        ImmutableArray<string> sounds = after is null ? [] : now.Sounds[after.Id];
        var same = differing.IsEmpty && before?.Voiceover == after?.Voiceover && sounded.SequenceEqual(sounds);
        var change = before is null ? BeatChange.Added
            : after is null ? BeatChange.Removed
            : !same && before.Id == after.Id ? BeatChange.Changed
            : before.Id != after.Id ? BeatChange.Renamed
            : BeatChange.Same;
        return new BeatDifference(
            after?.Id ?? before!.Id, change == BeatChange.Renamed ? before!.Id : null, change, differing.Length, pair.FrameCount,
            before is null ? null : old.Timeline.Rate.TimeOf(new FrameIndex(before.FrameCount)),
            after is null ? null : now.Timeline.Rate.TimeOf(new FrameIndex(after.FrameCount)),
            before?.Voiceover ?? "", after?.Voiceover ?? "", BeatSounds.Without(sounded, sounds), BeatSounds.Without(sounds, sounded), moments);
    }

    private static ImmutableArray<ChangedFact> Facts(ComparedFilm old, ComparedFilm now, ImmutableArray<BeatPair> pairs)
    {
        var before = old.Facts.ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal);
        var after = now.Facts.ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal);
        return
        [
            .. now.Facts.Concat(old.Facts).Select(f => f.Name).Distinct()
                .Select(name => new ChangedFact(name, before.GetValueOrDefault(name, ""), after.GetValueOrDefault(name, "")))
                .Concat(pairs.Where(p => p is { Before: not null, After: not null })
                    .Select(p => new ChangedFact($"chapter title of {p.After!.Id}", p.Before!.Title, p.After.Title)))
                .Where(f => f.Before != f.After),
        ];
    }
}
