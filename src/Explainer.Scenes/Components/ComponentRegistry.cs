using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Explainer.Scenes.Components;

/// <summary>All components that a storyboard may name.</summary>
public static class ComponentRegistry
{
    /// <summary>In the order in which documentation lists them.</summary>
    public static readonly ImmutableArray<Component> All =
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
        new Chip(),
        new Arrow(),
        new Divider(),
        new Shape(),
        new Image(),
        new Group(),
        new Row(),
        new Column(),
        new Grid(),
    ];

    /// <summary>By name.</summary>
    public static readonly FrozenDictionary<string, Component> ByName =
        All.ToFrozenDictionary(c => c.Definition.Name, StringComparer.Ordinal);
}
