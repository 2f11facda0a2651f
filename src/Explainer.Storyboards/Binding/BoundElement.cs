using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Timelines;

namespace Explainer.Storyboards.Binding;

/// <summary>An element, bound, with where it is to stand.</summary>
/// <param name="Element">The element as written; its size, place and tracks come later.</param>
/// <param name="Placement">Where it stands, or null when the storyboard does not say.</param>
/// <param name="Around">How what it is inside of deals with it.</param>
/// <param name="Span">Where its id stands.</param>
internal sealed record BoundElement(Element Element, Placement? Placement, ChildPlacement Around, SourceSpan Span)
{
    /// <summary>The use of a template that it is inside of, where names are looked for first; empty outside of templates.</summary>
    public string Instance { get; init; } = "";

    /// <summary>The point of its box that stands at a place given as coordinates, in shares of its width and height.</summary>
    public Point Anchor { get; init; } = new(0.5, 0.5);

    /// <summary>Where an anchor stands that says nothing unless an action moves the element to coordinates; null for none.</summary>
    public SourceSpan? IdleAnchor { get; init; }

    /// <summary>The elements that its props name, as written.</summary>
    public ImmutableArray<BoundLink> Links { get; init; } = [];

    /// <summary>Whether it is a part that another element has by what it is given, which nobody wrote.</summary>
    public bool IsPart { get; init; }

    /// <summary>Whether all that is written of it could be bound; if not, its items may not be all that there should be.</summary>
    public bool IsWhole { get; init; } = true;
}
