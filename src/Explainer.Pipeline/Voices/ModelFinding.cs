using System.Collections.Immutable;

namespace Explainer.Pipeline.Voices;

/// <summary>A model that speaks or listens.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Engine">The engine that it is for: piper, kokoro, or recorded (to align).</param>
/// <param name="Use">How a storyboard names it.</param>
/// <param name="Language">The language that it speaks; empty when that is not known.</param>
/// <param name="SampleRate">Samples per second; 0 when that is not known.</param>
/// <param name="Voices">What can be named as its voice; empty when it has one.</param>
/// <param name="WordTimes">Where word times come from: durations or loudness; empty when that is not known.</param>
/// <param name="Problem">What is wrong with it; empty when nothing is, or it was not tried.</param>
public sealed record ModelFinding(
    string Path, string Engine, string Use, string Language, int SampleRate, ImmutableArray<string> Voices, string WordTimes, string Problem);
