namespace Explainer.Compute.Measuring;

/// <summary>How far a measurement is.</summary>
/// <param name="Step">The step under way, from 1 to <paramref name="Steps"/>.</param>
/// <param name="Steps">How many there are, at least 1.</param>
/// <param name="Doing">What is being measured, for people.</param>
/// <param name="Result">The latest times, for people; empty at first.</param>
public sealed record MeasurementProgress(int Step, int Steps, string Doing, string Result);
