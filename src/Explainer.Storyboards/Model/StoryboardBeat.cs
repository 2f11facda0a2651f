using Explainer.Core.Diagnostics;
using Explainer.Core.Time;

namespace Explainer.Storyboards.Model;

/// <summary>A beat as written, with its place in the film.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Title">What its chapter is called.</param>
/// <param name="Start">When it starts, in seconds of the film.</param>
/// <param name="Duration">How long it lasts.</param>
/// <param name="Narration">What is said; its text is empty when nothing is.</param>
/// <param name="Seen">What is to be seen, for a transcript; empty when not given.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="VoiceoverSpan">Where its voiceover stands, if it has one.</param>
public sealed record StoryboardBeat(
    string Id, string Title, Seconds Start, Seconds Duration, Narration Narration, string Seen, SourceSpan Span, SourceSpan? VoiceoverSpan);
