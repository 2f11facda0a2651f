namespace Explainer.Display.Paints;

/// <summary>A colour at a place of a gradient.</summary>
/// <param name="Offset">The place, 0 to 1, growing from stop to stop.</param>
/// <param name="Color">The colour there.</param>
public readonly record struct GradientStop(double Offset, Rgba Color);
