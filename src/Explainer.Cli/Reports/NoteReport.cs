namespace Explainer.Cli.Reports;

/// <summary>A note of a review.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Time">Seconds of the film as it is now.</param>
/// <param name="Beat">The beat that it is about; null for none.</param>
/// <param name="X">Where on the picture, from 0 at the left to 1 at the right; null for all of it.</param>
/// <param name="Y">Where on the picture, from 0 at the top to 1 at the bottom; null for all of it.</param>
/// <param name="Author">Who says it; empty for nobody in particular.</param>
/// <param name="Text">What is said.</param>
/// <param name="Resolved">Whether it is done.</param>
internal sealed record NoteReport(string Id, double Time, string? Beat, double? X, double? Y, string Author, string Text, bool Resolved);
