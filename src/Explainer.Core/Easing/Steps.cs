namespace Explainer.Core.Easing;

/// <summary>A stair of equal steps; each step is taken at the end of its share of the time, so the last one lands at the end.</summary>
/// <param name="Count">How many, 1 or more.</param>
public sealed record Steps(int Count) : EasingFunction
{
    /// <inheritdoc/>
    public override double Evaluate(double t, double duration) => t >= 1 ? 1 : t <= 0 ? 0 : Math.Floor(t * Count) / Count;
}
