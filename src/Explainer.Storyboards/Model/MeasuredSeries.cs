using System.Collections.Immutable;
using Explainer.Core.Geometry;

namespace Explainer.Storyboards.Model;

/// <summary>A row of numbers that were measured.</summary>
/// <param name="Points">The points, ascending in x; at least two.</param>
/// <param name="Unit">The unit of y, such as <c>tokens/s</c>; empty for none.</param>
/// <param name="Provenance">On what and when it was measured.</param>
/// <param name="Device">What kind of device it was measured on, such as <c>GPU</c>.</param>
public sealed record MeasuredSeries(ImmutableArray<Point> Points, string Unit, string Provenance, string Device);
