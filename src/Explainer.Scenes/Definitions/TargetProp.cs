namespace Explainer.Scenes.Definitions;

/// <summary>A prop or parameter that takes the id of another element.</summary>
public sealed class TargetProp(string name, string summary) : PropDefinition(PropKind.Target, name, summary)
{
    /// <inheritdoc/>
    public override string? DefaultText => null;
}
