using Explainer.Core.Diagnostics;

namespace Explainer.Storyboards.Binding;

/// <summary>How long a beat lasts, as far as the storyboard says; in seconds. Of one that could not be bound nothing is known.</summary>
/// <param name="From">When the beat starts, when its range is written.</param>
/// <param name="Lasts">How long it lasts, when that is written.</param>
/// <param name="Padding">The silence behind its narration, when it is as long as that.</param>
/// <param name="Span">Where its range is written.</param>
internal readonly record struct BoundLength(double? From = null, double? Lasts = null, double? Padding = null, SourceSpan? Span = null);
