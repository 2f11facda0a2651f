using System.Collections.Immutable;
using Explainer.Scenes.Definitions;

namespace Explainer.Scenes.Timelines;

/// <summary>The course of one prop over the film: a first value and changes that do not overlap, in order of time.</summary>
public sealed class Track
{
    private readonly PropValue first;
    private readonly ImmutableArray<TrackSegment> segments;

    private Track(PropValue first, ImmutableArray<TrackSegment> segments)
    {
        this.first = first;
        this.segments = segments;
    }

    /// <summary>The values of the prop that are computed in each frame.</summary>
    public IEnumerable<LiveValue> Lives => segments.Select(s => s.To.Live).Append(first.Live).OfType<LiveValue>();

    /// <summary>The changes in order of time.</summary>
    public ImmutableArray<TrackSegment> Segments => segments;

    /// <summary>Makes the track of one prop.</summary>
    /// <param name="initial">The value before the first change, unless that change says what it starts from: then it is that.</param>
    /// <param name="changes">Changes of this prop that do not overlap, in any order.</param>
    public static Track Build(PropValue initial, IEnumerable<PropChange> changes)
    {
        var segments = ImmutableArray.CreateBuilder<TrackSegment>();
        var ordered = changes.OrderBy(c => c.Start.Value).ToList();
        initial = ordered.Count > 0 && ordered[0].From is { } from ? from : initial;
        var value = initial;
        var held = default(Held);
        foreach (var change in ordered)
        {
            var start = change.GoesOn && segments.Count > 0 ? value : change.From ?? value;
            held = !change.IsRelative ? default : held.Live is not null ? held with { Plus = held.Plus + change.To.Number } : new Held(value.Live, change.Start.Value, change.To.Number);
            var to = !change.IsRelative ? change.To : held.Live is not null ? held.Value : PropValue.Of(value.Number + change.To.Number);
            segments.Add(new TrackSegment(change.Start.Value, change.End.Value, start, to, change.Ease));
            value = to;
        }

        return new Track(initial, segments.ToImmutable());
    }

    /// <summary>The prop's value at a time in seconds of the film.</summary>
    public PropValue At(double time)
    {
        var last = LastStarted(time);
        if (last < 0)
        {
            return first.At(time);
        }

        ref readonly var segment = ref segments.ItemRef(last);
        return time >= segment.End ? segment.To.At(time) : PropValue.Lerp(segment.From.At(time), segment.To.At(time), segment.ShareAt(time));
    }

    /// <summary>The change that is under way at a time in seconds of the film, or null.</summary>
    public TrackSegment? SegmentAt(double time) => LastStarted(time) is var last and >= 0 && time < segments[last].End ? segments[last] : null;

    private int LastStarted(double time)
    {
        var low = 0;
        var high = segments.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (segments[middle].Start <= time)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low - 1;
    }

    // What a value that is computed in each frame was at a moment, and so much more: known only once it can be computed.
    private readonly record struct Held(LiveValue? Live, double Since, double Plus)
    {
        public PropValue Value
        {
            get
            {
                var (live, since, plus) = (Live!, Since, Plus);
                return PropValue.Of(new LiveValue(live.Reads, _ => PropValue.Of(live.At(since).Number + plus), _ => live.IsFiniteAt(since), live.Origin));
            }
        }
    }
}
