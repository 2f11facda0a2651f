using System.Collections.Immutable;
using Explainer.Pipeline.Clips;

namespace Explainer.Pipeline.Rebuild;

/// <summary>What became of one clip, and why.</summary>
/// <param name="Range">The clip's frames.</param>
/// <param name="Reused">Whether it was there already.</param>
/// <param name="Reason">Why.</param>
/// <param name="Elements">The ids of the elements that differ, where that is the reason.</param>
/// <param name="Frames">The frames that differ, counted from the beat's start, where that is the reason.</param>
/// <param name="Settings">What is set otherwise, such as <c>-crf 18 -> 20</c>, where that is the reason or one of two.</param>
public sealed record ClipExplanation(
    ClipRange Range, bool Reused, ClipReason Reason, ImmutableArray<string> Elements, ImmutableArray<FrameSpan> Frames,
    ImmutableArray<string> Settings);
