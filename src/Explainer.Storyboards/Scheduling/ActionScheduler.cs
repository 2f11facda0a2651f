using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Core.Time;
using Explainer.Scenes.Definitions;
using Explainer.Storyboards.Binding;
using Explainer.Storyboards.Model;
using Explainer.Storyboards.Reading;
using Explainer.Storyboards.Values;
using Explainer.Storyboards.Verbs;

namespace Explainer.Storyboards.Scheduling;

/// <summary>Finds when actions happen, and lets their verbs say what they do.</summary>
internal sealed class ActionScheduler(ElementTable elements, NarrationTimes times, StayScheduler stays, MistakeList mistakes)
{
    private const double Tolerance = 1e-6;
    private readonly SoundPlanner sounds = new();
    private readonly VerbEffects effects = new();

    /// <summary>What all of them do.</summary>
    public VerbEffects Effects { get; } = new();

    /// <summary>The warnings that are not to be told.</summary>
    public List<LintAllowance> Allowances { get; } = [];

    /// <summary>What sounds, in the order of time.</summary>
    public ImmutableArray<PlannedSound> Sounds => sounds.Sounds;

    /// <summary>The actions with their times, in the order they are written, one for each element that an action is done to.</summary>
    public List<PlannedAction> Planned { get; } = [];

    /// <summary>All that happens in the picture. That camera and light turn back to the whole of it shows nothing new.</summary>
    public IEnumerable<Happening> Happenings =>
    [
        .. stays.Happenings,
        .. Effects.Changes.Select(c => new Happening(c.Prop == CommonProps.ItemPresence ? HappeningKind.Show : HappeningKind.Change, c.Start.Value, c.End.Value)),
        .. Effects.Moves.Select(m => new Happening(HappeningKind.Change, m.Start, m.Start + m.Over)),
        .. Effects.Pens.Select(p => new Happening(HappeningKind.Change, p.Start, p.Start + p.Over)),
        .. Effects.Flights.Select(f => new Happening(HappeningKind.Change, f.Start.Value, (f.Start + f.Duration).Value)),
        .. Effects.CameraMoves.Where(m => m.Target is not null || m.To is not null).Select(m => new Happening(HappeningKind.Change, m.Start, m.Start + m.Over)),
        .. Effects.LightMoves.Where(m => m.Target is not null).Select(m => new Happening(HappeningKind.Change, m.Start, m.Start + m.Over)),
    ];

    // Whether the beat is too short for its narration, which is told by the scheduler.
    private bool isTooShort;

    /// <summary>Whether words that actions wait for are said after their beat, because its narration is too long.</summary>
    public bool HasTooLongNarration { get; private set; }

    /// <summary>Carries the actions of a beat out, in order; an action may start at the end of the one before it.</summary>
    public void Run(ScheduledBeat beat)
    {
        if (beat.Bound.HasUnread)
        {
            stays.DoubtAll();
        }

        isTooShort = beat.Bound.Actions.Any(a => a.Action?.At?.Word is not null) && times.Overrun(beat) is not null;
        HasTooLongNarration |= isTooShort;
        double? previousEnd = beat.Start;
        foreach (var (map, action) in beat.Bound.Actions)
        {
            var found = mistakes.Found;
            var start = beat.Start;
            var isStartKnown = action is not null && TryStart(beat, action, previousEnd, out start);
            var isCertain = isStartKnown && action!.IsCertain && mistakes.Found == found;
            Allowances.AddRange((action?.Allows ?? []).Select(name => new LintAllowance(name, start, beat.End, [.. action!.Targets.Select(t => t.Element.Id)])));
            previousEnd = action is null ? null : Run(beat, action, start, isCertain);
            if (!isCertain)
            {
                Doubt(map);
            }
        }
    }

    private bool TryStart(ScheduledBeat beat, BoundAction action, double? previousEnd, out double start)
    {
        start = beat.Start;
        if (action.After is { } pause)
        {
            start = previousEnd is { } end ? end + pause : start;
            return previousEnd is not null;
        }

        if (action.At is { } moment)
        {
            start = beat.Start + ((moment.Word is { } word ? times.TimeAt(beat.Bound.Narration, word) : moment.Time) + moment.Plus - moment.Minus);
        }

        return true;
    }

