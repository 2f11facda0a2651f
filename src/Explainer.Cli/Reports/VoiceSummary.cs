namespace Explainer.Cli.Reports;

/// <summary>The voices of this machine.</summary>
/// <param name="Engines">What each engine finds.</param>
/// <param name="Models">Models that were found, or the one that was tried.</param>
/// <param name="Sources">Where models can be had.</param>
internal sealed record VoiceSummary(IReadOnlyList<VoiceReport> Engines, IReadOnlyList<VoiceModelReport> Models, IReadOnlyList<ModelSourceReport> Sources);
