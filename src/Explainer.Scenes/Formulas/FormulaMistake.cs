using Explainer.Core.Diagnostics;

namespace Explainer.Scenes.Formulas;

/// <summary>What is wrong with a formula, and where in its text.</summary>
/// <param name="Finding">What is wrong and what to do about it.</param>
/// <param name="Offset">Where it begins, in UTF-16 characters.</param>
/// <param name="Length">How many characters are meant, at least 0.</param>
public sealed record FormulaMistake(Finding Finding, int Offset, int Length);
