namespace Explainer.Scenes.Formulas;

/// <summary>A part with a superscript, a subscript, or both.</summary>
/// <param name="Base">What they belong to.</param>
/// <param name="Below">The subscript, or null.</param>
/// <param name="Above">The superscript, or null.</param>
/// <param name="Limits">Whether they stand above and below: as the base has it when null.</param>
internal sealed record ScriptsNode(FormulaNode Base, FormulaNode? Below, FormulaNode? Above, bool? Limits) : FormulaNode;
