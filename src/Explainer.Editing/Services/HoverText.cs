namespace Explainer.Editing.Services;

/// <summary>What is told of a part of a storyboard.</summary>
/// <param name="Markdown">The text, in Markdown.</param>
/// <param name="Span">What it is about.</param>
public sealed record HoverText(string Markdown, TextSpan Span);
