namespace Explainer.Storyboards.Scheduling;

/// <summary>Something that happens in the picture; times in seconds of the film.</summary>
internal readonly record struct Happening(HappeningKind Kind, double Start, double End);
