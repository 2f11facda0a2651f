using Explainer.Core.Time;

namespace Explainer.Video.Captions;

/// <summary>A chapter of a film.</summary>
/// <param name="Title">What players show.</param>
/// <param name="Start">When it begins.</param>
/// <param name="End">When it ends: where the next one begins, or the film's end.</param>
public readonly record struct Chapter(string Title, Seconds Start, Seconds End);
