using Explainer.Core.Diagnostics;
using Explainer.Scenes.Timelines;

namespace Explainer.Storyboards.Binding;

/// <summary>What an action is done to.</summary>
/// <param name="Element">The element.</param>
/// <param name="Item">One of its items, or null for all of it.</param>
/// <param name="Span">Where it is named.</param>
internal sealed record BoundTarget(Element Element, int? Item, SourceSpan Span)
{
    /// <summary>What is done to it; null when that could not be bound.</summary>
    public BoundUse? Use { get; init; }
}
