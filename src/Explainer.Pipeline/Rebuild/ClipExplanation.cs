using System.Collections.Immutable;
using Explainer.Pipeline.Clips;

namespace Explainer.Pipeline.Rebuild;

/// <summary>Why a clip was reused or made.</summary>
public enum ClipReason
{
    /// <summary>It looks as it did when the film was made last, and was there.</summary>
    Same,

    /// <summary>It looks as another part of the film did when it was made last, and was there.</summary>
    Moved,

    /// <summary>It was there already, made for another film, another output or an earlier state of this one.</summary>
    Known,

    /// <summary>The film was never made under this name, or its record is gone.</summary>
    First,

    /// <summary>The beat, or this part of it, was not in the film before.</summary>
    Added,

    /// <summary>Something of what is seen differs.</summary>
    Changed,

    /// <summary>The same is seen, but it is drawn or encoded otherwise.</summary>
    Settings,

    /// <summary>It looks as before, but the clip in the cache was damaged.</summary>
    Damaged,

    /// <summary>It looks as before, but the clip was in the cache no more.</summary>
    Gone,
}

/// <summary>What became of one clip, and why.</summary>
/// <param name="Range">The clip's frames.</param>
/// <param name="Reused">Whether it was there already.</param>
/// <param name="Reason">Why.</param>
/// <param name="Elements">The ids of the elements that differ, where that is the reason.</param>
/// <param name="Frames">The frames that differ, counted from the beat's start, where that is the reason.</param>
/// <param name="Settings">What is set otherwise, such as <c>-crf 18 -> 20</c>, where that is the reason.</param>
public sealed record ClipExplanation(
    ClipRange Range, bool Reused, ClipReason Reason, ImmutableArray<string> Elements, ImmutableArray<FrameSpan> Frames,
    ImmutableArray<string> Settings);
