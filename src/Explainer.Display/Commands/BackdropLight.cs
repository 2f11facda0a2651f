using Explainer.Core.Geometry;

namespace Explainer.Display.Commands;

/// <summary>A soft light on the backdrop: full at its centre, falling to nothing at its radii like a Gaussian.</summary>
/// <param name="Center">In frame px.</param>
/// <param name="RadiusX">In px, above 0.</param>
/// <param name="RadiusY">In px, above 0.</param>
/// <param name="Color">Its colour; the opacity is the strength at the centre.</param>
public readonly record struct BackdropLight(Point Center, double RadiusX, double RadiusY, Rgba Color);
