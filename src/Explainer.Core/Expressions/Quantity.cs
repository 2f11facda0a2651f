using System.Collections.Immutable;
using Explainer.Core.Geometry;

namespace Explainer.Core.Expressions;

/// <summary>A number with its unit; a number that is another one in each frame; or a series of numbers.</summary>
/// <param name="Value">The number; of one that changes, one that it might be.</param>
/// <param name="Unit">The unit as it is written; empty for none.</param>
public readonly record struct Quantity(double Value, string Unit = "")
{
    /// <summary>The number at a time in seconds of the film; null for one that stays the same.</summary>
    public Func<double, double>? Live { get; init; }

    /// <summary>The points of a series, ascending in x; default for a plain number.</summary>
    public ImmutableArray<Point> Series { get; init; }

    /// <summary>The number at a time in seconds of the film.</summary>
    public double At(double time) => Live is { } live ? live(time) : Value;

    /// <summary>What is computed from one quantity.</summary>
    internal static Quantity Of(Quantity a, string unit, Func<double, double> compute) =>
        new(compute(a.Value), unit) { Live = a.Live is { } live ? time => compute(live(time)) : null };

    /// <summary>What is computed from two quantities.</summary>
    internal static Quantity Of(Quantity a, Quantity b, string unit, Func<double, double, double> compute) =>
        new(compute(a.Value, b.Value), unit) { Live = a.Live is null && b.Live is null ? null : time => compute(a.At(time), b.At(time)) };

    /// <summary>What is computed from several quantities.</summary>
    internal static Quantity Of(Quantity[] all, string unit, Func<double[], double> compute) =>
        new(compute(Array.ConvertAll(all, q => q.Value)), unit)
        {
            Live = Array.TrueForAll(all, q => q.Live is null) ? null : time => compute(Array.ConvertAll(all, q => q.At(time))),
        };
}
