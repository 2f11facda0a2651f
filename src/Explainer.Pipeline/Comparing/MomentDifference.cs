using Explainer.Core.Time;

namespace Explainer.Pipeline.Comparing;

/// <summary>One moment of a beat, before and after.</summary>
/// <param name="Time">Since the beat's start.</param>
/// <param name="Area">The share of pixels that differ visibly, 0 to 1; 1 when there is only one picture.</param>
/// <param name="Strength">The mean difference of all parts of all pixels, 0 to 1.</param>
/// <param name="Before">The picture before, as PNG; null when there is none.</param>
/// <param name="After">The picture after, as PNG; null when there is none.</param>
/// <param name="Difference">The picture after in grey, with what differs in colour, as PNG; null when one is missing or their sizes differ.</param>
public sealed record MomentDifference(Seconds Time, double Area, double Strength, byte[]? Before, byte[]? After, byte[]? Difference);
