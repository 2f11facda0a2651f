namespace Explainer.Cli.Reports;

/// <summary>A moment of a beat, before and after.</summary>
/// <param name="Seconds">Since the beat's start.</param>
/// <param name="Area">The share of pixels that differ.</param>
/// <param name="Strength">The mean difference.</param>
internal sealed record MomentReport(double Seconds, double Area, double Strength);
