using Explainer.Core.Diagnostics;
using Explainer.Storyboards.Values;

namespace Explainer.Storyboards.Binding;

/// <summary>Where an element stands, as written.</summary>
/// <param name="Side">at, above, below, left-of or right-of.</param>
/// <param name="Place">The place, for at.</param>
/// <param name="Other">The id of the other element, for the other sides.</param>
/// <param name="Gap">The distance to it in design px.</param>
/// <param name="Span">Where it is written.</param>
internal sealed record Placement(string Side, Place Place, string? Other, double Gap, SourceSpan Span);
