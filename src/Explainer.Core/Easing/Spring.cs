namespace Explainer.Core.Easing;

/// <summary>
/// A damped harmonic oscillator released at 0 with rest at 1 (m x'' + c x' + k (x - 1) = 0), in its closed form. The action's duration
/// is when it is put to rest: what is left by then is faded out over the last tenth, so that it ends exact.
/// </summary>
/// <param name="Stiffness">k in N/m, above 0.</param>
/// <param name="Damping">c in kg/s, 0 or more.</param>
/// <param name="Mass">m in kg, above 0.</param>
public sealed record Spring(double Stiffness = 170, double Damping = 22, double Mass = 1) : EasingFunction
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

        var x = Position(t * duration);
        const double settle = 0.9;
        if (t <= settle)
        {
            return x;
        }

        var s = (t - settle) / (1 - settle);
        return x + ((1 - x) * s * s * (3 - (2 * s)));
    }

    private double Position(double time)
    {
        var omega = Math.Sqrt(Stiffness / Mass);
        var zeta = Damping / (2 * Math.Sqrt(Stiffness * Mass));
        if (zeta < 1)
        {
            var damped = omega * Math.Sqrt(1 - (zeta * zeta));
            var (sin, cos) = Math.SinCos(damped * time);
            return 1 - (Math.Exp(-zeta * omega * time) * (cos + (zeta * omega / damped * sin)));
        }

        if (zeta > 1)
        {
            var root = omega * Math.Sqrt((zeta * zeta) - 1);
            var slow = -(zeta * omega) + root;
            var fast = -(zeta * omega) - root;
            return 1 - (((fast * Math.Exp(slow * time)) - (slow * Math.Exp(fast * time))) / (fast - slow));
        }

        return 1 - (Math.Exp(-omega * time) * (1 + (omega * time)));
    }
}
