using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;

namespace Explainer.Pipeline.Outlines;

/// <summary>An element that is seen in a frame.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Component">What it is an instance of.</param>
/// <param name="Parent">The element that it is inside of; null for none.</param>
/// <param name="Bounds">A rectangle in design px of the frame that holds all that is drawn of it and of what is inside of it, light and shadow left out.</param>
/// <param name="Span">Where it is written.</param>
/// <param name="HasWidth">Whether it has a width of its own, rather than that of its content.</param>
/// <param name="HasHeight">Whether it has a height of its own.</param>
public sealed record ShownElement(string Id, string Component, string? Parent, Rect Bounds, SourceSpan? Span, bool HasWidth, bool HasHeight);
