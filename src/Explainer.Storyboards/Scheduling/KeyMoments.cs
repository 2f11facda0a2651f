using System.Collections.Immutable;
using Explainer.Core.Time;

namespace Explainer.Storyboards.Scheduling;

/// <summary>
/// Chooses the moment that stands for a beat which names none: the last one at which all that the beat has brought is there, before its
/// transition takes the picture away and before the hides that clear it for what comes next.
/// </summary>
internal static class KeyMoments
{
    private const double Tolerance = 1e-6;

    /// <summary>The beats with their key moments.</summary>
    /// <param name="beats">The beats, in order.</param>
    /// <param name="rate">The film's frames; a moment is that of a frame.</param>
    /// <param name="happenings">All that happens in the picture.</param>
    public static ImmutableArray<ScheduledBeat> Choose(ImmutableArray<ScheduledBeat> beats, FrameRate rate, IEnumerable<Happening> happenings)
    {
        var starts = beats.Select(b => b.Start - Tolerance).ToArray();
        var within = happenings.ToLookup(h => Array.BinarySearch(starts, h.Start) is var at && at >= 0 ? at : ~at - 1);
        return [.. beats.Select((beat, i) => beat.Key is null ? beat with { Key = Moment(beat, rate, [.. within[i]]) } : beat)];
    }

    private static double Moment(ScheduledBeat beat, FrameRate rate, ImmutableArray<Happening> happenings)
    {
        double shown = double.NegativeInfinity, appeared = beat.Start, changed = double.NegativeInfinity, brought = double.PositiveInfinity;
        foreach (var happening in happenings)
        {
            brought = happening.Kind == HappeningKind.Hide ? brought : Math.Min(brought, happening.Start);
            if (happening.Kind == HappeningKind.Show)
            {
                (shown, appeared) = (Math.Max(shown, happening.Start), Math.Max(appeared, happening.End));
            }
            else if (happening.Kind == HappeningKind.Change)
            {
                changed = Math.Max(changed, happening.End);
            }
        }

        // Where one thing goes as another comes or is drawn, the picture after it is the beat's; so it is where a beat begins by clearing
        // what is left of the one before.
        var over = beat.LeavesAt;
        var middle = beat.Start + (beat.Duration / 2);
        foreach (var hide in happenings.Where(h => h.Kind == HappeningKind.Hide && h.Start > shown + Tolerance && h.Start > changed - Tolerance
            && (h.Start > brought + Tolerance || h.Start > middle)))
        {
            over = Math.Min(over, hide.Start);
        }

        var before = rate.FrameAt(new Seconds(over)).Value;
        while (rate.TimeOf(new FrameIndex(before)).Value > over - Tolerance)
        {
            before--;
        }

        // What appears behind the beat's end is no longer the beat's.
        appeared = Math.Min(appeared, beat.Start + beat.Duration);
        var whole = rate.FrameAt(new Seconds(appeared)).Value;
        while (rate.TimeOf(new FrameIndex(whole)).Value < appeared - Tolerance)
        {
            whole++;
        }

        return rate.TimeOf(new FrameIndex(Math.Max(before, whole))).Value - beat.Start;
    }
}
