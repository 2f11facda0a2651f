namespace Explainer.Scenes.Formulas;

/// <summary>A part of a formula as it is written.</summary>
internal abstract record FormulaNode;
