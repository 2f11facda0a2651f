using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Explainer.Core.Time;
using Explainer.Scenes.Timelines;

namespace Explainer.Pipeline.Comparing;

/// <summary>Compares two films. Frames are compared by hash; only beats that look different are drawn, and of those a few moments.</summary>
public static class FilmComparison
{
    /// <summary>Compares.</summary>
    /// <param name="old">The film before.</param>
    /// <param name="now">The film after.</param>
    /// <param name="moments">How many moments of a beat are shown at most, 0 or more.</param>
    /// <param name="longestSide">The pictures' longer side in px.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static FilmDifference Run(Timeline old, Timeline now, int moments, int longestSide, CancellationToken cancellation)
    {
        var pairs = BeatPair.Match(old, now);
        var frames = pairs.Select(p => p.Differing(old, now)).ToImmutableArray();
        var beats = new BeatDifference[pairs.Length];
        var comparers = new ConcurrentBag<PictureComparer>();
        Parallel.For(0, pairs.Length, new ParallelOptions { CancellationToken = cancellation }, i =>
        {
            ImmutableArray<MomentDifference> shown = [];
            if (!frames[i].IsEmpty && moments > 0)
            {
                var comparer = comparers.TryTake(out var idle) ? idle : new PictureComparer(old, now, longestSide);
                shown = comparer.Moments(pairs[i], frames[i], moments);
                comparers.Add(comparer);
            }

            beats[i] = Difference(old, now, pairs[i], frames[i], shown);
        });
        return new FilmDifference(Facts(old, now, pairs), [.. beats], PropComparison.Of(old, now));
    }

    private static BeatDifference Difference(
        Timeline old, Timeline now, BeatPair pair, ImmutableArray<int> differing, ImmutableArray<MomentDifference> moments)
    {
        var (before, after) = pair;
        var same = differing.IsEmpty && before?.Voiceover == after?.Voiceover;
        var change = before is null ? BeatChange.Added
            : after is null ? BeatChange.Removed
            : !same && before.Id == after.Id ? BeatChange.Changed
            : before.Id != after.Id ? BeatChange.Renamed
            : BeatChange.Same;
        return new BeatDifference(
            after?.Id ?? before!.Id, change == BeatChange.Renamed ? before!.Id : null, change, differing.Length, pair.FrameCount,
            before is null ? null : old.Rate.TimeOf(new FrameIndex(before.FrameCount)),
            after is null ? null : now.Rate.TimeOf(new FrameIndex(after.FrameCount)),
            before?.Voiceover ?? "", after?.Voiceover ?? "", moments);
    }

    private static ImmutableArray<ChangedFact> Facts(Timeline old, Timeline now, ImmutableArray<BeatPair> pairs)
    {
        var facts = ImmutableArray.CreateBuilder<ChangedFact>();
        Add("title", old.Title, now.Title);
        Add("size", old.Size.ToString(), now.Size.ToString());
        Add("frames per second", old.Rate.ToString(), now.Rate.ToString());
        Add("language", old.Language, now.Language);
        Add("length", Length(old), Length(now));
        foreach (var (before, after) in pairs)
        {
            if (before is not null && after is not null)
            {
                Add($"chapter title of {after.Id}", before.Title, after.Title);
            }
        }

        return facts.ToImmutable();

        void Add(string name, string before, string after)
        {
            if (before != after)
            {
                facts.Add(new ChangedFact(name, before, after));
            }
        }
    }

    private static string Length(Timeline timeline) => string.Create(
        CultureInfo.InvariantCulture, $"{timeline.Rate.TimeOf(new FrameIndex(timeline.FrameCount)).Value:0.##}s");
}
