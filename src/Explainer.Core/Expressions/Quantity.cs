namespace Explainer.Core.Expressions;

/// <summary>A number with its unit.</summary>
/// <param name="Value">The number.</param>
/// <param name="Unit">The unit as it is written; empty for none.</param>
public readonly record struct Quantity(double Value, string Unit = "");
