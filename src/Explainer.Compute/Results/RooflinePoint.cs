namespace Explainer.Compute.Results;

/// <summary>A workload's place on a roofline.</summary>
/// <param name="Label">What it is, for people.</param>
/// <param name="Intensity">Operations per byte.</param>
/// <param name="OperationsPerSecond">The achieved rate.</param>
public sealed record RooflinePoint(string Label, double Intensity, double OperationsPerSecond);
