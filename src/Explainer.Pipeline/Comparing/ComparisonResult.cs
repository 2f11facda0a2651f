using System.Collections.Immutable;
using Explainer.Core.Diagnostics;

namespace Explainer.Pipeline.Comparing;

/// <summary>What came of comparing two storyboards.</summary>
/// <param name="Difference">How their films differ; null when one of them has errors.</param>
/// <param name="Diagnostics">All that is wrong with the old one, then all that is wrong with the new one.</param>
public sealed record ComparisonResult(FilmDifference? Difference, ImmutableArray<Diagnostic> Diagnostics);
