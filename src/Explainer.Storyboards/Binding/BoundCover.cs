using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Reading;

namespace Explainer.Storyboards.Binding;

/// <summary>One half of a transition, as written.</summary>
/// <param name="Kind">How.</param>
/// <param name="Over">How long it takes, in seconds.</param>
/// <param name="OverSpan">Where that is written; null for the usual length, which gives way to a very short beat.</param>
internal sealed record BoundCover(CoverKind Kind, double Over, SourceSpan? OverSpan)
{
    /// <summary>What it carries over from the beat before, as written.</summary>
    public ImmutableArray<ScalarNode> Names { get; init; } = [];

    /// <summary>What it carries over from the beat before; all else leaves.</summary>
    public ImmutableArray<Element> Carried { get; init; } = [];
}
