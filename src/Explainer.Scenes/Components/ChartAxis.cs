using System.Collections.Immutable;

namespace Explainer.Scenes.Components;

/// <summary>The range of values that one side of a chart shows, in proportion or by factors.</summary>
/// <param name="Min">The value at its start; above 0 when logarithmic.</param>
/// <param name="Max">The value at its end, above the start.</param>
/// <param name="IsLog">Whether equal distances are equal factors.</param>
internal readonly record struct ChartAxis(double Min, double Max, bool IsLog)
{
    /// <summary>An axis for values: linear ones include 0 unless that would flatten them, and end at a tick.</summary>
    /// <param name="values">What it must show; what a logarithm cannot show is left out.</param>
    /// <param name="log">Whether it is logarithmic.</param>
    /// <param name="fromZero">Whether a linear one starts at 0 when all values are above.</param>
    public static ChartAxis Over(IEnumerable<double> values, bool log, bool fromZero)
    {
        var shown = values.Where(v => double.IsFinite(v) && (!log || v > 0)).ToList();
        if (shown.Count == 0)
        {
            return log ? new(1, 10, true) : new(0, 1, false);
        }

        var (min, max) = (shown.Min(), shown.Max());
        if (log)
        {
            return max > min * 1.001 ? new(min, max, true) : new(min / 3, max * 3, true);
        }

        min = fromZero ? Math.Min(0, min) : min;
        max = fromZero ? Math.Max(0, max) : max;
        if (!(max - min > Math.Abs(max) * 1e-9))
        {
            (min, max) = max == 0 ? (0, 1) : (min - (Math.Abs(min) / 2), max + (Math.Abs(max) / 2));
        }

        if (!fromZero)
        {
            return new(min, max, false);
        }

        var step = NiceStep(max - min, 4);
        return new(Math.Floor(min / step) * step, Math.Ceiling((max / step) - 1e-9) * step, false);
    }

    /// <summary>How far along the axis a value lies: 0 at its start, 1 at its end; what lies outside stands at an end.</summary>
    public double Share(double value)
    {
        if (!IsLog)
        {
            return Math.Clamp((value - Min) / (Max - Min), 0, 1);
        }

        return value <= Min ? 0 : Math.Clamp(Math.Log(value / Min) / Math.Log(Max / Min), 0, 1);
    }

    /// <summary>A few round values on the axis, in ascending order.</summary>
    /// <param name="most">At most about so many.</param>
    /// <param name="doubling">Whether values that double suit it better than powers of ten (logarithmic only).</param>
    public ImmutableArray<double> Ticks(int most, bool doubling = false)
    {
        if (!IsLog)
        {
            // A range that starts off a round value may hold but one of few: then finer ones.
            var ticks = LinearTicks(most, most - 1);
            return ticks.Length > 1 ? ticks : LinearTicks(most, 2 * (most - 1));
        }

        var basis = doubling ? 2.0 : 10.0;
        var low = (int)Math.Ceiling((Math.Log(Min) / Math.Log(basis)) - 1e-9);
        var high = (int)Math.Floor((Math.Log(Max) / Math.Log(basis)) + 1e-9);
        if (high - low >= 1)
        {
            var every = Math.Max(1, (int)Math.Ceiling((high - low) / (double)Math.Max(1, most - 1)));
            return [.. Enumerable.Range(0, ((high - low) / every) + 1).Select(i => Math.Pow(basis, low + (i * every)))];
        }

        var (from, to) = (Min, Max);
        var decade = Math.Pow(10, Math.Floor(Math.Log10(from)));
        return [.. new[] { decade, decade * 2, decade * 5, decade * 10, decade * 20, decade * 50 }
            .Where(v => v >= from * (1 - 1e-9) && v <= to * (1 + 1e-9))];
    }

    private ImmutableArray<double> LinearTicks(int most, int steps)
    {
        var step = NiceStep(Max - Min, steps);
        var first = Math.Ceiling((Min / step) - 1e-9);
        var count = Math.Clamp((int)Math.Floor((Max / step) + 1e-9 - first) + 1, 0, most + 2);
        return [.. Enumerable.Range(0, count).Select(i => (first + i) * step)];
    }

    private static double NiceStep(double range, int most)
    {
        var rough = range / Math.Max(1, most);
        var decade = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var factor = rough / decade;
        return decade * (factor <= 1.0000001 ? 1 : factor <= 2.0000001 ? 2 : factor <= 5.0000001 ? 5 : 10);
    }
}
