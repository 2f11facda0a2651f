using System.Collections.Immutable;
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
        var parameters = action.Map.Entries.RemoveAll(e => e.Key == verb.Key || ActionBinder.TimeKeys.Any(k => k.Name == e.Key.Text));
        if (verb.Value is MappingNode)
        {
            // The place of an element that is written here may stand beside it.
            parameters = parameters.RemoveAll(e => ElementKeys.Places.Contains(e.Key.Text) || e.Key.Text == "gap");
        }

        if (action.Verb is { TakesFrame: true } onFrame)
        {
            // Of an element that could not be found it is not said twice that the action does not fit.
            return action.Targets.IsEmpty && verb.Value is ScalarNode { Text: not "frame" }
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
            scope.Error(
                "unknown-verb", action.VerbKey.Span, $"{component.Name} has no action \"{action.VerbKey.Text}\"",
                $"It is an action of {string.Join(", ", scope.Verbs.OwnersOf(action.VerbKey.Text))}; here use one of: {string.Join(", ", own)}.");
            return null;
        }

        if (target.Item is not null && !verb.TakesItem)
        {
            scope.Error("wrong-type", target.Span, $"{verb.Name} takes a whole element, not one item", "Name the element without brackets.");
            return null;
        }

        return Use(action, verb, target, parameters);
    }

    private BoundUse Use(BoundAction action, VerbDefinition verb, BoundTarget? target, ImmutableArray<MappingEntry> parameters)
    {
        var generic = verb as GenericVerb;
        var to = generic?.To is { } place && action.Map.Entry(place.Name) is { } written ? To(target, written) : null;
        if (generic?.Needs is { } need && (need.OneOf.IsEmpty ? parameters.IsEmpty : !parameters.Any(p => need.OneOf.Any(n => n.Name == p.Key.Text))))
        {
            scope.Error("missing-key", action.VerbKey.Span, $"{verb.Name} {need.Lacks}", need.Remedy);
        }

        return generic is { TakesProps: true }
            ? new BoundUse(verb, new VerbArguments([], to, Props(action, target!, parameters)))
            : new BoundUse(verb, new VerbArguments(Parameters(action, verb, parameters, generic?.To), to, []));
    }

    private Place? To(BoundTarget? target, MappingEntry written)
    {
        if (target is null || elements.Get(target.Element.Id) is not { Around: ChildPlacement.Flow })
        {
            return PlaceBinder.Bind(scope, written);
        }

        scope.Error(
            "wrong-type", written.Key.Span, "What the element is inside of places it, so it cannot be moved to a place", "Move it by: [x, y], or put it into a Group.");
        return null;
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
                var remedy = ElementKeys.Places.Contains(entry.Key.Text) ? "Use move to change where it stands." : OtherNames.Remedy(entry.Key.Text, [.. names]);
                scope.Error("unknown-prop", entry.Key.Span, $"{definition.Name} has no prop \"{entry.Key.Text}\"", remedy);
            }
            else if (!prop.Animatable && (action.Over is not null || CommonProps.All.Contains(prop)))
            {
                scope.Error(
                    "not-animatable", entry.Key.Span, $"\"{prop.Name}\" cannot change gradually",
                    CommonProps.All.Contains(prop) ? "Give it where the element is defined; scale changes its size." : "Remove over: to switch it at once.");
            }
            else if (values.Bind(prop, entry, []) is { } value)
            {
                props.Add((prop, value));
            }
        }

        return props.ToImmutable();
    }

    private ImmutableArray<PropValue?> Parameters(BoundAction action, VerbDefinition verb, ImmutableArray<MappingEntry> entries, PointProp? place)
    {
        var given = new PropValue?[verb.Parameters.Length];
        foreach (var entry in entries.Where(e => e.Key.Text != place?.Name))
        {
            var index = 0;
            while (index < given.Length && verb.Parameters[index].Name != entry.Key.Text)
            {
                index++;
            }

            if (index < given.Length)
            {
                given[index] = values.Bind(verb.Parameters[index], entry, []);
                continue;
            }

            var names = verb.Parameters.Select(p => p.Name).Concat(ActionBinder.TimeKeys.Select(k => k.Name)).ToList();
            var nearest = OtherNames.Meant(entry.Key.Text, names);
            scope.Error(
                "unknown-parameter", entry.Key.Span, $"{verb.Name} takes no \"{entry.Key.Text}\"",
                nearest is not null ? $"Did you mean \"{nearest}\"?" : $"It takes {string.Join(", ", names)}.");
        }

        foreach (var missing in verb.Parameters.Where(p => p.Required && action.Map[p.Name] is null))
        {
            scope.Error("missing-key", action.VerbKey.Span, $"{verb.Name} needs \"{missing.Name}\"", $"Add {missing.Name}: to the action.");
        }

        return [.. given];
    }
}
