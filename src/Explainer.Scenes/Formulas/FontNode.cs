namespace Explainer.Scenes.Formulas;

/// <summary>Letters of another alphabet.</summary>
/// <param name="Variant">Which.</param>
/// <param name="Body">What is set in it.</param>
internal sealed record FontNode(MathVariant Variant, FormulaNode Body) : FormulaNode;
