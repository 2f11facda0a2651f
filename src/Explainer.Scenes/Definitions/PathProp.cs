using Explainer.Display.Shapes;

namespace Explainer.Scenes.Definitions;

/// <summary>A prop that takes a path, written as SVG's path data.</summary>
public sealed class PathProp : PropDefinition
{
    /// <summary>Defines one.</summary>
    public PathProp(string name, string summary)
        : base(PropKind.Path, name, summary) => Default = PropValue.Of((PathShape?)null);

    /// <inheritdoc/>
    public override string? DefaultText => null;
}
