using System.Collections.Immutable;
using Explainer.Core.Diagnostics;

namespace Explainer.Pipeline.Outlines;

/// <summary>An element of a film with all that happens to it.</summary>
/// <param name="Id">Its name; empty for the frame as a whole, which camera, light and transitions act on.</param>
/// <param name="Component">What it is an instance of.</param>
/// <param name="Parent">The element that it is inside of; null for none.</param>
/// <param name="Span">Where it is written; null for the frame.</param>
/// <param name="Stays">When it is on screen.</param>
/// <param name="Actions">What happens to it, in order of time.</param>
public sealed record OutlinedElement(
    string Id, string Component, string? Parent, SourceSpan? Span, ImmutableArray<OutlinedStay> Stays, ImmutableArray<OutlinedAction> Actions);
