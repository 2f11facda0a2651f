using System.Collections.Immutable;
using Explainer.Core.Time;

namespace Explainer.Pipeline.Sounding;

/// <summary>What is said and seen in a beat.</summary>
/// <param name="Id">Its name in the storyboard.</param>
/// <param name="Title">What its chapter is called.</param>
/// <param name="Start">When it begins.</param>
/// <param name="End">When it ends.</param>
/// <param name="Narration">What is said; empty for nothing.</param>
/// <param name="Seen">What is seen; empty when the storyboard does not say it.</param>
/// <param name="Words">The words of the narration with their times.</param>
public sealed record TranscribedBeat(
    string Id, string Title, Seconds Start, Seconds End, string Narration, string Seen, ImmutableArray<TranscribedWord> Words);
