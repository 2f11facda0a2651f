namespace Explainer.Scenes.Formulas;

/// <summary>A part between delimiters that are as high as it is.</summary>
/// <param name="Left">The delimiter before it; empty for none.</param>
/// <param name="Body">The part.</param>
/// <param name="Right">The delimiter behind it; empty for none.</param>
internal sealed record FenceNode(string Left, FormulaNode Body, string Right) : FormulaNode;
