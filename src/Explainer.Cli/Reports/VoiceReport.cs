namespace Explainer.Cli.Reports;

/// <summary>A way to speak.</summary>
/// <param name="Engine">What storyboards call it.</param>
/// <param name="Ready">Whether it can be used.</param>
/// <param name="Detail">What was found, or what is missing.</param>
/// <param name="Remedy">What to do when it is not ready.</param>
/// <param name="Voices">The voices or languages that it has by itself.</param>
internal sealed record VoiceReport(string Engine, bool Ready, string Detail, string Remedy, IReadOnlyList<string> Voices);
