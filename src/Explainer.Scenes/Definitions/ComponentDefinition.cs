using System.Collections.Immutable;

namespace Explainer.Scenes.Definitions;

/// <summary>Everything there is to know of a component: what is written about it anywhere else is generated from this.</summary>
public sealed class ComponentDefinition
{
    /// <summary>Defines one; the props get their ordinals, behind those common to all.</summary>
    /// <param name="name">In PascalCase, as an author writes it.</param>
    /// <param name="summary">What it shows, one or two sentences.</param>
    /// <param name="props">Its own props.</param>
    /// <param name="actions">Its own verbs.</param>
    /// <param name="example">An element as YAML, one or a few lines.</param>
    public ComponentDefinition(
        string name, string summary, ImmutableArray<PropDefinition> props, ImmutableArray<ActionDefinition> actions, string example)
    {
        Name = name;
        Summary = summary;
        Actions = actions;
        Example = example;
        Props = [.. CommonProps.All, .. props];
        for (var i = CommonProps.All.Length; i < Props.Length; i++)
        {
            Props[i].Ordinal = i;
        }
    }

    /// <summary>In PascalCase, as an author writes it.</summary>
    public string Name { get; }

    /// <summary>What it shows.</summary>
    public string Summary { get; }

    /// <summary>The common props, then its own.</summary>
    public ImmutableArray<PropDefinition> Props { get; }

    /// <summary>Its own verbs.</summary>
    public ImmutableArray<ActionDefinition> Actions { get; }

    /// <summary>An element as YAML.</summary>
    public string Example { get; }

    /// <summary>How it deals with elements inside of it.</summary>
    public ChildPlacement Children { get; init; }

    /// <summary>How it enters when the storyboard does not say: one of <see cref="CommonProps.Enter"/>'s choices.</summary>
    public string EnterStyle { get; init; } = "rise";
}
