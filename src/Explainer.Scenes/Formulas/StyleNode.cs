namespace Explainer.Scenes.Formulas;

/// <summary>What is set larger or smaller than its place asks for.</summary>
/// <param name="Style">How.</param>
/// <param name="Body">What.</param>
internal sealed record StyleNode(MathStyle Style, FormulaNode Body) : FormulaNode;
