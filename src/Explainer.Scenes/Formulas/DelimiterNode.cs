namespace Explainer.Scenes.Formulas;

/// <summary>A delimiter of a given height.</summary>
/// <param name="Text">The delimiter.</param>
/// <param name="Kind">What it is to its neighbours.</param>
/// <param name="Em">Its least height, in em.</param>
internal sealed record DelimiterNode(string Text, AtomKind Kind, double Em) : FormulaNode;
