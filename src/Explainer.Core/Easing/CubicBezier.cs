namespace Explainer.Core.Easing;

/// <summary>A cubic Bezier from (0,0) to (1,1) as CSS defines it (CSS Easing Functions Level 1, section 2.2).</summary>
/// <param name="X1">First control point's time, 0 to 1.</param>
/// <param name="Y1">First control point's progress.</param>
/// <param name="X2">Second control point's time, 0 to 1.</param>
/// <param name="Y2">Second control point's progress.</param>
public sealed record CubicBezier(double X1, double Y1, double X2, double Y2) : EasingFunction
{
    /// <inheritdoc/>
    public override double Evaluate(double t, double duration)
    {
        if (t <= 0)
        {
            return 0;
        }

        if (t >= 1)
        {
            return 1;
        }

        // Newton's method converges in a few steps except where the curve is flat; bisection always ends.
        var s = t;
        for (var i = 0; i < 8; i++)
        {
            var error = Component(X1, X2, s) - t;
            if (Math.Abs(error) < 1e-9)
            {
                return Component(Y1, Y2, s);
            }

            var slope = Slope(X1, X2, s);
            if (Math.Abs(slope) < 1e-6)
            {
                break;
            }

            s = Math.Clamp(s - (error / slope), 0, 1);
        }

        double low = 0, high = 1;
        for (var i = 0; i < 48; i++)
        {
            s = (low + high) / 2;
            if (Component(X1, X2, s) < t)
            {
                low = s;
            }
            else
            {
                high = s;
            }
        }

        return Component(Y1, Y2, s);
    }

    private static double Component(double a, double b, double s) =>
        (((((1 - (3 * b) + (3 * a)) * s) + ((3 * b) - (6 * a))) * s) + (3 * a)) * s;

    private static double Slope(double a, double b, double s) =>
        (3 * (1 - (3 * b) + (3 * a)) * s * s) + (2 * ((3 * b) - (6 * a)) * s) + (3 * a);
}
