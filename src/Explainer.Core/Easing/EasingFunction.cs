namespace Explainer.Core.Easing;

/// <summary>How a change passes: maps the share of its duration that has passed to the share of the change that is done.</summary>
public abstract record EasingFunction
{
    /// <summary>The share of the change done.</summary>
    /// <param name="t">The share of the duration passed, 0 to 1.</param>
    /// <param name="duration">The whole duration in seconds; springs need it, curves ignore it.</param>
    /// <returns>0 at the start and 1 at the end; in between it may overshoot.</returns>
    public abstract double Evaluate(double t, double duration);
}
