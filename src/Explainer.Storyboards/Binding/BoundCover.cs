using Explainer.Core.Diagnostics;
using Explainer.Scenes.Timelines;

namespace Explainer.Storyboards.Binding;

/// <summary>One half of a transition, as written.</summary>
/// <param name="Kind">How.</param>
/// <param name="Over">How long it takes, in seconds.</param>
/// <param name="OverSpan">Where that is written; null for the usual length, which gives way to a very short beat.</param>
internal sealed record BoundCover(CoverKind Kind, double Over, SourceSpan? OverSpan);
