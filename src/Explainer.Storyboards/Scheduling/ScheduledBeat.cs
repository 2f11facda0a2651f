using Explainer.Storyboards.Binding;

namespace Explainer.Storyboards.Scheduling;

/// <summary>A beat with its place in the film; times in seconds.</summary>
/// <param name="Bound">The beat.</param>
/// <param name="Start">When it starts in the film.</param>
/// <param name="Duration">How long it lasts.</param>
/// <param name="Key">The moment that stands for it, since its start; null while it is not chosen.</param>
internal sealed record ScheduledBeat(BoundBeat Bound, double Start, double Duration, double? Key)
{
    public double End => Start + Duration;

    /// <summary>When its transition begins to take the picture away, in seconds of the film; its end when it has none.</summary>
    public double LeavesAt { get; init; } = Start + Duration;

    /// <summary>Whether its length is as written, not one that stands in for what could not be understood.</summary>
    public bool IsLengthKnown { get; init; } = true;
}
