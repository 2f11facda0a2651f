using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
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
    /// <param name="beat">The beat.</param>
    /// <param name="next">The one behind it; null for the last.</param>
    public ScheduledBeat Add(BoundBeat beat, BoundBeat? next)
    {
        var start = beat.Length.From ?? end;
        CheckBorder(beat, start);
        var written = Length(beat);
        var duration = written ?? 1;
        if (start + duration > ReadingLimits.FilmSeconds)
        {
            if (!tooLong)
            {
                mistakes.Add(TimeRules.TooLong.At((beat.Map["time"] ?? beat.Map["duration"] ?? beat.Map).Span));
            }

            tooLong = true;
            (start, duration, written) = (Math.Min(start, ReadingLimits.FilmSeconds), 1, null);
        }

        isEndKnown = written is not null;
        if (!isEndKnown)
        {
            mistakes.HideWhatNeedsTimes();
        }

        double? key = beat.Key is { } moment ? Math.Max(0, times.TimeOf(beat.Narration, moment)) : null;
        if (key > duration + Tolerance && isEndKnown)
        {
            mistakes.Add(TimeRules.OutsideBeatKey.With(TimeText.Write(duration)).At(beat.Map["key"]?.Span));
            key = duration;
        }

        AddCover(beat.Enter, start, duration, isAppearing: true, beat.Enter);

        // What carries something over has both halves; its length gives way to a short beat.
        var away = beat.Leave ?? (next?.Enter is { Carried.IsEmpty: false } into ? into with { OverSpan = null } : null);
        var leave = AddCover(away, start, duration, isAppearing: false, next?.Enter);
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
            mistakes.Add(TimeRules.BeatGap.With(TimeText.Write(end), TimeText.Write(start)).At(beat.Length.Span));
        }
        else if (start < end - Tolerance)
        {
            mistakes.Add(TimeRules.BeatOverlap.With(TimeText.Write(start), TimeText.Write(end)).At(beat.Length.Span));
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

        mistakes.Add(KeyRules.MissingKeyLength.At(beat.FirstSpan));
        return null;
    }

    private Cover? AddCover(BoundCover? written, double start, double duration, bool isAppearing, BoundCover? carrier)
    {
        if (written is null)
        {
            return null;
        }

        if (written.Over > duration + Tolerance && isEndKnown && written.OverSpan is not null)
        {
            mistakes.Add(TimeRules.OutsideBeatTransition.With(TimeText.Write(written.Over), TimeText.Write(duration)).At(written.OverSpan));
            return null;
        }

        // The usual length gives way to a very short beat.
        var over = Math.Min(written.Over, duration);
        var cover = isAppearing ? new Cover(written.Kind, start, start + over, true) : new Cover(written.Kind, start + duration - over, start + duration, false);
        cover = cover with { Carries = [.. (carrier?.Carried ?? []).Select(e => e.Id)] };
        covers.Add(cover);
        return cover;
    }
}
