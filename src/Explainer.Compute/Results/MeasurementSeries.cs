using System.Collections.Immutable;
using Explainer.Core.Geometry;

namespace Explainer.Compute.Results;

/// <summary>A row of numbers that follow from a measurement, ready for a chart.</summary>
/// <param name="Name">Dotted, such as <c>batch.tokens_per_second</c>.</param>
/// <param name="Points">What was counted and what came of it at the median time, ascending; at least two.</param>
/// <param name="Unit">The unit of what came of it.</param>
/// <param name="Meaning">What it says, one sentence.</param>
public sealed record MeasurementSeries(string Name, ImmutableArray<Point> Points, string Unit, string Meaning);
