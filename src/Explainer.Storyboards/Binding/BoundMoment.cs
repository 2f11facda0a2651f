namespace Explainer.Storyboards.Binding;

/// <summary>A moment of a beat: a time since its start, or the one at which a word of its narration is said.</summary>
/// <param name="Time">In seconds since the beat's start; not used with a word.</param>
/// <param name="Word">The word's index in the spoken text; null for a time.</param>
/// <param name="Plus">Seconds to add.</param>
/// <param name="Minus">Seconds to take away.</param>
/// <param name="IsEnd">Whether it is the beat's end instead.</param>
internal readonly record struct BoundMoment(double Time, int? Word = null, double Plus = 0, double Minus = 0, bool IsEnd = false);
