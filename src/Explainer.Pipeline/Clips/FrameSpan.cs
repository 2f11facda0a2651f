using Explainer.Core.Time;

namespace Explainer.Pipeline.Clips;

/// <summary>Some frames of a film.</summary>
/// <param name="First">The first.</param>
/// <param name="End">The one behind the last.</param>
public readonly record struct FrameSpan(FrameIndex First, FrameIndex End);
