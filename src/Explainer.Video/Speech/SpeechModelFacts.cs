using System.Collections.Immutable;

namespace Explainer.Video.Speech;

/// <summary>What is known of a voice model.</summary>
/// <param name="Language">The language that it speaks, as it says itself; empty when it does not.</param>
/// <param name="SampleRate">Samples per second.</param>
/// <param name="Voices">What can be named as its voice; empty when it has one.</param>
/// <param name="TellsDurations">Whether it tells how long each phoneme takes, so that word times are exact.</param>
/// <param name="SpokenSeconds">How long the trial was that it spoke.</param>
public sealed record SpeechModelFacts(string Language, int SampleRate, ImmutableArray<string> Voices, bool TellsDurations, double SpokenSeconds);
