namespace Explainer.Scenes.Formulas;

/// <summary>A part with a line above or below.</summary>
/// <param name="Body">The part.</param>
/// <param name="IsBelow">Whether the line stands below.</param>
internal sealed record LineNode(FormulaNode Body, bool IsBelow) : FormulaNode;
