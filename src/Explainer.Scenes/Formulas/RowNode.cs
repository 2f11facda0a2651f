using System.Collections.Immutable;

namespace Explainer.Scenes.Formulas;

/// <summary>Parts one after the other.</summary>
/// <param name="Items">The parts.</param>
internal sealed record RowNode(ImmutableArray<FormulaNode> Items) : FormulaNode;
