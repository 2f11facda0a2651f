using System.Collections.Immutable;

namespace Explainer.Scenes.Definitions;

/// <summary>A prop that takes a list of texts.</summary>
public sealed class TextListProp : PropDefinition
{
    /// <summary>Defines one.</summary>
    public TextListProp(string name, string summary)
        : base(PropKind.TextList, name, summary) => Default = PropValue.Of(ImmutableArray<string>.Empty);

    /// <inheritdoc/>
    public override string? DefaultText => null;
}
