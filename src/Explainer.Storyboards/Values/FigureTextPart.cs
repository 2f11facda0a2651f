namespace Explainer.Storyboards.Values;

/// <summary>A part of a text that holds figures.</summary>
/// <param name="Text">The literal text, or the figure's name.</param>
/// <param name="IsFigure">Whether it names a figure.</param>
/// <param name="Format">The figure's format, a .NET custom numeric format string; null for the figure's own.</param>
/// <param name="Start">Where it starts in the text, in characters.</param>
/// <param name="Length">How long it is there, with its braces.</param>
/// <param name="IsExpression">Whether it is an expression, whose text is then all that stands behind <c>{=</c>.</param>
internal readonly record struct FigureTextPart(string Text, bool IsFigure, string? Format, int Start, int Length, bool IsExpression = false)
{
    /// <summary>How it looks: what stands behind its last <c>|</c>; null for as the rest.</summary>
    public string? Style { get; init; }

    /// <summary>Where that stands in the text, in characters.</summary>
    public int StyleStart { get; init; }

    /// <summary>What stands before the <c>|</c>, which is shown as it is where it names no figure; null without a style.</summary>
    public string? Words { get; init; }
}
