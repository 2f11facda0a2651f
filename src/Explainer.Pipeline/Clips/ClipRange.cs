using System.Collections.Immutable;
using Explainer.Core.Time;
using Explainer.Scenes.Timelines;
using Explainer.Video.Clips;

namespace Explainer.Pipeline.Clips;

/// <summary>The frames of one clip.</summary>
/// <param name="First">Its first frame.</param>
/// <param name="Count">How many, 1 to <see cref="EncoderSettings.LongestClip"/>.</param>
/// <param name="Beat">The beat it belongs to.</param>
public sealed record ClipRange(FrameIndex First, int Count, Beat Beat)
{
    // A clip costs a key frame, in which all that is on the stage is coded anew; shorter ones than this would cost more than an edit saves by them. A beat begins with little on the
    // stage, and a key frame soon after costs little, too.
    private static readonly Seconds ShortestStretch = new(3);
    private static readonly Seconds ShortestFirstStretch = new(1);

    /// <summary>
    /// Cuts a film into clips: anew at each beat, and within a beat where something appears, so that editing it leaves what comes before as
    /// it is; what is still too long is cut into pieces of nearly equal length, so that encoders side by side end at about the same time.
    /// A part of a film has the whole film's clips, the first and the last of them cut short.
    /// </summary>
    /// <param name="timeline">The film.</param>
    /// <param name="span">Only these frames; null for all.</param>
    /// <param name="beats">Only the beats with these ids; empty for all.</param>
    public static ImmutableArray<ClipRange> Plan(Timeline timeline, FrameSpan? span, IReadOnlyCollection<string> beats)
    {
        var shows = new SortedSet<int>();
        foreach (var root in timeline.Roots)
        {
            CollectShows(root, timeline.Rate, shows);
        }

        var clips = ImmutableArray.CreateBuilder<ClipRange>();
        foreach (var beat in timeline.Beats.Where(b => beats.Count == 0 || beats.Contains(b.Id)))
        {
            foreach (var (first, end) in Pieces(beat, timeline.Rate, shows))
            {
                var from = Math.Max(first, span?.First.Value ?? 0);
                var to = Math.Min(end, span?.End.Value ?? int.MaxValue);
                if (from < to)
                {
                    clips.Add(new ClipRange(new FrameIndex(from), to - from, beat));
                }
            }
        }

        return clips.ToImmutable();
    }

    private static void CollectShows(Element element, FrameRate rate, SortedSet<int> shows)
    {
        foreach (var appearance in element.Appearances.Where(a => double.IsFinite(a.Show)))
        {
            shows.Add(rate.FrameAt(new Seconds(appearance.Show)).Value);
        }

        foreach (var child in element.Children)
        {
            CollectShows(child, rate, shows);
        }
    }

    private static IEnumerable<(int First, int End)> Pieces(Beat beat, FrameRate rate, SortedSet<int> shows)
    {
        var shortest = rate.FrameAt(ShortestStretch).Value;
        var shortestFirst = rate.FrameAt(ShortestFirstStretch).Value;
        var start = beat.First.Value;
        foreach (var show in shows.GetViewBetween(beat.First.Value, beat.End.Value).Append(beat.End.Value))
        {
            if (show != beat.End.Value && (show - start < (start == beat.First.Value ? shortestFirst : shortest) || beat.End.Value - show < shortest))
            {
                continue;
            }

            var frames = show - start;
            var pieces = (frames + EncoderSettings.LongestClip - 1) / EncoderSettings.LongestClip;
            for (var i = 0; i < pieces; i++)
            {
                yield return (start + (int)((long)frames * i / pieces), start + (int)((long)frames * (i + 1) / pieces));
            }

            start = show;
        }
    }
}
