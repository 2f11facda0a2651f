using Explainer.Core.Diagnostics;

namespace Explainer.Pipeline.Lint;

/// <summary>One thing that makes a film hard to watch, and how it is found.</summary>
internal abstract class LintRule
{
    /// <summary>Its name and weight in the catalogue.</summary>
    public abstract DiagnosticRule Rule { get; }

    /// <summary>Where a film has the fault.</summary>
    public abstract IEnumerable<LintFinding> Find(LintFilm film);
}
