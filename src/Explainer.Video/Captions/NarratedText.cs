using System.Collections.Immutable;
using Explainer.Video.Speech;

namespace Explainer.Video.Captions;

/// <summary>A narration in the film.</summary>
/// <param name="Text">The clean narration.</param>
/// <param name="Words">Its words with their times since the film's start.</param>
public sealed record NarratedText(string Text, ImmutableArray<SpokenWord> Words)
{
    /// <summary>Where in the text a new caption begins in any case, between words.</summary>
    public ImmutableArray<int> Breaks { get; init; } = [];
}