    // When the action ends, in seconds of the film; null when not all of it could be understood.
    private double? Run(ScheduledBeat beat, BoundAction action, double start, bool isCertain)
    {
        var found = mistakes.Found;
        effects.Clear();
        var end = start;
        if (action.FrameUse is { } onFrame)
        {
            end = Act(action, onFrame, action.Targets.IsEmpty ? null : action.Targets[0], start);
            Plan(action, "", start, end);
        }
        else
        {
            for (var i = 0; i < action.Targets.Length; i++)
            {
                var own = start + (action.Targets.Length > 1 ? action.Stagger * i : 0);
                var passed = Run(action, action.Targets[i], own);
                Plan(action, action.Targets[i].Element.Id, own, passed);
                end = Math.Max(end, passed);
            }
        }

        MorphCheck.Check(effects.Morphs, mistakes);
        foreach (var stay in effects.Stays)
        {
            stays.Add(stay);
        }

        end = effects.Changes.Aggregate(end, (latest, change) => Math.Max(latest, change.Start.Value));
        if (isCertain && action.IsWhole)
        {
            CheckBeat(beat, action, start, end);
        }

        if (!isCertain || !action.IsWhole || mistakes.Found > found)
        {
            // What it would do, or when, is not known; held against other actions it would seem to be a second mistake.
            foreach (var target in action.Targets)
            {
                stays.Doubt(target.Element);
            }

            foreach (var morph in effects.Morphs)
            {
                stays.Doubt(morph.Into);
            }

            return null;
        }

        for (var i = 0; i < effects.Changes.Count; i++)
        {
            effects.Changes[i] = effects.Changes[i] with { Origin = action.VerbKey.Span };
        }

        for (var i = 0; i < effects.Flights.Count; i++)
        {
            effects.Flights[i] = effects.Flights[i] with { Origin = action.VerbKey.Span };
        }

        Effects.Take(effects);
        return sounds.Add(action, start, effects.Changes, end);
    }

    private void Plan(BoundAction action, string element, double start, double end) =>
        Planned.Add(new PlannedAction(action.VerbKey.Text, element, new Seconds(start), new Seconds(Math.Max(start, end)), action.VerbKey.Span));

    private double Run(BoundAction action, BoundTarget target, double start)
    {
        if (action.Verb is not { TakesAbsent: true })
        {
            stays.Use(target.Element, start, target.Span, action.VerbKey.Text);
        }

        return target.Use is { } use ? Act(action, use, target, start) : start;
    }

    private double Act(BoundAction action, BoundUse use, BoundTarget? target, double start)
    {
        var call = new VerbCall(use.Verb, use.Arguments, action.VerbKey.Span, effects)
        {
            Target = target?.Element,
            OnlyItem = target?.Item,
            TargetSpan = target?.Span ?? action.VerbKey.Span,
            Find = id => elements.Get(id)!.Element,
            SpanOf = parameter => action.Map[parameter.Name]?.Span ?? action.VerbKey.Span,
            Start = start,
            GivenOver = action.Over,
            GivenEase = action.Ease,
            Stagger = action.Targets.Length > 1 ? 0 : action.Stagger,
        };
        foreach (var line in use.Verb.Parameters.OfType<TargetProp>().Select(p => call[p]).OfType<PropValue>())
        {
            stays.Name(elements.Get(line.Text)!.Element);
        }

        if (use.Verb is ActionDefinition own)
        {
            call.Apply(own.Apply);
        }
        else
        {
            ((GenericVerb)use.Verb).Act(call);
        }

        return call.End;
    }

    // What an action that could not be bound, or not in full, would have shown is not known to be missing.
    private void Doubt(MappingNode action)
    {
        var suspects = ActionBinder.Suspects(elements, action, out var any);
        if (any)
        {
            stays.DoubtAll();
        }

        foreach (var suspect in suspects)
        {
            stays.Doubt(suspect.Element);
        }
    }

    private void CheckBeat(ScheduledBeat beat, BoundAction action, double start, double end)
    {
        // Where the narration is too long for the beat, its words are outside of it for that reason.
        if (!beat.IsLengthKnown || isTooShort)
        {
            return;
        }

        var span = (action.Map["at"] ?? action.Map["after"])?.Span ?? action.VerbKey.Span;
        if (start < beat.Start - Tolerance || start > beat.End + Tolerance)
        {
            mistakes.Add(TimeRules.OutsideBeatStart.With(TimeText.Write(start - beat.Start), TimeText.Write(beat.Duration)).At(span));
        }
        else if (end > beat.End + Tolerance)
        {
            var isLonger = end - start > beat.Duration + Tolerance;
            span = isLonger ? action.Map["over"]?.Span ?? span : span;
            mistakes.Add((isLonger ? TimeRules.OutsideBeatLonger.With(TimeText.Write(end - beat.Start), TimeText.Write(beat.Duration)) : TimeRules.OutsideBeatEnd.With(TimeText.Write(end - beat.Start), TimeText.Write(beat.Duration), TimeText.Write(Math.Max(0, beat.Duration - (end - start))))).At(span));
        }
    }
}
