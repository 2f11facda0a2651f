using System.Collections.Immutable;
using Explainer.Editing.Edits;

namespace Explainer.Editing.Services;

/// <summary>A name that becomes another, or why it cannot.</summary>
/// <param name="Edit">The changes; null when it cannot.</param>
/// <param name="Reason">Why not, one sentence; empty when it can.</param>
public sealed record Renaming(TextEdit? Edit, string Reason)
{
    /// <summary>What changes in other storyboards, which include the one that gives the name.</summary>
    public ImmutableArray<OtherEdit> Others { get; init; } = [];
}
