using Explainer.Scenes.Drawings;

namespace Explainer.Scenes.Definitions;

/// <summary>A prop that takes the path of an SVG file whose parts act.</summary>
public sealed class DrawingProp : PropDefinition
{
    /// <summary>Defines one.</summary>
    public DrawingProp(string name, string summary)
        : base(PropKind.Drawing, name, summary) => Default = PropValue.Of((DrawingPicture?)null);

    /// <inheritdoc/>
    public override string? DefaultText => null;
}
