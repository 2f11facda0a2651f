namespace Explainer.Scenes.Code;

/// <summary>A part of a line of code that is one thing.</summary>
/// <param name="Start">Where it begins in its line, in UTF-16 characters.</param>
/// <param name="Length">How many characters it has.</param>
/// <param name="Kind">What it is.</param>
public readonly record struct CodeSpan(int Start, int Length, CodeKind Kind);
