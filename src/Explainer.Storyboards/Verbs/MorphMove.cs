using Explainer.Core.Diagnostics;
using Explainer.Core.Easing;
using Explainer.Scenes.Timelines;

namespace Explainer.Storyboards.Verbs;

/// <summary>An element turns into another; what their outlines are is known only once elements are placed.</summary>
/// <param name="Element">The element that leaves.</param>
/// <param name="Into">The element that it becomes.</param>
/// <param name="Start">When it begins, in seconds of the film.</param>
/// <param name="Over">How long it takes.</param>
/// <param name="Ease">How that passes.</param>
/// <param name="Span">Where the first is named.</param>
/// <param name="IntoSpan">Where the second is named.</param>
/// <param name="Origin">The action: one for all that become the same together.</param>
internal sealed record MorphMove(Element Element, Element Into, double Start, double Over, EasingFunction Ease, SourceSpan Span, SourceSpan IntoSpan, SourceSpan Origin);
