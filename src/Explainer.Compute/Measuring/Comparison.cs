using Explainer.Compute.Results;
using Explainer.Compute.Twins;
using Explainer.Core.Diagnostics;

namespace Explainer.Compute.Measuring;

/// <summary>Compares what a device computed with its twin; a wrong result is an error, never a number.</summary>
internal sealed class Comparison(string what, double tolerance)
{
    private int values;
    private double largest;

    /// <summary>The result so far.</summary>
    public Verification Verification => new(values, largest, tolerance);

    /// <summary>Compares one value.</summary>
    /// <exception cref="ExplainerException">It is further off than the tolerance (<c>wrong-result</c>).</exception>
    public void Check(float computed, CheckedValue expected)
    {
        values++;
        var error = expected.Error(computed);
        largest = Math.Max(largest, error);
        if (error > tolerance)
        {
            throw Wrong(FormattableString.Invariant($"{computed:g9} instead of {expected.Value:g9}"));
        }
    }

    /// <summary>Checks that every value was written and is a number.</summary>
    /// <exception cref="ExplainerException">One is not (<c>wrong-result</c>).</exception>
    public void CheckFinite(ReadOnlySpan<float> computed)
    {
        foreach (var value in computed)
        {
            if (!float.IsFinite(value))
            {
                throw Wrong("a value that is no number or was never written");
            }
        }
    }

    private ExplainerException Wrong(string how) => MeasuringRules.WrongResult.With(what, how).Failure();
}
