namespace Explainer.Scenes.Formulas;

/// <summary>A mark above or below a part.</summary>
/// <param name="Accent">The mark.</param>
/// <param name="Body">The part.</param>
/// <param name="Stretches">Whether the mark is as wide as the part.</param>
/// <param name="IsBelow">Whether it stands below.</param>
internal sealed record AccentNode(string Accent, FormulaNode Body, bool Stretches, bool IsBelow) : FormulaNode;
