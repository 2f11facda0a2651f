namespace Explainer.Scenes.Formulas;

/// <summary>A colour that a formula names.</summary>
/// <param name="Name">The name of a role of the theme, or #rrggbb.</param>
/// <param name="Offset">Where it stands in the formula's text, in UTF-16 characters.</param>
public readonly record struct FormulaColor(string Name, int Offset);
