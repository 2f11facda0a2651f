using Explainer.Core.Diagnostics;
using Explainer.Core.Time;

namespace Explainer.Pipeline.Outlines;

/// <summary>A beat of a film.</summary>
/// <param name="Id">Its name in the storyboard.</param>
/// <param name="Title">What its chapter is called.</param>
/// <param name="First">Its first frame.</param>
/// <param name="FrameCount">How many frames it lasts.</param>
/// <param name="Key">The frame that stands for it.</param>
/// <param name="Voiceover">What is said; empty for nothing.</param>
/// <param name="Span">Where it is written.</param>
public sealed record OutlinedBeat(string Id, string Title, FrameIndex First, int FrameCount, FrameIndex Key, string Voiceover, SourceSpan Span);
