namespace Explainer.Cli.Reports;

/// <summary>A model that speaks or listens.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Engine">The engine that it is for.</param>
/// <param name="Use">How a storyboard names it.</param>
/// <param name="Language">The language that it speaks.</param>
/// <param name="SampleRate">Samples per second; 0 when it was not tried.</param>
/// <param name="Voices">What can be named as its voice.</param>
/// <param name="WordTimes">Where word times come from: durations or loudness.</param>
/// <param name="Problem">What is wrong with it.</param>
internal sealed record VoiceModelReport(string Path, string Engine, string Use, string Language, int SampleRate, IReadOnlyList<string> Voices, string WordTimes, string Problem);
