using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Storyboards.Values;

namespace Explainer.Storyboards.Binding;

/// <summary>Where an element stands, as written.</summary>
/// <param name="Side">at, above, below, left-of, right-of or follow.</param>
/// <param name="Place">The place, for at.</param>
/// <param name="Other">The id of the other element, for the other sides.</param>
/// <param name="Gap">The distance to it in design px.</param>
/// <param name="Span">Where it is written.</param>
internal sealed record Placement(string Side, Place Place, string? Other, double Gap, SourceSpan Span)
{
    /// <summary>How far off the middle of the one that it follows it stays, in design px.</summary>
    public Point Offset { get; init; }

    /// <summary>Which of its edges is level with the neighbour's: start, middle or end.</summary>
    public string LineUp { get; init; } = "middle";
}
