using Explainer.Scenes.Components;
using Explainer.Scenes.Definitions;
using Explainer.Storyboards.Verbs;

namespace Explainer.Storyboards.Binding;

/// <summary>All verbs that a storyboard may use: those of every element, and those that components bring.</summary>
internal sealed class VerbTable
{
    private readonly ComponentSet components;
    private readonly HashSet<string> names;

    public VerbTable(ComponentSet components)
    {
        this.components = components;
        names = [.. GenericVerbs.All.Select(v => v.Name), .. components.All.SelectMany(c => c.Definition.Actions).Select(v => v.Name)];
    }

    /// <summary>The names of all of them.</summary>
    public IReadOnlySet<string> Names => names;

    /// <summary>The components that bring a verb.</summary>
    public IEnumerable<string> OwnersOf(string verb) =>
        components.All.Where(c => c.Definition.Actions.Any(a => a.Name == verb)).Select(c => c.Definition.Name);

    /// <summary>Whether a verb, of any component, takes a parameter.</summary>
    public bool Takes(string verb, string parameter) => GenericVerbs.Find(verb) is { } generic
        ? (generic.TakesProps && (!names.Contains(parameter) || IsProp(parameter))) || Has(generic, parameter)
        : components.All.Any(c => c.Definition.Actions.Any(a => a.Name == verb && Has(a, parameter)));

    private bool IsProp(string name) => components.All.Any(c => ElementBinder.FindProp(c.Definition, name) is not null);

    private static bool Has(VerbDefinition verb, string parameter) => verb.Parameters.Any(p => p.Name == parameter);
}
