using System.Collections.Immutable;
using Explainer.Scenes.Definitions;
using Explainer.Storyboards.Reading;

namespace Explainer.Storyboards.Binding;

/// <summary>A map of settings, bound by the same kind of definitions as props of components.</summary>
internal sealed class SettingsMap
{
    private readonly Dictionary<PropDefinition, PropValue> given = [];

    private SettingsMap()
    {
    }

    /// <summary>Binds a map; keys that are neither defined nor named are told.</summary>
    /// <param name="scope">Where mistakes go.</param>
    /// <param name="values">Binds the values.</param>
    /// <param name="map">The map; null for one without keys.</param>
    /// <param name="what">What the map is, for messages.</param>
    /// <param name="definitions">What it may hold.</param>
    /// <param name="others">Keys that the caller binds itself.</param>
    public static SettingsMap Bind(
        Scope scope, ValueBinder values, MappingNode? map, string what, ImmutableArray<PropDefinition> definitions, params ReadOnlySpan<string> others)
    {
        var settings = new SettingsMap();
        if (map is null)
        {
            return settings;
        }

        scope.CheckKeys(map, what, [.. definitions.Select(d => d.Name), .. others]);
        foreach (var definition in definitions)
        {
            if (map.Entry(definition.Name) is { } entry && values.Bind(definition, entry, []) is { } value)
            {
                settings.given[definition] = value;
            }
        }

        return settings;
    }

    /// <summary>A setting's value: the one given, else its default.</summary>
    public PropValue this[PropDefinition definition] => given.TryGetValue(definition, out var value) ? value : definition.Default;
}
