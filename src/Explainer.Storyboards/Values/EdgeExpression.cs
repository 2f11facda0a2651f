using System.Collections.Immutable;
using Explainer.Core.Diagnostics;

namespace Explainer.Storyboards.Values;

/// <summary>A number that is computed from where other elements are.</summary>
/// <param name="Reads">All that it reads.</param>
/// <param name="Compute">The number, once the boxes of all that it reads are known.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record EdgeExpression(ImmutableArray<EdgeRead> Reads, Func<double> Compute, SourceSpan Span);
