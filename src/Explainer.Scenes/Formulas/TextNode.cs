namespace Explainer.Scenes.Formulas;

/// <summary>Words, set as running text is.</summary>
/// <param name="Text">The words.</param>
internal sealed record TextNode(string Text) : FormulaNode;
