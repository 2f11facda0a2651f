using Explainer.Core.Diagnostics;
using Explainer.Core.Easing;
using Explainer.Core.Time;
using Explainer.Scenes.Definitions;

namespace Explainer.Scenes.Timelines;

/// <summary>One change of one prop, as an action asked for it.</summary>
/// <param name="Element">Whose prop.</param>
/// <param name="Prop">Which.</param>
/// <param name="Item">Which item's, or -1 for the element's own.</param>
/// <param name="Start">When it starts, in seconds of the film.</param>
/// <param name="Duration">How long it takes; zero for at once.</param>
/// <param name="From">The value it starts from; null for what the prop is by then.</param>
/// <param name="To">The value it ends with.</param>
/// <param name="Ease">How it passes.</param>
public sealed record PropChange(
    Element Element, PropDefinition Prop, int Item, Seconds Start, Seconds Duration, PropValue? From, PropValue To, EasingFunction Ease)
{
    /// <summary>The action's place in the storyboard.</summary>
    public SourceSpan? Origin { get; init; }

    /// <summary>Whether it starts from what the prop is by then, and from <see cref="From"/> only as the first change of it.</summary>
    public bool GoesOn { get; init; }

    /// <summary>Whether <c>To</c> is how much a number changes, rather than what it becomes.</summary>
    public bool IsRelative { get; init; }

    /// <summary>When it has passed.</summary>
    public Seconds End => Start + Duration;
}
