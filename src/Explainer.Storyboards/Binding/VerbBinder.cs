using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Scenes.Definitions;
using Explainer.Storyboards.Reading;
using Explainer.Storyboards.Values;
using Explainer.Storyboards.Verbs;

namespace Explainer.Storyboards.Binding;

/// <summary>Binds what an action does: the verb as its target knows it, and its parameters.</summary>
internal sealed class VerbBinder(Scope scope, ValueBinder values, ElementTable elements)
{
    /// <summary>The action with what it does to each target.</summary>
    /// <param name="action">The action.</param>
    /// <param name="verb">The verb as written.</param>
    public BoundAction Bind(BoundAction action, MappingEntry verb)
    {
        var parameters = action.Map.Entries.RemoveAll(e => e.Key == verb.Key || ActionBinder.IsTimeKey(e, action.Map, action.Verb));
        if (verb.Value is MappingNode)
        {
            // The place of an element that is written here may stand beside it.
            parameters = parameters.RemoveAll(e => ElementKeys.IsOfPlace(e.Key.Text));
        }

        if (action.Verb is { Whole: { } whole } onFrame)
        {
            // Of an element that could not be found it is not said twice that the action does not fit.
            return action.Targets.IsEmpty && verb.Value is ScalarNode named && named.Text != whole
                ? action
                : action with { FrameUse = Use(action, onFrame, null, parameters) };
        }

        return action with { Targets = [.. action.Targets.Select(t => t with { Use = Use(action, t, parameters) })] };
    }

    private BoundUse? Use(BoundAction action, BoundTarget target, ImmutableArray<MappingEntry> parameters)
    {
        var component = target.Element.Component.Definition;
        var verb = action.Verb ?? (VerbDefinition?)component.Actions.FirstOrDefault(a => a.Name == action.VerbKey.Text);
        if (verb is null)
        {
            var own = component.Actions.Select(a => a.Name).Concat(GenericVerbs.All.Select(a => a.Name));
            scope.Add(NameRules.UnknownVerbOfOthers.With(component.Name, action.VerbKey.Text, string.Join(", ", scope.Verbs.OwnersOf(action.VerbKey.Text)), string.Join(", ", own)).At(action.VerbKey.Span));
            return null;
        }

        if (target.Item is not null && !(verb.TakesItem && (verb is ActionDefinition || target.Element.Component.LightsItems)))
        {
            scope.Add(ValueRules.WrongTypeItem.With(verb.Name).At(target.Span));
            return null;
        }

        return Use(action, verb, target, parameters);
    }

    private BoundUse Use(BoundAction action, VerbDefinition verb, BoundTarget? target, ImmutableArray<MappingEntry> parameters)
    {
        var generic = verb as GenericVerb;
        var to = generic?.To is { } place && action.Map.Entry(place.Name) is { } written ? To(target, written, mayRead: generic.Whole is null) : null;
        var from = generic?.From is { } source && action.Map.Entry(source.Name) is { } start ? From(target, start) : null;
        if (generic?.Needs is { } need && (need.OneOf.IsEmpty ? parameters.IsEmpty : !parameters.Any(p => need.OneOf.Any(n => n.Name == p.Key.Text))))
        {
            scope.Add(KeyRules.MissingKeyVerbNeed.With(verb.Name, need.Lacks, need.Remedy).At(action.VerbKey.Span));
        }

        if (generic?.Branch is { } branch)
        {
            Check(verb, branch, parameters);
        }

        return generic is { TakesProps: true }
            ? new BoundUse(verb, new VerbArguments([], to, Props(action, target!, parameters)))
            : new BoundUse(verb, new VerbArguments(Checked(action, verb, target, Parameters(action, verb, parameters, generic)), to, []) { From = from });
    }

    // What is wrong with parameters that are each right, but do not fit the element.
    private ImmutableArray<PropValue?> Checked(BoundAction action, VerbDefinition verb, BoundTarget? target, ImmutableArray<PropValue?> given)
    {
        if (target is not null && verb is ActionDefinition { Check: { } check } && verb.Parameters.All(p => !p.Required || given[verb.Parameters.IndexOf(p)] is not null))
        {
            foreach (var mistake in check(target.Element, p => given[verb.Parameters.IndexOf(p)] ?? p.Default))
            {
                scope.Add(mistake.Finding.At(action.Map[mistake.Prop.Name]?.Span ?? action.VerbKey.Span));
            }
        }

        return given;
    }

    private void Check(VerbDefinition verb, VerbBranch branch, ImmutableArray<MappingEntry> parameters)
    {
        var isGiven = parameters.Any(p => p.Key.Text == branch.Key.Name);
        foreach (var entry in parameters)
        {
            if (!isGiven && branch.With.Any(p => p.Name == entry.Key.Text))
            {
                scope.Add(KeyRules.UnknownKeyWithout.With(entry.Key.Text, verb.Name, branch.Key.Name).At(entry.Key.Span));
            }
            else if (isGiven && branch.Without.Any(p => p.Name == entry.Key.Text))
            {
                scope.Add(KeyRules.UnknownKeyBeside.With(verb.Name, branch.Key.Name, entry.Key.Text).At(entry.Key.Span));
            }
        }
    }

