namespace Explainer.Editing.Services;

/// <summary>Something that may be written at a place.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Detail">What it takes or is, in a few words.</param>
/// <param name="Replaces">What of the text it takes the place of.</param>
/// <param name="NewText">What is written.</param>
/// <param name="Rank">Lower ones are proposed first.</param>
public sealed record CompletionItem(string Label, CompletionKind Kind, string Detail, TextSpan Replaces, string NewText, int Rank);
