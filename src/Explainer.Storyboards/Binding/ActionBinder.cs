using System.Collections.Immutable;
using System.Globalization;
using Explainer.Core.Diagnostics;
using Explainer.Core.Easing;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Reading;
using Explainer.Storyboards.Values;
using Explainer.Storyboards.Verbs;

namespace Explainer.Storyboards.Binding;

/// <summary>Binds actions: the verb, whom it is done to, when, over how long and how.</summary>
internal sealed class ActionBinder(Scope scope, ElementBinder elements, VerbBinder verbs, MomentBinder moments, SoundBinder sounds)
{
    private const string Until = "until";

    /// <summary>The keys of every action that are neither verb nor parameter, with what each is for.</summary>
    public static readonly ImmutableArray<(string Name, string Summary)> TimeKeys =
    [
        ("at", "When it starts: a time in the beat, words of the voiceover, a [mark], or { said: words, plus: 0.2s } (minus: for earlier); the start of the beat by default."),
        ("after", "Time after the end of the previous action; negative for before it."),
        ("over", "How long it takes; each action has a default."),
        (Until, "When it ends, instead of over: end (of the beat), or as at."),
        ("ease", "Its easing: a name, cubic-bezier(a,b,c,d), steps(n), spring or spring(stiffness, damping, mass)."),
        ("stagger", "Time between targets, or between items of a target."),
        (SoundBinder.Key, "Its sound, repeated with stagger: a name or file, or { play: tick, gain: -6 }. An action can also be only a sound: { at: 2s, sound: impact, gain: -6 }."),
        .. LoopExpander.ListKeys,
        .. LoopExpander.RepeatKeys,
        (AllowBinder.Key, "Warnings to silence for its target until the end of the beat: a name or a list."),
    ];

    private int count;

    /// <summary>Elements that are written where they are shown.</summary>
    public List<Element> Inline { get; } = [];

    /// <summary>Whether a key of an action says when it happens or the like, rather than what; "until" may be either.</summary>
    public static bool IsTimeKey(MappingEntry entry, MappingNode action, GenericVerb? verb) =>
        TimeKeys.Any(k => k.Name == entry.Key.Text) && !(entry.Key.Text == Until && verb?.Branch is { } branch && branch.With.Any(p => p.Name == Until)
            && action[branch.Key.Name] is not null && entry.Value is ScalarNode share && (NumberText.TryParse(share.Text, out _, out _) || share.Text.EndsWith('}')));

    /// <summary>A beat with its actions.</summary>
    public BoundBeat Bind(BoundBeat beat)
    {
        if (beat.Map.Entry("actions") is not { } entry || entry.Value is ScalarNode { IsNull: true })
        {
            return beat;
        }

        if (entry.Value is not SequenceNode list)
        {
            scope.Add(ValueRules.WrongTypeActions.With(entry.Value.Kind).At(entry.Value.Span));
            return beat with { HasUnread = true };
        }

        var actions = ImmutableArray.CreateBuilder<(MappingNode, BoundAction?)>(list.Items.Length);
        var hasUnread = false;
        foreach (var item in scope.Loops.Items(list))
        {
            if (++count > ReadingLimits.Actions)
            {
                scope.Add(ValueRules.TooManyActions.With(ReadingLimits.Actions).At(item.Span));
                break;
            }

            if (item is MappingNode map)
            {
                actions.Add((map, BindOne(beat, map)));
                continue;
            }

            scope.Add(ValueRules.WrongTypeAction.With(item.Kind).At(item.Span));
            hasUnread = true;
        }

        return beat with { Actions = actions.ToImmutable(), HasUnread = hasUnread };
    }

    /// <summary>The elements that an action may mean which could not be bound, or which is not certain: it may have shown them.</summary>
    /// <param name="elements">All elements.</param>
    /// <param name="action">The action as written.</param>
    /// <param name="any">Whether it may have shown any element.</param>
    public static ImmutableArray<BoundElement> Suspects(ElementTable elements, MappingNode action, out bool any)
    {
        any = false;
        var what = action.Entries.RemoveAll(e => TimeKeys.Any(k => k.Name == e.Key.Text));
        if (what.Any(e => e.Value is MappingNode) || (what.IsEmpty && action[SoundBinder.Key] is not null))
        {
            // An element of its own, or nothing but a sound.
            return [];
        }

        var names = what.SelectMany(e => e.Value is SequenceNode list ? list.Items : [e.Value]).OfType<ScalarNode>();
        ImmutableArray<BoundElement> meant = [.. names.Select(n => elements.Guess(n.Text)).OfType<BoundElement>()];
        any = meant.IsEmpty;
        return meant;
    }

