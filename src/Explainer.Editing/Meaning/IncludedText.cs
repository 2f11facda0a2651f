using Explainer.Editing.Syntax;

namespace Explainer.Editing.Meaning;

/// <summary>A file that a storyboard includes.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Tree">Its text.</param>
public sealed record IncludedText(string Path, SyntaxTree Tree);
