namespace Explainer.Scenes.Definitions;

/// <summary>A prop that takes code, in which braces are nothing but braces.</summary>
public sealed class CodeProp : PropDefinition
{
    /// <summary>Defines one.</summary>
    public CodeProp(string name, string summary)
        : base(PropKind.Code, name, summary)
    {
        Default = PropValue.Of((Code.CodeText?)null);
        Animatable = true;
    }

    /// <inheritdoc/>
    public override string? DefaultText => null;
}
