using Explainer.Editing.Edits;

namespace Explainer.Editing.Services;

/// <summary>An edit that mends what is told.</summary>
/// <param name="Title">What it does, a few words.</param>
/// <param name="Edit">The edit.</param>
/// <param name="IsLikely">Whether it is probably what is wanted.</param>
public sealed record QuickFix(string Title, TextEdit Edit, bool IsLikely);
