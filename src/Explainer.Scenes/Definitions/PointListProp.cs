using System.Collections.Immutable;
using Explainer.Core.Geometry;

namespace Explainer.Scenes.Definitions;

/// <summary>A prop that takes a list of places, in design px or in percent of the frame.</summary>
public sealed class PointListProp : PropDefinition
{
    /// <summary>Defines one.</summary>
    public PointListProp(string name, string summary)
        : base(PropKind.PointList, name, summary) => Default = PropValue.Of(ImmutableArray<Point>.Empty);

    /// <inheritdoc/>
    public override string? DefaultText => null;
}
