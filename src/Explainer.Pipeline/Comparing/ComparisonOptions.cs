namespace Explainer.Pipeline.Comparing;

/// <summary>How closely two films are compared.</summary>
/// <param name="Moments">How many moments of a beat that looks different are drawn at most; 0 draws nothing.</param>
/// <param name="LongestSide">The pictures' longer side in px.</param>
public sealed record ComparisonOptions(int Moments, int LongestSide);
