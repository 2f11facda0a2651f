using Explainer.Core.Easing;
using Explainer.Scenes.Definitions;

namespace Explainer.Scenes.Timelines;

/// <summary>One change on a track, in seconds of the film.</summary>
/// <param name="Start">When it starts.</param>
/// <param name="End">When it has passed; equal to the start for a change at once.</param>
/// <param name="From">The value before.</param>
/// <param name="To">The value after.</param>
/// <param name="Ease">How it passes.</param>
public readonly record struct TrackSegment(double Start, double End, PropValue From, PropValue To, EasingFunction Ease)
{
    /// <summary>How far it has passed: 0 at its start, 1 at its end, eased; may go beyond on the way.</summary>
    /// <param name="time">In seconds of the film, from its start to before its end.</param>
    public double ShareAt(double time) => Ease.Evaluate((time - Start) / (End - Start), End - Start);
}
