using Explainer.Editing.Edits;

namespace Explainer.Editing.Services;

/// <summary>What changes in another storyboard.</summary>
/// <param name="Document">That storyboard.</param>
/// <param name="Edit">The changes.</param>
public sealed record OtherEdit(StoryboardDocument Document, TextEdit Edit);
