using Explainer.Core.Time;

namespace Explainer.Pipeline.Outlines;

/// <summary>A caption.</summary>
/// <param name="Text">Its lines, joined by line breaks.</param>
/// <param name="Start">When it comes, in seconds of the film.</param>
/// <param name="End">When it goes.</param>
/// <param name="Spoken">When its first word is said.</param>
public sealed record OutlinedCaption(string Text, Seconds Start, Seconds End, Seconds Spoken);
