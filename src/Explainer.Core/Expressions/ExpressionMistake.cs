using Explainer.Core.Diagnostics;

namespace Explainer.Core.Expressions;

/// <summary>What is wrong with an expression, and where in its text.</summary>
/// <param name="Finding">What is wrong and what to do about it.</param>
/// <param name="Offset">Where, in UTF-16 characters.</param>
/// <param name="Length">How many characters are meant.</param>
public sealed record ExpressionMistake(Finding Finding, int Offset, int Length);
