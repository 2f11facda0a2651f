namespace Explainer.Scenes.Formulas;

/// <summary>Room.</summary>
/// <param name="Em">How much, in em; may be negative.</param>
internal sealed record SpaceNode(double Em) : FormulaNode;
