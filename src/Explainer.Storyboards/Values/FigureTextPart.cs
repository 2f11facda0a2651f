namespace Explainer.Storyboards.Values;

/// <summary>A part of a text that holds figures.</summary>
/// <param name="Text">The literal text, or the figure's name.</param>
/// <param name="IsFigure">Whether it names a figure.</param>
/// <param name="Format">The figure's format, a .NET custom numeric format string; null for the figure's own.</param>
/// <param name="Start">Where it starts in the text, in characters.</param>
/// <param name="Length">How long it is there, with its braces.</param>
/// <param name="IsExpression">Whether it is an expression, whose text is then all that stands behind <c>{=</c>.</param>
internal readonly record struct FigureTextPart(string Text, bool IsFigure, string? Format, int Start, int Length, bool IsExpression = false);
