namespace Explainer.Core.Expressions;

/// <summary>A piece of an expression.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The piece as written.</param>
/// <param name="Offset">Where it begins, in UTF-16 characters.</param>
/// <param name="Number">A number's value.</param>
internal readonly record struct ExpressionToken(ExpressionTokenKind Kind, string Text, int Offset, double Number = 0);
