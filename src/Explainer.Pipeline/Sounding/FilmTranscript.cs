using System.Collections.Immutable;

namespace Explainer.Pipeline.Sounding;

/// <summary>What is said and seen in a film.</summary>
/// <param name="Title">The film's title.</param>
/// <param name="Language">Its language, a BCP 47 tag.</param>
/// <param name="Beats">Its beats, in order.</param>
public sealed record FilmTranscript(string Title, string Language, ImmutableArray<TranscribedBeat> Beats);
