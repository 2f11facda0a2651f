using Explainer.Core.Diagnostics;
using Explainer.Core.Easing;
using Explainer.Core.Time;

namespace Explainer.Storyboards.Model;

/// <summary>What an action does to one element, at its time.</summary>
/// <param name="Verb">The action as it is written, such as <c>show</c>.</param>
/// <param name="Element">The element's id; empty for the whole frame.</param>
/// <param name="Start">When it starts, in seconds of the film.</param>
/// <param name="End">When it has passed; equal to the start for what happens at once.</param>
/// <param name="Span">Where it is written.</param>
public sealed record PlannedAction(string Verb, string Element, Seconds Start, Seconds End, SourceSpan Span)
{
    /// <summary>How it passes, as the storyboard or its verb says.</summary>
    public required EasingFunction Ease { get; init; }
}
