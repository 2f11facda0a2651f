using System.Collections.Immutable;

namespace Explainer.Scenes.Definitions;

/// <summary>A prop that takes one of a few names.</summary>
public sealed class ChoiceProp : PropDefinition
{
    /// <summary>Defines one.</summary>
    /// <param name="name">In kebab-case.</param>
    /// <param name="summary">One sentence.</param>
    /// <param name="choices">The names; the first is the default.</param>
    public ChoiceProp(string name, string summary, params ImmutableArray<string> choices)
        : base(PropKind.Choice, name, summary)
    {
        Choices = choices;
        Default = PropValue.Of(choices[0]);
    }

    /// <summary>The names; the first is the default.</summary>
    public ImmutableArray<string> Choices { get; }

    /// <inheritdoc/>
    public override string DefaultText => Choices[0];
}