    private BoundAction? BindOne(BoundBeat beat, MappingNode map)
    {
        var found = scope.Mistakes.Found;
        var allows = AllowBinder.Bind(scope, map);
        if (Verb(map) is not { } verb)
        {
            return null;
        }

        var generic = GenericVerbs.Find(verb.Key.Text);
        var (after, at, isStartKnown) = Start(beat, map);
        var alone = verb.Key.Text == SoundBinder.Key;
        var sound = alone ? sounds.BindAlone(map) : map.Entry(SoundBinder.Key) is { } with ? sounds.Bind(with) : null;
        double? over = map.Entry("over") is { } length ? moments.Time(length) : null;
        BoundMoment? until = null;
        if (map.Entry(Until) is { } last && IsTimeKey(last, map, generic))
        {
            until = moments.Until(beat, last);
            isStartKnown &= until is not null;
            if (map.Entry("over") is { } second)
            {
                scope.Add(KeyRules.UnknownKeyOverAndUntil.At(second.Key.Span));
            }
        }

        var stagger = map.Entry("stagger") is { } between ? moments.Time(between) ?? 0 : 0;
        var ease = map.Entry("ease") is { } curve ? Ease(curve) : null;
        if (alone)
        {
            return sound is not null
                ? new BoundAction(null, verb.Key, [], after, at, over, null, 0, map, sound) { Until = until, IsCertain = isStartKnown && scope.Mistakes.Found == found }
                : null;
        }

        var targets = Targets(beat, verb, generic, map);
        if (targets.IsEmpty && generic is not { Whole: not null })
        {
            return null;
        }

        var action = new BoundAction(generic, verb.Key, targets, after, at, over, ease, stagger, map, sound)
        {
            Until = until,
            IsCertain = isStartKnown && scope.Mistakes.Found == found,
            Allows = allows,
        };
        found = scope.Mistakes.Found;
        action = verbs.Bind(action, verb);
        return action with { IsWhole = scope.Mistakes.Found == found };
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
                scope.Add(KeyRules.NoVerb.At(map.Span));
            }
            else
            {
                var key = others[0].Key;
                scope.Add(NameRules.UnknownVerbNamed.With(key.Text, OtherNames.Remedy(key.Text, [.. scope.Verbs.Names.Order(StringComparer.Ordinal)])).At(key.Span));
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

        scope.Add(KeyRules.TwoVerbs.With(candidates[0].Key.Text, candidates[1].Key.Text).At(candidates[1].Key.Span));
        return null;
    }

    // When it starts, and whether that could be bound; when not, the beat's start stands in for it.
    private (double? After, BoundMoment? At, bool IsKnown) Start(BoundBeat beat, MappingNode map)
    {
        if (map.Entry("after") is { } after)
        {
            if (map.Entry("at") is { } second)
            {
                scope.Add(KeyRules.UnknownKeyAtAndAfter.At(second.Key.Span));
            }

            var pause = moments.Time(after, isSigned: true);
            return (pause, null, pause is not null);
        }

        if (map.Entry("at") is not { } at)
        {
            return (null, null, true);
        }

        var moment = moments.Moment(beat, at);
        return (null, moment, moment is not null);
    }

    private EasingFunction? Ease(MappingEntry entry)
    {
        if (scope.Scalar(entry, "Write one easing, such as out-cubic.") is not { } scalar)
        {
            return null;
        }

        if (EasingText.TryParse(scalar.Text) is { } easing)
        {
            return easing;
        }

        scope.Add(NameRules.UnknownEasing.With(scalar.Text, EasingText.Remedy(scalar.Text)).At(scalar.Span));
        return null;
    }

    private ImmutableArray<BoundTarget> Targets(BoundBeat beat, MappingEntry verb, GenericVerb? generic, MappingNode action)
    {
        var targets = ImmutableArray.CreateBuilder<BoundTarget>();
        switch (verb.Value)
        {
            case MappingNode map:
                if (generic is not { TakesNewElement: true })
                {
                    scope.Add(ValueRules.WrongTypeShow.With(verb.Key.Text).At(map.Span));
                    break;
                }

                var placed = ElementKeys.Merge(map, new MappingNode(map.Span, action.Entries.RemoveAll(
                    e => e.Key.Text == "at" || !ElementKeys.IsOfPlace(e.Key.Text))));
                if (elements.BindInline($"{beat.Id}-{count}", placed, ChildPlacement.Free) is { } element)
                {
                    Inline.Add(element);
                    if (elements.Table.Get(element.Id) is { } bound && bound.Element == element)
                    {
                        targets.Add(new BoundTarget(element, null, map.Span));
                    }
                }

                break;
            case SequenceNode list when generic is not { TakesElements: false }:
                foreach (var item in list.Items)
                {
                    if (scope.Scalar(new MappingEntry(verb.Key, item)) is { } name && Find(name) is { } target)
                    {
                        targets.Add(target);
                    }
                }

                break;
            case ScalarNode { IsNull: true }:
                scope.Add((generic switch
                {
                    { TakesElements: false, Whole: { } all } => KeyRules.MissingKeyTargetWhole.With(verb.Key.Text, all),
                    { Whole: not null } => KeyRules.MissingKeyTargetFrame.With(verb.Key.Text),
                    _ => KeyRules.MissingKeyTarget.With(verb.Key.Text),
                }).At(verb.Key.Span));
                break;
            default:
                if (generic is { TakesElements: false, Whole: { } whole } && (verb.Value is not ScalarNode only || only.Text != whole))
                {
                    scope.Add(ValueRules.WrongTypeWhole.With(verb.Key.Text, whole).At(verb.Value.Span));
                }
                else if (scope.Scalar(verb) is { } one && one.Text != generic?.Whole && Find(one) is { } found)
                {
                    targets.Add(found);
                }

                break;
        }

        return targets.ToImmutable();
    }

    private BoundTarget? Find(ScalarNode scalar)
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
            scope.Add((bound.Element.ItemCount == 0 ? ValueRules.OutOfRangeNoItems.With(id, i) : ValueRules.OutOfRangeItem.With(id, i, bound.Element.ItemCount - 1)).At(scalar.Span));
            return null;
        }

        return new BoundTarget(bound.Element, item, scalar.Span);
    }
}
