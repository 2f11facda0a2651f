using System.Collections.Immutable;

namespace Explainer.Storyboards.Model;

/// <summary>A warning that is not to be told for some time, of some elements.</summary>
/// <param name="Name">The name of the warning.</param>
/// <param name="Start">From when on, in seconds of the film.</param>
/// <param name="End">Until when.</param>
/// <param name="Elements">The ids of the elements; empty for all of them.</param>
public sealed record LintAllowance(string Name, double Start, double End, ImmutableArray<string> Elements);
