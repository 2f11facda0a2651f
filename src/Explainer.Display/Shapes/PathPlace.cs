using Explainer.Core.Geometry;

namespace Explainer.Display.Shapes;

/// <summary>A place on a path.</summary>
/// <param name="Point">Where.</param>
/// <param name="Degrees">Where the path heads there: clockwise on screen from the right, over -180 to 180.</param>
public readonly record struct PathPlace(Point Point, double Degrees);
