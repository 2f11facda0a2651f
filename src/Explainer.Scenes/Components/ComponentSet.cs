using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Explainer.Scenes.Definitions;

namespace Explainer.Scenes.Components;

/// <summary>
/// The components that a storyboard may name. Immutable: a program with components of its own adds them to <see cref="BuiltIn"/> and hands
/// the set on; binding, schema, documentation and guide are all made from it.
/// </summary>
public sealed class ComponentSet
{
    private readonly Dictionary<string, Component> byName;

    private ComponentSet(ImmutableArray<Component> all)
    {
        All = all;
        byName = all.ToDictionary(c => c.Definition.Name, StringComparer.Ordinal);
    }

    /// <summary>The components that come with Explainer.</summary>
    public static ComponentSet BuiltIn { get; } = new(
    [
        new Prompt(),
        new Token(),
        new TokenRow(),
        new GpuGauge(),
        new MemoryPipe(),
        new ComparisonLayout(),
        new Stat(),
        new BarChart(),
        new LineChart(),
        new Roofline(),
        new Text(),
        new Label(),
        new Formula(),
        new CodeView(),
        new Table(),
        new Matrix(),
        new Chat(),
        new Chip(),
        new Arrow(),
        new Divider(),
        new SimpleShape(),
        new DrawnPath(),
        new Connector(),
        new Drawing(),
        new Particles(),
        new Image(),
        new Group(),
        new Row(),
        new Column(),
        new Grid(),
        new FlipCard(),
    ]);

    /// <summary>In the order in which documentation lists them.</summary>
    public ImmutableArray<Component> All { get; }

    /// <summary>Their names, in the same order.</summary>
    public IEnumerable<string> Names => All.Select(c => c.Definition.Name);

    /// <summary>This set and one more component, listed last.</summary>
    /// <param name="component">The component.</param>
    /// <exception cref="ArgumentException">The set has a component of this name, or the definition could not be written in a storyboard.</exception>
    public ComponentSet With(Component component)
    {
        DefinitionCheck.Check(component.Definition);
        var name = component.Definition.Name;
        return byName.ContainsKey(name)
            ? throw new ArgumentException($"A component named {name} already exists; give this one another name.", nameof(component))
            : new ComponentSet(All.Add(component));
    }

    /// <summary>Finds a component by the name that an author writes.</summary>
    /// <param name="name">The name, in PascalCase.</param>
    /// <param name="component">The component, when there is one.</param>
    public bool TryFind(string name, [NotNullWhen(true)] out Component? component) => byName.TryGetValue(name, out component);
}
