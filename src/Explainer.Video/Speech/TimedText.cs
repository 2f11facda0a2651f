using Explainer.Core.Time;

namespace Explainer.Video.Speech;

/// <summary>A piece of text with the time at which a recording says it.</summary>
/// <param name="Text">A word, or several.</param>
/// <param name="Start">When it begins.</param>
/// <param name="End">When it ends.</param>
internal readonly record struct TimedText(string Text, Seconds Start, Seconds End);
