namespace Explainer.Cli.Reports;

/// <summary>What became of a clip, and why.</summary>
/// <param name="Beat">The beat's id.</param>
/// <param name="FirstFrame">Its first frame.</param>
/// <param name="Frames">How many frames.</param>
/// <param name="Reused">Whether it was there already.</param>
/// <param name="Reason">Why, in one word.</param>
/// <param name="Text">Why, in words.</param>
/// <param name="Elements">The elements that differ.</param>
/// <param name="FramesDiffering">The stretches that differ, first frame and the one behind the last, counted from the beat's start.</param>
internal sealed record ClipEvent(
    string Beat, int FirstFrame, int Frames, bool Reused, string Reason, string Text, IReadOnlyList<string> Elements,
    IReadOnlyList<int[]> FramesDiffering) : JsonEvent("clip");
