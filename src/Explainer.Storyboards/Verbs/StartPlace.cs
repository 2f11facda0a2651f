using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Values;

namespace Explainer.Storyboards.Verbs;

/// <summary>Where something comes from: a place, or the middle of an element.</summary>
/// <param name="Place">The place; null for an element.</param>
/// <param name="Element">The element; null for a place.</param>
internal sealed record StartPlace(Place? Place, Element? Element);
