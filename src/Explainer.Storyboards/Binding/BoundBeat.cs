using Explainer.Core.Diagnostics;
using Explainer.Storyboards.Compiling;
using Explainer.Storyboards.Reading;

namespace Explainer.Storyboards.Binding;

/// <summary>A beat with its place in the film; times in seconds.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Title">What its chapter is called.</param>
/// <param name="Start">When it starts in the film.</param>
/// <param name="Duration">How long it lasts.</param>
/// <param name="Key">The moment that stands for it, since its start; null while it is not chosen.</param>
/// <param name="Narration">What is said.</param>
/// <param name="Seen">What is to be seen, for a transcript.</param>
/// <param name="Span">Where its id stands.</param>
/// <param name="Map">The beat as written.</param>
internal sealed record BoundBeat(
    string Id, string Title, double Start, double Duration, double? Key, Narration Narration, string Seen, SourceSpan Span, MappingNode Map)
{
    public double End => Start + Duration;

    /// <summary>When its transition begins to take the picture away, in seconds of the film; its end when it has none.</summary>
    public double LeavesAt { get; init; } = Start + Duration;

    /// <summary>Whether its length is as written, not one that stands in for what could not be understood.</summary>
    public bool IsLengthKnown { get; init; } = true;

    /// <summary>Whether its voiceover could be bound.</summary>
    public bool IsVoiceoverKnown { get; init; } = true;
}
