namespace Explainer.Scenes.Formulas;

/// <summary>A part that is to count as another kind.</summary>
/// <param name="Kind">As what.</param>
/// <param name="Body">The part.</param>
internal sealed record AtomNode(AtomKind Kind, FormulaNode Body) : FormulaNode;
