namespace Explainer.Scenes.Formulas;

/// <summary>One character.</summary>
/// <param name="Text">The character.</param>
/// <param name="Kind">What it is to its neighbours.</param>
/// <param name="IsLarge">Whether it is a large operator, which is larger where a formula stands alone.</param>
/// <param name="HasLimits">Whether its scripts stand above and below it there.</param>
internal sealed record SymbolNode(string Text, AtomKind Kind, bool IsLarge = false, bool HasLimits = false) : FormulaNode;
