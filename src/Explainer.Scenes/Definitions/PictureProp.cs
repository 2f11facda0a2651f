using Explainer.Display;

namespace Explainer.Scenes.Definitions;

/// <summary>A prop that takes the path of a picture.</summary>
public sealed class PictureProp : PropDefinition
{
    /// <summary>Defines one.</summary>
    public PictureProp(string name, string summary)
        : base(PropKind.Picture, name, summary) => Default = PropValue.Of((Picture?)null);

    /// <inheritdoc/>
    public override string? DefaultText => null;
}
