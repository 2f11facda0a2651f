using System.Collections.Immutable;
using System.Globalization;
using Explainer.Core.Easing;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Compiling;
using Explainer.Storyboards.Reading;
using Explainer.Storyboards.Values;

namespace Explainer.Storyboards.Binding;

/// <summary>Binds actions: the verb, whom it is done to, when, over how long and how.</summary>
internal sealed class ActionBinder(Scope scope, ElementBinder elements, MomentBinder moments, SoundBinder sounds)
{
    /// <summary>The keys of every action that are neither verb nor parameter, with what each is for.</summary>
    public static readonly ImmutableArray<(string Name, string Summary)> TimeKeys =
    [
        ("at", "When it starts: a time in the beat, words of the voiceover, a [mark], or { said: words, plus: 0.2s }; without at and after the start of the beat."),
        ("after", "How long after the end of the action before it."),
        ("over", "How long it takes; each action has a usual time."),
        ("ease", "How it passes: a named easing, cubic-bezier(a,b,c,d), steps(n), spring or spring(stiffness, damping, mass)."),
        ("stagger", "The time between targets, or between the items of a target."),
        (SoundBinder.Key, "What sounds with it, with stagger once for each: a name or file, or { play: tick, gain: -6 }. An action may also be nothing but a sound: { at: 2s, sound: impact, gain: -6 }."),
    ];

    private int count;

    /// <summary>Elements that are written where they are shown.</summary>
    public List<Element> Inline { get; } = [];

    /// <summary>Binds the actions of a beat, in order; each is handed over before the next is bound, for that may refer to its end.</summary>
    /// <param name="beat">The beat.</param>
    /// <param name="carryOut">Carries an action out and tells when it ends, in seconds of the film; null when that is not known.</param>
    /// <param name="stays">Is told of the elements of which it is not known when they are shown.</param>
    public void Bind(BoundBeat beat, Func<BoundAction, double?> carryOut, StayBuilder stays)
    {
        if (beat.Map.Entry("actions") is not { } entry || entry.Value is ScalarNode { IsNull: true })
        {
            return;
        }

        if (entry.Value is not SequenceNode list)
        {
            scope.Error("wrong-type", entry.Value.Span, $"actions takes a list, not {entry.Value.Kind}", "Write - { at: 1s, show: name } below it, one for each action.");
            stays.DoubtAll();
            return;
        }

        double? previousEnd = beat.Start;
        foreach (var item in list.Items)
        {
            if (++count > ReadingLimits.Actions)
            {
                scope.Error("too-many-actions", item.Span, $"The storyboard has more than {ReadingLimits.Actions} actions", "Use stagger or lists of targets.");
                return;
            }

            if (item is not MappingNode map)
            {
                scope.Error("wrong-type", item.Span, $"An action is a map, not {item.Kind}", "Write - { at: 1s, show: name }.");
                stays.DoubtAll();
            }
            else
            {
                var action = BindOne(beat, map, previousEnd);
                previousEnd = action is null ? null : carryOut(action);
                if (action is not { IsCertain: true })
                {
                    Doubt(map, stays);
                }
            }
        }
    }

    // What an action that could not be bound would have shown is not known to be missing.
    private void Doubt(MappingNode action, StayBuilder stays)
    {
        var what = action.Entries.RemoveAll(e => TimeKeys.Any(k => k.Name == e.Key.Text));
        if (what.Any(e => e.Value is MappingNode) || (what.IsEmpty && action[SoundBinder.Key] is not null))
        {
            // An element of its own, or nothing but a sound.
            return;
        }

        var names = what.SelectMany(e => e.Value is SequenceNode list ? list.Items : [e.Value]).OfType<ScalarNode>();
        var meant = names.Select(n => elements.Table.Guess(n.Text)).OfType<BoundElement>().ToList();
        if (meant.Count == 0)
        {
            stays.DoubtAll();
        }

        meant.ForEach(stays.Doubt);
    }

    private BoundAction? BindOne(BoundBeat beat, MappingNode map, double? previousEnd)
    {
        var found = scope.Mistakes.Found;
        if (Verb(map) is not { } verb)
        {
            return null;
        }

        var (start, isKnown) = Start(beat, map, previousEnd);
        var alone = verb.Key.Text == SoundBinder.Key;
        var sound = alone ? sounds.BindAlone(map) : map.Entry(SoundBinder.Key) is { } with ? sounds.Bind(with) : null;
        double? over = map.Entry("over") is { } length ? moments.Time(length) : null;
        var stagger = map.Entry("stagger") is { } between ? moments.Time(between) ?? 0 : 0;
        var ease = map.Entry("ease") is { } curve ? Ease(curve) : null;
        if (alone)
        {
            return sound is not null
                ? new BoundAction(null, verb.Key, [], start, over, null, 0, [], beat, map, sound) { IsCertain = isKnown && scope.Mistakes.Found == found }
                : null;
        }

        var targets = Targets(beat, verb, map);
        var parameters = map.Entries.RemoveAll(e => e.Key == verb.Key || TimeKeys.Any(k => k.Name == e.Key.Text));
        if (verb.Value is MappingNode)
        {
            // The place of an element that is written here may stand beside it.
            parameters = parameters.RemoveAll(e => ElementKeys.Places.Contains(e.Key.Text) || e.Key.Text == "gap");
        }

        GenericVerbs.ByName.TryGetValue(verb.Key.Text, out var generic);
        return targets.Length > 0 || GenericVerbs.TakesFrame(verb.Key.Text)
            ? new BoundAction(generic, verb.Key, targets, start, over, ease, stagger, parameters, beat, map, sound)
            {
                IsCertain = isKnown && scope.Mistakes.Found == found,
            }
            : null;
    }

