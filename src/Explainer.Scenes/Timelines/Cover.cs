using System.Collections.Immutable;

namespace Explainer.Scenes.Timelines;

/// <summary>One half of a transition: the picture appears at the start of a beat, or vanishes at its end.</summary>
/// <param name="Kind">How.</param>
/// <param name="Start">When it starts, in seconds of the film.</param>
/// <param name="End">When it has passed.</param>
/// <param name="Appearing">Whether the picture appears (at a start) rather than vanishes (at an end).</param>
public sealed record Cover(CoverKind Kind, double Start, double End, bool Appearing)
{
    /// <summary>The ids of the outermost elements that it does not hide.</summary>
    public ImmutableArray<string> Carries { get; init; } = [];
}
