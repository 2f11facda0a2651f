namespace Explainer.Scenes.Code;

/// <summary>Which lines are in focus.</summary>
/// <param name="Strength">0 for all alike to 1.</param>
/// <param name="From">The first line in focus, counted from 0; may lie between two lines while the focus moves.</param>
/// <param name="To">The last line in focus.</param>
/// <param name="Least">How much light is left to those out of focus, 0 to 1.</param>
internal readonly record struct CodeLight(double Strength, double From, double To, double Least)
{
    /// <summary>The light of a line, 0 to 1.</summary>
    /// <param name="line">Counted from 0.</param>
    public double Of(int line) => 1 - ((1 - Least) * Strength * Math.Clamp(Math.Max(From - line, line - To), 0, 1));
}
