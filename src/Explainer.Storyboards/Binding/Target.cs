using Explainer.Core.Diagnostics;

namespace Explainer.Storyboards.Binding;

/// <summary>What an action is done to.</summary>
/// <param name="Bound">The element.</param>
/// <param name="Item">One of its items, or null for all of it.</param>
/// <param name="Span">Where it is named.</param>
internal readonly record struct Target(BoundElement Bound, int? Item, SourceSpan Span);
