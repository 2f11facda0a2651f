using Explainer.Core.Diagnostics;
using Explainer.Core.Easing;
using Explainer.Scenes.Timelines;

namespace Explainer.Storyboards.Verbs;

/// <summary>An element is asked to enter or to leave; times in seconds of the film.</summary>
/// <param name="Element">The element.</param>
/// <param name="IsShow">Whether it enters.</param>
/// <param name="Start">When it starts.</param>
/// <param name="Over">How long it takes, 0 for at once.</param>
/// <param name="Style">How it enters or leaves.</param>
/// <param name="Ease">How that passes.</param>
/// <param name="Span">Where the element is named.</param>
internal sealed record StayRequest(Element Element, bool IsShow, double Start, double Over, string Style, EasingFunction Ease, SourceSpan Span)
{
    /// <summary>Whether it turns into another, or another into it.</summary>
    public bool IsMorph { get; init; }
}
