using Explainer.Core.Easing;
using Explainer.Scenes.Definitions;

namespace Explainer.Scenes.Timelines;

/// <summary>One change on a track, in seconds of the film.</summary>
/// <param name="Start">When it starts.</param>
/// <param name="End">When it has passed; equal to the start for a change at once.</param>
/// <param name="From">The value before.</param>
/// <param name="To">The value after.</param>
/// <param name="Ease">How it passes.</param>
public readonly record struct TrackSegment(double Start, double End, PropValue From, PropValue To, EasingFunction Ease);
