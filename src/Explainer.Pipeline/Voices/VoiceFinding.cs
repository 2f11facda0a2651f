using System.Collections.Immutable;

namespace Explainer.Pipeline.Voices;

/// <summary>A way to speak, as it is on this machine.</summary>
/// <param name="Engine">What storyboards call it.</param>
/// <param name="IsReady">Whether it can be used as it is, or with a model or program that a storyboard names.</param>
/// <param name="Detail">What was found, or what is missing.</param>
/// <param name="Remedy">What to do when it is not ready; empty otherwise.</param>
/// <param name="Voices">The voices or languages that it has by itself.</param>
public sealed record VoiceFinding(string Engine, bool IsReady, string Detail, string Remedy, ImmutableArray<string> Voices);
