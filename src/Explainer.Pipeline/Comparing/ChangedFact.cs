namespace Explainer.Pipeline.Comparing;

/// <summary>A fact that differs.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Before">What it was; empty for nothing.</param>
/// <param name="After">What it is; empty for nothing.</param>
public sealed record ChangedFact(string Name, string Before, string After);
