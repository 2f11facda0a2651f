namespace Explainer.Scenes.Formulas;

/// <summary>The name of a function, such as log, in upright letters.</summary>
/// <param name="Text">The name.</param>
/// <param name="HasLimits">Whether its scripts stand above and below it where a formula stands alone.</param>
internal sealed record NameNode(string Text, bool HasLimits) : FormulaNode;
