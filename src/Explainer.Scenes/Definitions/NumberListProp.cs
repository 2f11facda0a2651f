using System.Collections.Immutable;

namespace Explainer.Scenes.Definitions;

/// <summary>A prop that takes a list of numbers.</summary>
public sealed class NumberListProp : PropDefinition
{
    /// <summary>Defines one.</summary>
    public NumberListProp(string name, string summary)
        : base(PropKind.NumberList, name, summary) => Default = PropValue.Of(ImmutableArray<double>.Empty);

    /// <inheritdoc/>
    public override string? DefaultText => null;
}
