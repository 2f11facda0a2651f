using Explainer.Core.Diagnostics;
using Explainer.Scenes.Definitions;
using Explainer.Storyboards.Reading;

namespace Explainer.Storyboards.Binding;

/// <summary>The storyboard's own defaults for components.</summary>
internal sealed class DefaultTable
{
    private readonly Dictionary<string, List<MappingEntry>> entries = new(StringComparer.Ordinal);

    public DefaultTable(Scope scope)
    {
        foreach (var entry in scope.Source.Section("defaults"))
        {
            if (!scope.Components.TryFind(entry.Key.Text, out var component))
            {
                scope.Error(
                    "unknown-component", entry.Key.Span, $"There is no component named \"{entry.Key.Text}\"",
                    Suggestion.Remedy(entry.Key.Text, scope.Components.Names));
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

    /// <summary>The defaults of a component; a later one replaces an earlier one.</summary>
    public IReadOnlyList<MappingEntry> Of(ComponentDefinition definition) => entries.TryGetValue(definition.Name, out var list) ? list : [];

    private void Add(Scope scope, ComponentDefinition definition, MappingNode map)
    {
        if (!entries.TryGetValue(definition.Name, out var list))
        {
            entries.Add(definition.Name, list = []);
        }

        foreach (var entry in ElementKeys.ForFrame(scope, map).Entries)
        {
            if (ElementKeys.Shapes.Contains(entry.Key.Text))
            {
                Shapes.Add(entry.Key.Text);
                continue;
            }

            if (ElementBinder.FindProp(definition, entry.Key.Text) is null or ElementProp)
            {
                var names = definition.Props.Where(p => p is { Internal: false, PerItem: false } and not ElementProp).Select(p => p.Name);
                scope.Error("unknown-prop", entry.Key.Span, $"{definition.Name} has no prop \"{entry.Key.Text}\"", Suggestion.Remedy(entry.Key.Text, names));
                continue;
            }

            list.RemoveAll(e => e.Key.Text == entry.Key.Text);
            list.Add(entry);
        }
    }
}
