namespace Explainer.Scenes.Definitions;

/// <summary>A prop or parameter that takes the id of another element.</summary>
public sealed class TargetProp(string name, string summary) : PropDefinition(PropKind.Target, name, summary)
{
    /// <inheritdoc/>
    public override string? DefaultText => null;

    /// <summary>Whether it takes a list of ids as well; then its value is a list of texts.</summary>
    public bool TakesSeveral { get; init; }
}
