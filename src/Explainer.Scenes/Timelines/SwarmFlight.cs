using Explainer.Core.Diagnostics;
using Explainer.Core.Easing;
using Explainer.Core.Time;

namespace Explainer.Scenes.Timelines;

/// <summary>One flight of an element's particles, as an action asked for it; where it leads is known only once elements are placed.</summary>
/// <param name="Element">The element that the particles belong to.</param>
/// <param name="Start">When it starts, in seconds of the film.</param>
/// <param name="Duration">How long it takes.</param>
/// <param name="Ease">How it passes.</param>
/// <param name="Kind">Where it leads.</param>
/// <param name="Target">The id of the element that they gather into, scatter from or go along; null to scatter from where they are.</param>
public sealed record SwarmFlight(Element Element, Seconds Start, Seconds Duration, EasingFunction Ease, SwarmKind Kind, string? Target)
{
    /// <summary>The action's place in the storyboard.</summary>
    public SourceSpan? Origin { get; init; }
}
