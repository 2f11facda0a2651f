using System.Collections.Immutable;
using Explainer.Core.Time;

namespace Explainer.Video.Captions;

/// <summary>
/// Decides when captions come and go. A caption comes with its first word and stays until it can have been read; where the narration is
/// faster than that it may come a little before its words, or the next one a little late.
/// </summary>
internal static class CueTiming
{
    /// <summary>How much earlier than its first word a caption may come.</summary>
    private static readonly Seconds Lead = new(0.25);

    /// <summary>How much later than its first word a caption may come.</summary>
    private static readonly Seconds Lag = new(0.5);

    /// <summary>A pause shorter than this is bridged: a caption that goes for a moment only flickers.</summary>
    private static readonly Seconds Bridge = new(0.6);

    /// <summary>The least time that a caption is seen, where the film's end leaves it so little.</summary>
    private static readonly Seconds Glance = new(0.5);

    /// <summary>How long a caption stays behind its last word where nothing follows.</summary>
    private static readonly Seconds Linger = new(0.4);

    /// <summary>Gives captions their final times.</summary>
    /// <param name="cues">In the order of their words; each from its first word's start to its last word's end.</param>
    /// <param name="filmEnd">Where the last one must have gone.</param>
    /// <param name="settings">What makes a caption readable.</param>
    public static ImmutableArray<Cue> Settle(ImmutableArray<Cue> cues, Seconds filmEnd, CaptionSettings settings)
    {
        var starts = cues.Select(c => c.Start).ToArray();
        var needed = cues.Select(c => Needed(c, settings)).ToArray();

        // Forwards: who needs more time takes it from the next one's start.
        for (var i = 0; i + 1 < starts.Length; i++)
        {
            var readUntil = starts[i] + needed[i] + settings.Gap;
            var spokenAt = cues[i + 1].Start;
            starts[i + 1] = Seconds.Max(spokenAt, Seconds.Min(readUntil, spokenAt + Lag));
        }

        // Backwards: who still has too little comes earlier, as far as the one before it can spare.
        for (var i = starts.Length - 1; i >= 0; i--)
        {
            var limit = i + 1 < starts.Length ? starts[i + 1] - settings.Gap : filmEnd;
            var missing = starts[i] + needed[i] - limit;
            if (missing <= Seconds.Zero)
            {
                continue;
            }

            var earliest = Seconds.Max(Seconds.Zero, cues[i].Start - Lead);
            if (i > 0)
            {
                earliest = Seconds.Max(earliest, starts[i - 1] + needed[i - 1] + settings.Gap);
            }

            starts[i] = Seconds.Min(starts[i], Seconds.Max(earliest, starts[i] - missing));
        }

        var gap = KeepInside(starts, filmEnd, settings);
        var settled = ImmutableArray.CreateBuilder<Cue>(cues.Length);
        for (var i = 0; i < cues.Length; i++)
        {
            var limit = i + 1 < cues.Length ? starts[i + 1] - gap : filmEnd;
            var end = Seconds.Max(cues[i].End + Linger, starts[i] + needed[i]);
            end = limit - end < Bridge ? limit : end;
            end = Seconds.Min(end, Seconds.Min(limit, starts[i] + settings.MaximumDuration));
            settled.Add(cues[i] with { Start = starts[i], End = Seconds.Max(end, starts[i]) });
        }

        return settled.MoveToImmutable();
    }

    // Narration that ends with the film, or goes on behind its end, leaves its last captions no room: they come before their words.
    // Returns what is left of the gap between captions.
    private static Seconds KeepInside(Seconds[] starts, Seconds filmEnd, CaptionSettings settings)
    {
        var share = filmEnd * (1.0 / Math.Max(1, starts.Length));
        var gap = Seconds.Min(settings.Gap, share * 0.5);
        var least = Seconds.Min(Glance, share - gap);
        var limit = filmEnd;
        for (var i = starts.Length - 1; i >= 0; i--)
        {
            starts[i] = Seconds.Max(Seconds.Zero, Seconds.Min(starts[i], limit - least));
            limit = starts[i] - gap;
        }

        return gap;
    }

    // A hair more than is needed, so that times rounded to thousandths in a file still pass.
    private static Seconds Needed(Cue cue, CaptionSettings settings)
    {
        var reading = Seconds.Zero;
        foreach (var line in cue.Lines)
        {
            reading += settings.ReadingTime(line);
        }

        return Seconds.Max(reading + new Seconds(0.002), settings.MinimumDuration);
    }
}
