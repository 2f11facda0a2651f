using System.Collections.Immutable;
using Explainer.Core.Time;

namespace Explainer.Video.Speech;

/// <summary>How a narration is to be said, whoever says it.</summary>
/// <param name="Say">What is said instead of some words: a word, and what is said.</param>
/// <param name="Pauses">Where in the text there is a pause, and how long, besides the voice's own; in order.</param>
/// <param name="Emphases">What of the text is said with emphasis.</param>
public sealed record SpeechDelivery(
    ImmutableArray<(string Word, string Said)> Say, ImmutableArray<(int Index, Seconds Length)> Pauses, ImmutableArray<(int Start, int Length)> Emphases)
{
    /// <summary>As the voice does it by itself.</summary>
    public static readonly SpeechDelivery Plain = new([], [], []);
}
