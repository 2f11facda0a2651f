namespace Explainer.Scenes.Definitions;

/// <summary>A prop that is on or off.</summary>
public sealed class FlagProp : PropDefinition
{
    /// <summary>Defines one.</summary>
    public FlagProp(string name, string summary, bool fallback)
        : base(PropKind.Flag, name, summary) => Default = PropValue.Of(fallback);

    /// <inheritdoc/>
    public override string DefaultText => Default.Flag ? "true" : "false";
}