    private MappingEntry? Verb(MappingNode map)
    {
        var candidates = map.Entries.RemoveAll(e => !scope.Verbs.Names.Contains(e.Key.Text));
        if (candidates.Length == 0 && map.Entry(SoundBinder.Key) is { } sound)
        {
            return sound;
        }

        if (candidates.Length == 0)
        {
            var others = map.Entries.RemoveAll(e => TimeKeys.Any(k => k.Name == e.Key.Text));
            if (others.Length == 0)
            {
                scope.Error("no-verb", map.Span, "The action does not say what happens", "Add a verb with its target, such as show: title.");
            }
            else
            {
                var key = others[0].Key;
                scope.Error("unknown-verb", key.Span, $"There is no action \"{key.Text}\"", OtherNames.Remedy(key.Text, [.. scope.Verbs.Names.Order(StringComparer.Ordinal)]));
            }

            return null;
        }

        if (candidates.Length == 1)
        {
            return candidates[0];
        }

        // "count" is a verb of one component and a parameter of another's: the verb is the one that takes all the others.
        foreach (var candidate in candidates)
        {
            if (candidates.All(c => c == candidate || scope.Verbs.Takes(candidate.Key.Text, c.Key.Text)))
            {
                return candidate;
            }
        }

        scope.Error(
            "two-verbs", candidates[1].Key.Span, $"The action does two things: \"{candidates[0].Key.Text}\" and \"{candidates[1].Key.Text}\"", "Write two actions, each with its own time.");
        return null;
    }

    // When it starts in the film, and whether that is known; when not, the beat's start stands in for it.
    private (double Start, bool IsKnown) Start(BoundBeat beat, MappingNode map, double? previousEnd)
    {
        if (map.Entry("after") is { } after)
        {
            if (map.Entry("at") is { } second)
            {
                scope.Error("unknown-key", second.Key.Span, "The action has both at and after", "Keep one of the two.");
            }

            return moments.Time(after) is { } pause && previousEnd is { } end ? (end + pause, true) : (beat.Start, false);
        }

        return map.Entry("at") is not { } at ? (beat.Start, true)
            : moments.Moment(beat, at) is { } time ? (beat.Start + time, true)
            : (beat.Start, false);
    }

    private EasingFunction? Ease(MappingEntry entry)
    {
        if (scope.Scalar(entry) is not { } scalar)
        {
            return null;
        }

        if (EasingText.TryParse(scalar.Text) is { } easing)
        {
            return easing;
        }

        scope.Error("unknown-easing", scalar.Span, $"\"{scalar.Text}\" is no easing", EasingText.Remedy(scalar.Text));
        return null;
    }

    private ImmutableArray<Target> Targets(BoundBeat beat, MappingEntry verb, MappingNode action)
    {
        var targets = ImmutableArray.CreateBuilder<Target>();
        switch (verb.Value)
        {
            case MappingNode map:
                if (verb.Key.Text != GenericVerbs.Show.Name)
                {
                    scope.Error("wrong-type", map.Span, $"Only show takes an element that is written here, not {verb.Key.Text}", "Name an element.");
                    break;
                }

                var placed = ElementKeys.Merge(map, new MappingNode(map.Span, action.Entries.RemoveAll(
                    e => e.Key.Text is not ("above" or "below" or "left-of" or "right-of" or "gap"))));
                if (elements.BindInline($"{beat.Id}-{count}", placed, ChildPlacement.Free) is { } element)
                {
                    Inline.Add(element);
                    if (elements.Table.Get(element.Id) is { } bound && bound.Element == element)
                    {
                        targets.Add(new Target(bound, null, map.Span));
                    }
                }

                break;
            case SequenceNode list:
                foreach (var item in list.Items)
                {
                    if (scope.Scalar(new MappingEntry(verb.Key, item)) is { } name && Find(name) is { } target)
                    {
                        targets.Add(target);
                    }
                }

                break;
            case ScalarNode { IsNull: true }:
                scope.Error("missing-key", verb.Key.Span, $"{verb.Key.Text} does not say which element it is done to", $"Write {verb.Key.Text}: and the id of an element.");
                break;
            default:
                if (scope.Scalar(verb) is { } one && !(one.Text == "frame" && GenericVerbs.TakesFrame(verb.Key.Text)) && Find(one) is { } found)
                {
                    targets.Add(found);
                }

                break;
        }

        return targets.ToImmutable();
    }

    private Target? Find(ScalarNode scalar)
    {
        var id = scalar.Text;
        int? item = null;
        var bracket = id.IndexOf('[');
        if (bracket > 0 && id.EndsWith(']')
            && int.TryParse(id.AsSpan(bracket + 1, id.Length - bracket - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            id = id[..bracket];
            item = index;
        }

        if (elements.Table.Find(id, scalar.Span) is not { } bound)
        {
            return null;
        }

        if (item is { } i && i >= bound.Element.ItemCount && (bound.IsWhole || bound.Element.ItemCount > 0))
        {
            scope.Error(
                "out-of-range", scalar.Span, $"\"{id}\" has no item {i}",
                bound.Element.ItemCount == 0 ? "It has no items; name it without brackets." : $"Its items are 0 to {bound.Element.ItemCount - 1}.");
            return null;
        }

        return new Target(bound, item, scalar.Span);
    }
}
