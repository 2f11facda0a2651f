namespace Explainer.Compute.Results;

/// <summary>A number that follows from a measurement, ready for a screen.</summary>
/// <param name="Name">Dotted, such as <c>decode.compute_utilization</c>.</param>
/// <param name="Value">The value at the median time.</param>
/// <param name="Unit">Its unit; empty for pure numbers.</param>
/// <param name="Spread">
/// How far two runs may lie apart, as a share of the value: half the distance from the 10th to the 90th percentile, added up over the
/// series that the figure follows from.
/// </param>
/// <param name="Meaning">What it says, one sentence.</param>
/// <param name="Derived">Whether it is computed from other measured rates instead of timed itself.</param>
public sealed record MeasurementFigure(string Name, double Value, string Unit, double Spread, string Meaning, bool Derived);
