using Explainer.Scenes.Components;
using Explainer.Storyboards.Reading;

namespace Explainer.Storyboards.Docs;

/// <summary>All keys of the language, whichever map they belong to.</summary>
internal static class KeyWordList
{
    /// <summary>The keys of storyboards that may name these components.</summary>
    public static KeyWords Of(ComponentSet components) => new(() =>
    {
        var shapes = new LanguageShapes(components);
        var (all, seen) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<MapShape>(ReferenceEqualityComparer.Instance));
        Take(shapes.Storyboard);
        Take(shapes.Template(null));
        foreach (var component in components.All)
        {
            Take(shapes.Element(component.Definition.Name));
        }

        foreach (var (verb, _) in shapes.Verbs)
        {
            Take(shapes.Action(verb.Name, []));
        }

        return (
            all, shapes.Verbs.Select(v => v.Verb.Name).ToHashSet(StringComparer.Ordinal),
            shapes.Storyboard.Keys.Where(k => k.Value.Map is not null).Select(k => k.Name).ToHashSet(StringComparer.Ordinal));

        void Take(MapShape? map)
        {
            if (map is null || !seen.Add(map))
            {
                return;
            }

            foreach (var key in map.Keys)
            {
                all.Add(key.Name);
                TakeValue(key.Value);
            }

            TakeValue(map.Others);
        }

        void TakeValue(ValueShape? value)
        {
            for (; value is not null; value = value.Items)
            {
                Take(value.Map);
            }
        }
    });
}
