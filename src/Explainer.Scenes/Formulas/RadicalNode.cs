namespace Explainer.Scenes.Formulas;

/// <summary>A root.</summary>
/// <param name="Degree">Which root; null for the square root.</param>
/// <param name="Body">What it is the root of.</param>
internal sealed record RadicalNode(FormulaNode? Degree, FormulaNode Body) : FormulaNode;
