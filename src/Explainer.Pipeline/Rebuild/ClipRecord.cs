using Explainer.Core;

namespace Explainer.Pipeline.Rebuild;

/// <summary>A clip of a beat.</summary>
/// <param name="Start">Its first frame in the recorded part of the beat.</param>
/// <param name="Count">How many frames.</param>
/// <param name="Key">What it is known by.</param>
internal readonly record struct ClipRecord(int Start, int Count, ContentHash Key);
