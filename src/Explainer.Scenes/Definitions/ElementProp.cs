namespace Explainer.Scenes.Definitions;

/// <summary>A prop that takes an element; it becomes a child in a named slot.</summary>
public sealed class ElementProp(string name, string summary) : PropDefinition(PropKind.Element, name, summary)
{
    /// <inheritdoc/>
    public override string? DefaultText => null;
}
