namespace Explainer.Scenes.Formulas;

/// <summary>A part with a name or a colour.</summary>
/// <param name="Part">Its name, or null.</param>
/// <param name="Color">The name of a role of the theme, or #rrggbb; null for none.</param>
/// <param name="Body">What it is.</param>
internal sealed record InkNode(string? Part, string? Color, FormulaNode Body) : FormulaNode;
