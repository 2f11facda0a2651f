namespace Explainer.Storyboards.Values;

/// <summary>One coordinate as written.</summary>
/// <param name="Value">In design px, or in percent of the parent's box.</param>
/// <param name="IsPercent">Which of the two.</param>
internal readonly record struct Coordinate(double Value, bool IsPercent)
{
    /// <summary>What computes the value from where other elements are; null for one that is a number.</summary>
    public EdgeExpression? Read { get; init; }

    public double Resolve(double extent) => IsPercent ? Value / 100 * extent : Value;
}
