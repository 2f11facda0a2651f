using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Core.Time;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Binding;
using Explainer.Storyboards.Model;
using Explainer.Storyboards.Reading;
using Explainer.Storyboards.Values;

namespace Explainer.Storyboards.Scheduling;

/// <summary>Finds when everything happens.</summary>
internal static class Scheduler
{
    /// <summary>The schedule of a storyboard.</summary>
    /// <param name="storyboard">The storyboard, bound.</param>
    /// <param name="options">Knows when words are spoken.</param>
    /// <param name="mistakes">Takes what does not fit together in time.</param>
    public static Schedule Run(BoundStoryboard storyboard, CompileOptions options, MistakeList mistakes)
    {
        var times = new NarrationTimes(options, storyboard.Voice, [.. storyboard.Beats.Select(b => b.Narration)], mistakes);
        var beats = new BeatScheduler(times, mistakes);
        ImmutableArray<ScheduledBeat> scheduled = [.. storyboard.Beats.Select((b, i) => beats.Add(b, i + 1 < storyboard.Beats.Length ? storyboard.Beats[i + 1] : null))];
        foreach (var beat in scheduled.Where(b => b.IsLengthKnown && FrameCount(b, storyboard.Rate) < 1))
        {
            var map = beat.Bound.Map;
            var frame = storyboard.Rate.TimeOf(new FrameIndex(1)).Value;
            mistakes.Add(TimeRules.BeatTooShort.With(beat.Bound.Id, TimeText.Write(beat.Duration), TimeText.Write(frame)).At((map["duration"] ?? map["time"])?.Span ?? beat.Bound.Span));
        }

        var stays = new StayScheduler(storyboard.Roots, mistakes);
        var actions = new ActionScheduler(storyboard.Elements, times, stays, mistakes);
        foreach (var beat in scheduled)
        {
            actions.Run(beat);
        }

        stays.Settle();
        if (actions.HasTooLongNarration)
        {
            times.CheckLengths(scheduled);
        }

        scheduled = mistakes.HasErrors ? scheduled : KeyMoments.Choose(scheduled, storyboard.Rate, actions.Happenings);

        // A line between two elements is seen only while these are: that they are its ends shows none of them.
        foreach (var (_, _, other) in storyboard.Links.Where(l => l.Prop == CommonProps.Mask))
        {
            stays.Name(other.Element);
        }

        stays.Build();
        var effects = actions.Effects;
        var tracks = TrackScheduler.Build(effects.Changes, mistakes);
        DataCheck.Check(effects.Changes, tracks, mistakes);
        MoveOverlap.Check(effects.CameraMoves, "move the camera", mistakes);
        MoveOverlap.Check(effects.LightMoves, "move the light", mistakes);
        return new Schedule
        {
            Beats = scheduled,
            Frames = [.. scheduled.Select(b => Frames(b, storyboard.Rate))],
            Covers = beats.Covers,
            Tracks = tracks,
            Changes = [.. effects.Changes],
            Stays = stays.Stays,
            FirstShown = stays.FirstShown,
            Moves = [.. effects.Moves],
            Flights = [.. effects.Flights],
            Pens = [.. effects.Pens],
            Morphs = [.. effects.Morphs],
            CameraMoves = [.. effects.CameraMoves],
            LightMoves = [.. effects.LightMoves],
            Sounds = actions.Sounds,
            Actions = [.. actions.Planned],
            Allowances =
            [
                .. storyboard.Allows.Select(name => new LintAllowance(name, double.NegativeInfinity, double.PositiveInfinity, [])),
                .. scheduled.SelectMany(b => b.Bound.Allows.Select(name => new LintAllowance(name, b.Start, b.End, []))),
                .. actions.Allowances,
            ],
        };
    }

    private static int FrameCount(ScheduledBeat beat, FrameRate rate) =>
        rate.FrameAt(new Seconds(beat.End)) - rate.FrameAt(new Seconds(beat.Start));

    private static Beat Frames(ScheduledBeat beat, FrameRate rate)
    {
        var first = rate.FrameAt(new Seconds(beat.Start));
        var count = Math.Max(1, FrameCount(beat, rate));
        var key = Math.Clamp(rate.FrameAt(new Seconds(beat.Start + (beat.Key ?? 0))) - first, 0, count - 1);
        return new Beat(beat.Bound.Id, beat.Bound.Title, first, count, first + key, beat.Bound.Narration.Spoken);
    }
}
