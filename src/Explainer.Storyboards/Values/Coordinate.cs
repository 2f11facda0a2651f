namespace Explainer.Storyboards.Values;

/// <summary>One coordinate as written.</summary>
/// <param name="Value">In design px, or in percent of the parent's box.</param>
/// <param name="IsPercent">Which of the two.</param>
internal readonly record struct Coordinate(double Value, bool IsPercent)
{
    public double Resolve(double extent) => IsPercent ? Value / 100 * extent : Value;
}
