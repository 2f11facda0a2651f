using System.Collections.Immutable;

namespace Explainer.Scenes.Formulas;

/// <summary>Cells in rows and columns.</summary>
/// <param name="Rows">The rows; shorter ones end early.</param>
/// <param name="Layout">How the cells stand.</param>
internal sealed record MatrixNode(ImmutableArray<ImmutableArray<FormulaNode>> Rows, MatrixLayout Layout) : FormulaNode;
