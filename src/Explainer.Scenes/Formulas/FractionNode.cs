namespace Explainer.Scenes.Formulas;

/// <summary>One part above another.</summary>
/// <param name="Above">The numerator.</param>
/// <param name="Below">The denominator.</param>
/// <param name="HasBar">Whether a line parts them.</param>
/// <param name="Style">How it is set, or null for what its place asks for.</param>
internal sealed record FractionNode(FormulaNode Above, FormulaNode Below, bool HasBar, MathStyle? Style) : FormulaNode;
