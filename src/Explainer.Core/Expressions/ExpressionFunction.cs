using System.Collections.Immutable;
using Explainer.Core.Geometry;

namespace Explainer.Core.Expressions;

/// <summary>A function of expressions.</summary>
/// <param name="Form">How it is written.</param>
/// <param name="Least">The fewest arguments.</param>
/// <param name="Most">The most arguments.</param>
/// <param name="KeepsUnit">Whether its value has the arguments' unit; else it has none.</param>
/// <param name="Compute">What it is.</param>
internal sealed record ExpressionFunction(string Form, int Least, int Most, bool KeepsUnit, Func<double[], double> Compute)
{
    /// <summary>Of a function whose first argument is a series: what it is of that and of the others; else null.</summary>
    public Func<ImmutableArray<Point>, double[], double>? OfSeries { get; init; }

    /// <summary>A function whose first argument is a series.</summary>
    public static ExpressionFunction Series(string form, int count, bool keepsUnit, Func<ImmutableArray<Point>, double[], double> compute) =>
        new(form, count, count, keepsUnit, _ => double.NaN) { OfSeries = compute };
}
