using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Explainer.Core.Diagnostics;
using Explainer.Core.Time;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Timelines;

namespace Explainer.Pipeline.Lint;

/// <summary>
/// Chooses the moments at which a film is looked at: its beats' starts, ends and key moments, the ends and extremes of all that moves or
/// changes, and one a second in between.
/// </summary>
internal static class LintMoments
{
    // Moments closer to one another than this show the same, in seconds.
    private const double Apart = 0.12;
    private const double LongestGap = 1;

    // A long film is looked at less closely, so that looking takes a time that does not grow with it without end.
    private const int Most = 2000;

    /// <summary>The moments of a film, each composed.</summary>
    /// <param name="film">The film.</param>
    /// <param name="cancellation">Ends the work between two moments.</param>
    public static ImmutableArray<LintMoment> Of(LintFilm film, CancellationToken cancellation)
    {
        // Transitions cover the whole of a picture on purpose.
        var timeline = film.Timeline with { Covers = [] };
        var owners = new Dictionary<SourceSpan, Element>(ReferenceEqualityComparer.Instance);
        foreach (var root in timeline.Roots)
        {
            Own(root, owners);
        }

        var frames = Frames(timeline);
        var moments = new LintMoment[frames.Count];
        Parallel.For(0, moments.Length, new ParallelOptions { CancellationToken = cancellation }, i =>
        {
            var frame = new FrameIndex(frames[i]);
            var until = new FrameIndex(i + 1 < frames.Count ? frames[i + 1] : timeline.FrameCount);
            moments[i] = new LintMoment(
                frame, timeline.Rate.TimeOf(frame).Value, timeline.Rate.TimeOf(until).Value,
                timeline.Beats.Any(b => b.Key == frame), Composer.Compose(timeline, frame), owners);
        });
        return ImmutableCollectionsMarshal.AsImmutableArray(moments);
    }

    private static void Own(Element element, Dictionary<SourceSpan, Element> owners)
    {
        if (element.Origin is { } origin)
        {
            owners[origin] = element;
        }

        foreach (var child in element.Children)
        {
            Own(child, owners);
        }
    }

    private static List<int> Frames(Timeline timeline)
    {
        var wanted = new SortedSet<int>();
        var chosen = new SortedSet<int>();
        foreach (var beat in timeline.Beats)
        {
            chosen.Add(beat.First.Value);
            chosen.Add(beat.Key.Value);
            chosen.Add(beat.End.Value - 1);
        }

        void Add(double time, int shift)
        {
            if (double.IsFinite(time))
            {
                wanted.Add(Math.Clamp(timeline.Rate.FrameAt(new Seconds(Math.Clamp(time, 0, 1e6))).Value + shift, 0, timeline.FrameCount - 1));
            }
        }

        foreach (var root in timeline.Roots)
        {
            Want(root, Add);
        }

        Want(timeline.Camera.Zoom, Add);
        Want(timeline.Camera.Focus, Add);
        var length = timeline.Rate.TimeOf(new FrameIndex(timeline.FrameCount)).Value;
        for (var time = 0.0; time < length; time += LongestGap)
        {
            Add(time, 0);
        }

        var apart = Math.Max(1, (int)(Math.Max(Apart, length / Most) * timeline.Rate.PerSecond));
        foreach (var frame in wanted)
        {
            if (chosen.GetViewBetween(frame - apart + 1, frame + apart - 1).Count == 0)
            {
                chosen.Add(frame);
            }
        }

        return [.. chosen];
    }

    private static void Want(Element element, Action<double, int> want)
    {
        foreach (var stay in element.Appearances)
        {
            want(stay.Show, 0);
            want(stay.Show + stay.ShowOver, 0);
            want(stay.Hide, -1);
            want(stay.Hide + stay.HideOver, 0);
        }

        foreach (var (prop, track) in element.Tracks)
        {
            if (prop == CommonProps.Position || prop == CommonProps.Scale || prop == CommonProps.Rotate)
            {
                Want(track, want);
                continue;
            }

            foreach (var segment in track.Segments)
            {
                want(segment.End, 0);
            }
        }

        foreach (var child in element.Children)
        {
            Want(child, want);
        }
    }

    // Where something moves it is looked at on its way, too.
    private static void Want(Track? track, Action<double, int> want)
    {
        foreach (var segment in track?.Segments ?? [])
        {
            want(segment.Start, 0);
            want((segment.Start + segment.End) / 2, 0);
            want(segment.End, 0);
        }
    }
}
