using Explainer.Core.Time;

namespace Explainer.Pipeline.Exporting;

/// <summary>A note of a review, as a film's page shows it.</summary>
/// <param name="Time">When, in seconds of the film.</param>
/// <param name="Place">Where on the picture, from 0 to 1 across and down; null for all of it.</param>
/// <param name="Author">Who says it; empty for nobody in particular.</param>
/// <param name="Text">What is said.</param>
/// <param name="IsResolved">Whether it is done.</param>
public sealed record PageNote(Seconds Time, (double X, double Y)? Place, string Author, string Text, bool IsResolved);
