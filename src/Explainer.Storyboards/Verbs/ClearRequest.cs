using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Core.Easing;

namespace Explainer.Storyboards.Verbs;

/// <summary>All that is on screen is asked to leave; times in seconds of the film.</summary>
/// <param name="Keep">The ids of what stays.</param>
/// <param name="Start">When the first starts to leave.</param>
/// <param name="Over">How long each takes, 0 for at once.</param>
/// <param name="Stagger">The time between one and the next.</param>
/// <param name="Style">How they leave; null for each as it does by itself.</param>
/// <param name="Ease">How that passes.</param>
/// <param name="Span">Where it is asked for.</param>
internal sealed record ClearRequest(ImmutableArray<string> Keep, double Start, double Over, double Stagger, string? Style, EasingFunction Ease, SourceSpan Span);
