using System.Globalization;
using Explainer.Core.Diagnostics;

namespace Explainer.Compute.Projections;

/// <summary>A device that is like the measured one, but faster or slower.</summary>
/// <param name="Compute">Factor on all arithmetic rates, from 0.001 to 1000.</param>
/// <param name="Bandwidth">Factor on all memory rates, from 0.001 to 1000.</param>
public sealed record WhatIf(double Compute, double Bandwidth)
{
    /// <summary>The device as it was measured.</summary>
    public static WhatIf AsMeasured { get; } = new(1, 1);

    /// <summary>Reads <c>compute=2x,bandwidth=1.5x</c>; either part may be left out, the x as well.</summary>
    /// <exception cref="ExplainerException">It is written differently (<c>what-if-invalid</c>).</exception>
    public static WhatIf Parse(string text)
    {
        var result = AsMeasured;
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            var sides = part.Split('=', StringSplitOptions.TrimEntries);
            var number = sides.Length == 2 && sides[1].EndsWith('x') ? sides[1][..^1] : sides[^1];
            if (sides.Length != 2
                || !double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var factor)
                || factor is not (>= 0.001 and <= 1000)
                || !given.Add(sides[0]))
            {
                throw Invalid(part);
            }

            result = sides[0] switch
            {
                "compute" => result with { Compute = factor },
                "bandwidth" => result with { Bandwidth = factor },
                _ => throw Invalid(part),
            };
        }

        return result;
    }

    /// <inheritdoc/>
    public override string ToString() =>
        this == AsMeasured ? "as measured" : string.Create(CultureInfo.InvariantCulture,
            $"if compute were {Compute}x and bandwidth {Bandwidth}x");

    private static ExplainerException Invalid(string part) => MeasuringRules.WhatIfInvalid.With(part).Failure();
}
