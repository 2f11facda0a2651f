using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Scenes.Definitions;
using Explainer.Storyboards.Reading;

namespace Explainer.Storyboards.Binding;

/// <summary>The storyboard's own defaults for components.</summary>
internal sealed class DefaultTable
{
    private readonly Dictionary<string, List<MappingEntry>> entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<string>> allows = new(StringComparer.Ordinal);

    public DefaultTable(Scope scope)
    {
        foreach (var entry in scope.Source.Section("defaults"))
        {
            if (!scope.Components.TryFind(entry.Key.Text, out var component))
            {
                scope.Add(NameRules.UnknownComponentNamed.With(entry.Key.Text, Suggestion.Remedy(entry.Key.Text, scope.Components.Names)).At(entry.Key.Span));
                continue;
            }

            if (scope.Map(entry) is { } map)
            {
                Add(scope, component.Definition, map);
            }
        }
    }

    /// <summary>The shapes of frames for which defaults have keys of their own.</summary>
    public HashSet<string> Shapes { get; } = new(StringComparer.Ordinal);

    /// <summary>The props of a component that may have a default: not those that name or hold one element.</summary>
    public static IEnumerable<PropDefinition> PropsOf(ComponentDefinition definition) =>
        definition.Props.Where(p => p is { Internal: false, PerItem: false } and not ElementProp and not TargetProp);

    /// <summary>All keys that the defaults of a component may have.</summary>
    public static IEnumerable<string> KeysOf(ComponentDefinition definition) => PropsOf(definition).Select(p => p.Name).Concat(ElementKeys.Shapes).Append(AllowBinder.Key);

    /// <summary>The defaults of a component; a later one replaces an earlier one.</summary>
    public IReadOnlyList<MappingEntry> Of(ComponentDefinition definition) => entries.TryGetValue(definition.Name, out var list) ? list : [];

    /// <summary>The warnings that are not to be told of a component's elements.</summary>
    public ImmutableArray<string> AllowedOf(ComponentDefinition definition) => allows.GetValueOrDefault(definition.Name, []);

    private void Add(Scope scope, ComponentDefinition definition, MappingNode map)
    {
        if (!entries.TryGetValue(definition.Name, out var list))
        {
            entries.Add(definition.Name, list = []);
        }

        var shaped = ElementKeys.ForFrame(scope, map);
        allows[definition.Name] = [.. AllowedOf(definition), .. AllowBinder.Bind(scope, shaped)];
        foreach (var entry in shaped.Entries.Where(e => e.Key.Text != AllowBinder.Key))
        {
            if (ElementKeys.Shapes.Contains(entry.Key.Text))
            {
                Shapes.Add(entry.Key.Text);
                continue;
            }

            if (!PropsOf(definition).Any(p => p.Name == entry.Key.Text))
            {
                scope.Add(NameRules.UnknownPropNamed.With(definition.Name, entry.Key.Text, Suggestion.Remedy(entry.Key.Text, PropsOf(definition).Select(p => p.Name))).At(entry.Key.Span));
                continue;
            }

            list.RemoveAll(e => e.Key.Text == entry.Key.Text);
            list.Add(entry);
        }
    }
}
