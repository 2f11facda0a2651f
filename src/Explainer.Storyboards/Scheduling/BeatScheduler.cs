using System.Collections.Immutable;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Binding;
using Explainer.Storyboards.Reading;
using Explainer.Storyboards.Values;

namespace Explainer.Storyboards.Scheduling;

/// <summary>Finds when each beat starts and ends; together they cover the film.</summary>
internal sealed class BeatScheduler(NarrationTimes times, MistakeList mistakes)
{
    private const double Tolerance = 1e-6;
    private readonly ImmutableArray<Cover>.Builder covers = ImmutableArray.CreateBuilder<Cover>();
    private double end;
    private bool isEndKnown = true;
    private bool tooLong;

    /// <summary>The transitions at the borders of beats.</summary>
    public ImmutableArray<Cover> Covers => covers.ToImmutable();

    /// <summary>The beat behind those before it.</summary>
    public ScheduledBeat Add(BoundBeat beat)
    {
        var start = beat.Length.From ?? end;
        CheckBorder(beat, start);
        var written = Length(beat);
        var duration = written ?? 1;
        if (start + duration > ReadingLimits.FilmSeconds)
        {
            if (!tooLong)
            {
                mistakes.Error(
                    "too-long", (beat.Map["time"] ?? beat.Map["duration"] ?? beat.Map).Span, "The film is longer than 12 hours", "Times are in seconds unless they say ms.");
            }

            tooLong = true;
            (start, duration, written) = (Math.Min(start, ReadingLimits.FilmSeconds), 1, null);
        }

        isEndKnown = written is not null;
        if (!isEndKnown)
        {
            mistakes.HideWhatNeedsTimes();
        }

        var key = beat.Key;
        if (key > duration + Tolerance && isEndKnown)
        {
            mistakes.Error(
                "outside-beat", beat.Map["key"]?.Span, $"The key moment lies behind the end of the beat, which lasts {TimeText.Write(duration)}", "Give a time within the beat.");
            key = duration;
        }

        AddCover(beat.Enter, start, duration, isAppearing: true);
        var leave = AddCover(beat.Leave, start, duration, isAppearing: false);
        end = start + duration;
        return new ScheduledBeat(beat, start, duration, key) { IsLengthKnown = isEndKnown, LeavesAt = leave?.Start ?? end };
    }

    private void CheckBorder(BoundBeat beat, double start)
    {
        if (beat.Length.From is null || !isEndKnown)
        {
            return;
        }

        if (start > end + Tolerance)
        {
            mistakes.Error(
                "beat-gap", beat.Length.Span, $"Nothing covers the time from {TimeText.Write(end)} to {TimeText.Write(start)}",
                $"Start this beat at {TimeText.Write(end)}, or lengthen the one before.");
        }
        else if (start < end - Tolerance)
        {
            mistakes.Error(
                "beat-overlap", beat.Length.Span, $"The beat starts at {TimeText.Write(start)}, but the one before ends at {TimeText.Write(end)}",
                $"Start this beat at {TimeText.Write(end)}, or shorten the one before.");
        }
    }

    // How long the beat is; null when that is not known, which is told by now.
    private double? Length(BoundBeat beat)
    {
        if (beat.Length.Lasts is not null || beat.Length.Padding is not { } padding)
        {
            return beat.Length.Lasts;
        }

        var spoken = beat.Narration.Spoken.Length > 0 ? times.Duration(beat.Narration) : 0;
        if (spoken > 0)
        {
            return spoken + padding;
        }

        mistakes.Error(
            "missing-key", beat.FirstSpan, "The beat has neither time, duration nor voiceover, so its length is unknown", "Add duration: 5s, or a voiceover.");
        return null;
    }

    private Cover? AddCover(BoundCover? written, double start, double duration, bool isAppearing)
    {
        if (written is null)
        {
            return null;
        }

        if (written.Over > duration + Tolerance && isEndKnown && written.OverSpan is not null)
        {
            mistakes.Error(
                "outside-beat", written.OverSpan, $"The transition takes {TimeText.Write(written.Over)}, but the beat lasts {TimeText.Write(duration)}",
                "Make the transition shorter, or the beat longer.");
            return null;
        }

        // The usual length gives way to a very short beat.
        var over = Math.Min(written.Over, duration);
        var cover = isAppearing ? new Cover(written.Kind, start, start + over, true) : new Cover(written.Kind, start + duration - over, start + duration, false);
        covers.Add(cover);
        return cover;
    }
}