    private Place? To(BoundTarget? target, MappingEntry written, bool mayRead)
    {
        if (target is null || elements.Get(target.Element.Id) is not { Around: ChildPlacement.Flow })
        {
            return PlaceBinder.Bind(scope, written, mayRead);
        }

        scope.Add(ValueRules.WrongTypeInside.At(written.Key.Span));
        return null;
    }

    // A place, as it is for where it goes, or another element.
    private StartPlace? From(BoundTarget? target, MappingEntry written)
    {
        if (target is null || elements.Get(target.Element.Id) is { Around: ChildPlacement.Flow })
        {
            scope.Add(ValueRules.WrongTypeInsideFrom.At(written.Key.Span));
            return null;
        }

        if (written.Value is ScalarNode { IsNull: false } name && !Place.Names.Contains(name.Text) && (elements.Guess(name.Text) is not null || Suggestion.Nearest(name.Text, Place.Names) is null))
        {
            if (elements.Find(name.Text, name.Span) is not { } other)
            {
                return null;
            }

            if (other.Element == target.Element)
            {
                scope.Add(NameRules.UnknownElementItself.With(written.Key.Text).At(name.Span));
                return null;
            }

            return new StartPlace(null, other.Element);
        }

        return PlaceBinder.Bind(scope, written, mayRead: true) is { } place ? new StartPlace(place, null) : null;
    }

    private ImmutableArray<(PropDefinition Prop, PropValue Value)> Props(BoundAction action, BoundTarget target, ImmutableArray<MappingEntry> entries)
    {
        var definition = target.Element.Component.Definition;
        var props = ImmutableArray.CreateBuilder<(PropDefinition, PropValue)>();
        foreach (var entry in entries)
        {
            if (ElementBinder.FindProp(definition, entry.Key.Text) is not { } prop)
            {
                var names = definition.Props.Where(p => p is { Internal: false, PerItem: false } and not ElementProp).Select(p => p.Name);
                scope.Add((ElementKeys.Places.Contains(entry.Key.Text) ? NameRules.UnknownPropPlace.With(definition.Name, entry.Key.Text) : NameRules.UnknownPropNamed.With(definition.Name, entry.Key.Text, OtherNames.Remedy(entry.Key.Text, [.. names]))).At(entry.Key.Span));
            }
            else if (!definition.Animates(prop) && (action.Over is not null || action.Until is not null || CommonProps.All.Contains(prop)))
            {
                scope.Add((CommonProps.All.Contains(prop) ? TimeRules.NotAnimatableCommon.With(prop.Name) : TimeRules.NotAnimatableSwitch.With(prop.Name)).At(entry.Key.Span));
            }
            else if (values.Bind(prop, entry, [], prop is TextProp || definition.Animates(prop)) is { } value)
            {
                props.Add((prop, value));
            }
        }

        return props.ToImmutable();
    }

    private PropValue? Target(MappingEntry entry) =>
        scope.Scalar(entry) is { } name && elements.Find(name.Text, name.Span) is { } bound ? PropValue.Of(bound.Element.Id) : null;

    private PropValue? Targets(MappingEntry entry)
    {
        var ids = ImmutableArray.CreateBuilder<string>();
        var isWhole = true;
        foreach (var item in entry.Value is SequenceNode list ? list.Items : [entry.Value])
        {
            var target = Target(new MappingEntry(entry.Key, item));
            isWhole &= target is not null;
            ids.Add(target?.Text ?? "");
        }

        return isWhole ? PropValue.Of(ids.ToImmutable()) : null;
    }

    private ImmutableArray<PropValue?> Parameters(BoundAction action, VerbDefinition verb, ImmutableArray<MappingEntry> entries, GenericVerb? generic)
    {
        var given = new PropValue?[verb.Parameters.Length];
        foreach (var entry in entries.Where(e => e.Key.Text != generic?.To?.Name && e.Key.Text != generic?.From?.Name))
        {
            var index = 0;
            while (index < given.Length && verb.Parameters[index].Name != entry.Key.Text)
            {
                index++;
            }

            if (index < given.Length)
            {
                given[index] = verb.Parameters[index] is TargetProp named ? named.TakesSeveral ? Targets(entry) : Target(entry) : values.Bind(verb.Parameters[index], entry, []);
                continue;
            }

            var names = verb.Parameters.Select(p => p.Name).Concat(ActionBinder.TimeKeys.Select(k => k.Name)).Distinct().ToList();
            var nearest = OtherNames.Meant(entry.Key.Text, names);
            scope.Add((nearest is not null ? NameRules.UnknownParameterNear.With(verb.Name, entry.Key.Text, nearest) : NameRules.UnknownParameterOther.With(verb.Name, entry.Key.Text, string.Join(", ", names))).At(entry.Key.Span));
        }

        foreach (var missing in verb.Parameters.Where(p => p.Required && action.Map[p.Name] is null))
        {
            scope.Add(KeyRules.MissingKeyParameter.With(verb.Name, missing.Name).At(action.VerbKey.Span));
        }

        return [.. given];
    }
}
