using Explainer.Core.Diagnostics;

namespace Explainer.Pipeline.Outlines;

/// <summary>An element among all of a film, whether or not anything happens to it.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Component">What it is an instance of.</param>
/// <param name="Parent">The element that it is inside of; null for none.</param>
/// <param name="Span">Where it is written.</param>
public sealed record OutlinedBranch(string Id, string Component, string? Parent, SourceSpan? Span);
