using System.Collections.Immutable;
using Explainer.Core.Geometry;

namespace Explainer.Scenes.Definitions;

/// <summary>Everything there is to know of a component: what is written about it anywhere else is generated from this.</summary>
public sealed class ComponentDefinition
{
    /// <summary>Defines one. Its own props stand behind those common to all.</summary>
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
        for (var i = 0; i < Props.Length; i++)
        {
            // Benign when components share a prop, on several threads too: this is only where to look first.
            Props[i].UsualOrdinal = Props[i].UsualOrdinal < 0 ? i : Props[i].UsualOrdinal;
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

    /// <summary>What the parts of its elements are instances of, which nobody writes: <c>truck.wheel</c>; null when they have none.</summary>
    public ComponentDefinition? Parts { get; init; }

    /// <summary>
    /// The size of an element that is given none, for a component that draws itself as large as width and height are by then; null for one whose
    /// size never changes.
    /// </summary>
    public Size? OwnSize { get; init; }

    /// <summary>Whether an action may change a prop of an element of this component gradually.</summary>
    public bool Animates(PropDefinition prop) => prop.Animatable || (OwnSize is not null && (prop == CommonProps.Width || prop == CommonProps.Height));

    /// <summary>Where a prop stands among <see cref="Props"/>.</summary>
    /// <exception cref="ArgumentException">The component does not have it.</exception>
    internal int OrdinalOf(PropDefinition prop)
    {
        var usual = prop.UsualOrdinal;
        return (uint)usual < (uint)Props.Length && ReferenceEquals(Props[usual], prop) ? usual : Search(prop);
    }

    private int Search(PropDefinition prop)
    {
        for (var i = 0; i < Props.Length; i++)
        {
            if (ReferenceEquals(Props[i], prop))
            {
                return i;
            }
        }

        throw new ArgumentException($"{Name} has no prop {prop.Name}; list a component's props in its definition.", nameof(prop));
    }
}
