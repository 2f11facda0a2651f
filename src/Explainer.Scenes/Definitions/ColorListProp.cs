using System.Collections.Immutable;
using Explainer.Core;

namespace Explainer.Scenes.Definitions;

/// <summary>A prop that takes a list of colours.</summary>
public sealed class ColorListProp : PropDefinition
{
    /// <summary>Defines one.</summary>
    public ColorListProp(string name, string summary)
        : base(PropKind.ColorList, name, summary) => Default = PropValue.Of(ImmutableArray<Color>.Empty);

    /// <inheritdoc/>
    public override string? DefaultText => null;
}
