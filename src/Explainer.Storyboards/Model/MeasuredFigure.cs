namespace Explainer.Storyboards.Model;

/// <summary>A figure that was measured.</summary>
/// <param name="Value">The number, finite, in the unit that the measurement states.</param>
/// <param name="Unit">Its unit, such as <c>%</c>; empty for none.</param>
/// <param name="Provenance">On what and when it was measured, such as <c>PoCL on Intel Xeon, 2026-11-21</c>.</param>
/// <param name="Device">What kind of device it was measured on, such as <c>GPU</c>.</param>
public sealed record MeasuredFigure(double Value, string Unit, string Provenance, string Device);
