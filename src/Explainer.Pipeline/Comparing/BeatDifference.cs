using System.Collections.Immutable;
using Explainer.Core.Time;

namespace Explainer.Pipeline.Comparing;

/// <summary>How a beat differs. Frames are compared by their place in the beat.</summary>
/// <param name="Id">Its name; the old one when it was removed.</param>
/// <param name="OldId">Its old name when it was renamed, else null.</param>
/// <param name="Change">What became of it.</param>
/// <param name="FramesDiffering">Frames of the longer one that differ or that the other has not.</param>
/// <param name="FrameCount">Frames of the longer one.</param>
/// <param name="DurationBefore">How long it was; null when it was not there.</param>
/// <param name="DurationAfter">How long it is; null when it is not there.</param>
/// <param name="NarrationBefore">What was said.</param>
/// <param name="NarrationAfter">What is said.</param>
/// <param name="SoundsGone">Recordings and sound effects that it had, one line each.</param>
/// <param name="SoundsNew">Recordings and sound effects that it has now, one line each.</param>
/// <param name="Moments">Where it differs most, the most first; none when no pictures differ.</param>
public sealed record BeatDifference(
    string Id, string? OldId, BeatChange Change, int FramesDiffering, int FrameCount, Seconds? DurationBefore, Seconds? DurationAfter,
    string NarrationBefore, string NarrationAfter, ImmutableArray<string> SoundsGone, ImmutableArray<string> SoundsNew,
    ImmutableArray<MomentDifference> Moments)
{
    /// <summary>The share of its frames that differ, 0 to 1.</summary>
    public double ShareDiffering => FrameCount == 0 ? 0 : (double)FramesDiffering / FrameCount;

    /// <summary>Whether the beat is there before and after, and other words are said.</summary>
    public bool NarrationDiffers => DurationBefore is not null && DurationAfter is not null && NarrationBefore != NarrationAfter;

    /// <summary>The largest share of the picture that differs at any moment looked at, 0 to 1.</summary>
    public double LargestArea => Moments.IsEmpty ? 0 : Moments.Max(m => m.Area);
}
