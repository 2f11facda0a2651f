namespace Explainer.Compute.Results;

/// <summary>How results were compared with the plain C# twin.</summary>
/// <param name="Values">How many values were compared.</param>
/// <param name="LargestError">The largest difference, relative to the sum of the absolute values of what was added.</param>
/// <param name="Tolerance">The largest difference that passes.</param>
public sealed record Verification(int Values, double LargestError, double Tolerance);
