namespace Explainer.Scenes.Definitions;

/// <summary>A prop that takes a formula in the mathematics of TeX.</summary>
public sealed class FormulaProp : PropDefinition
{
    /// <summary>Defines one.</summary>
    public FormulaProp(string name, string summary)
        : base(PropKind.Formula, name, summary)
    {
        Default = PropValue.Of((Formulas.TexFormula?)null);
        Animatable = true;
    }

    /// <inheritdoc/>
    public override string? DefaultText => null;
}
