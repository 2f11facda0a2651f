namespace Explainer.Video.Sound.Effects;

/// <summary>One of many short sounds that make up a texture.</summary>
/// <param name="Start">Its first sample.</param>
/// <param name="Variant">Which of the prepared sounds it is.</param>
/// <param name="Left">Its gain on the left.</param>
/// <param name="Right">Its gain on the right.</param>
internal readonly record struct Grain(long Start, int Variant, float Left, float Right);
