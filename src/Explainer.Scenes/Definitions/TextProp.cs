namespace Explainer.Scenes.Definitions;

/// <summary>A prop that takes a text.</summary>
public sealed class TextProp : PropDefinition
{
    /// <summary>Defines one.</summary>
    public TextProp(string name, string summary, string fallback = "")
        : base(PropKind.Text, name, summary) => Default = PropValue.Of(fallback);

    /// <inheritdoc/>
    public override string? DefaultText => Default.Text.Length == 0 ? null : Default.Text;

    /// <summary>Whether it says how a number is written, as a .NET custom numeric format.</summary>
    public bool IsNumberFormat { get; init; }

    /// <summary>Whether some of its letters may look otherwise than the rest, in colour or weight.</summary>
    public bool TakesStyles { get; init; }
}
