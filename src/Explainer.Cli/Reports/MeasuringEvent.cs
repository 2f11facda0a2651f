namespace Explainer.Cli.Reports;

/// <summary>How far a measurement is.</summary>
/// <param name="Step">The step.</param>
/// <param name="Steps">Of how many.</param>
/// <param name="Doing">What is measured.</param>
/// <param name="Result">What the step before found.</param>
internal sealed record MeasuringEvent(int Step, int Steps, string Doing, string Result) : JsonEvent("progress");
