namespace Explainer.Compute.Results;

/// <summary>Something a device may or may not be able to do.</summary>
/// <param name="Name">In kebab-case, such as <c>fp16-weights</c>.</param>
/// <param name="Available">Whether the probe compiled, ran and gave right results.</param>
/// <param name="Reason">Why not; empty when available.</param>
public sealed record Capability(string Name, bool Available, string Reason);
