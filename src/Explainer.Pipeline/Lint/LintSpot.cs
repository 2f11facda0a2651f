using Explainer.Core.Diagnostics;

namespace Explainer.Pipeline.Lint;

/// <summary>A warning with the film and the place in its frame where it is seen first.</summary>
/// <param name="Diagnostic">What is told.</param>
/// <param name="Film">The film.</param>
/// <param name="Finding">The fault.</param>
internal sealed record LintSpot(Diagnostic Diagnostic, LintFilm Film, LintFinding Finding);
