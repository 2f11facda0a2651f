using System.Collections.Immutable;
using Explainer.Core.Time;

namespace Explainer.Video.Captions;

/// <summary>A beat as a transcript tells it.</summary>
/// <param name="Title">Its title or id.</param>
/// <param name="Start">When it begins.</param>
/// <param name="End">When it ends.</param>
/// <param name="Narration">What is said, without marks; empty when nothing is.</param>
/// <param name="Seen">What is seen, one sentence or phrase each, in the order of its appearance.</param>
public sealed record TranscriptBeat(string Title, Seconds Start, Seconds End, string Narration, ImmutableArray<string> Seen);
