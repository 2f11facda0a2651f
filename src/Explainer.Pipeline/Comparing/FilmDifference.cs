using System.Collections.Immutable;
using Explainer.Core.Time;

namespace Explainer.Pipeline.Comparing;

/// <summary>What became of a beat.</summary>
public enum BeatChange
{
    /// <summary>It looks, lasts and sounds as before.</summary>
    Same,

    /// <summary>It is the same under another name.</summary>
    Renamed,

    /// <summary>Something of it differs.</summary>
    Changed,

    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,
}

/// <summary>How two films differ.</summary>
/// <param name="Facts">What differs of the film as a whole, such as its title, length, voice or captions.</param>
/// <param name="Beats">All beats in the order of the new film; removed ones stand where they stood.</param>
/// <param name="Props">What is said otherwise of elements that both films have.</param>
public sealed record FilmDifference(
    ImmutableArray<ChangedFact> Facts, ImmutableArray<BeatDifference> Beats, ImmutableArray<ChangedProp> Props)
{
    /// <summary>Whether nothing differs that is seen, heard or read.</summary>
    public bool IsSame => Facts.IsEmpty && Props.IsEmpty && Beats.All(b => b.Change == BeatChange.Same);
}

/// <summary>A fact that differs.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Before">What it was; empty for nothing.</param>
/// <param name="After">What it is; empty for nothing.</param>
public sealed record ChangedFact(string Name, string Before, string After);

/// <summary>A prop of an element that starts with another value, or a figure that comes from elsewhere.</summary>
/// <param name="Element">The element's id.</param>
/// <param name="Prop">The prop's name.</param>
/// <param name="Before">What it was.</param>
/// <param name="After">What it is.</param>
/// <param name="IsFigure">Whether the element shows a figure.</param>
public sealed record ChangedProp(string Element, string Prop, string Before, string After, bool IsFigure);

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

    /// <summary>The largest share of the picture that differs at any moment looked at, 0 to 1.</summary>
    public double LargestArea => Moments.IsEmpty ? 0 : Moments.Max(m => m.Area);
}

/// <summary>One moment of a beat, before and after.</summary>
/// <param name="Time">Since the beat's start.</param>
/// <param name="Area">The share of pixels that differ visibly, 0 to 1; 1 when there is only one picture.</param>
/// <param name="Strength">The mean difference of all parts of all pixels, 0 to 1.</param>
/// <param name="Before">The picture before, as PNG; null when there is none.</param>
/// <param name="After">The picture after, as PNG; null when there is none.</param>
/// <param name="Difference">The picture after in grey, with what differs in colour, as PNG; null when one is missing or their sizes differ.</param>
public sealed record MomentDifference(Seconds Time, double Area, double Strength, byte[]? Before, byte[]? After, byte[]? Difference);
