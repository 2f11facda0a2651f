using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Model;

namespace Explainer.Storyboards.Compiling;

/// <summary>What came of a storyboard.</summary>
/// <param name="Timeline">The film, or null when there are errors.</param>
/// <param name="Storyboard">What the storyboard says besides pictures; null when it could not be read at all.</param>
/// <param name="Diagnostics">Every mistake, in the order of the files.</param>
public sealed record CompileResult(Timeline? Timeline, Storyboard? Storyboard, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The film in the other shapes of frame for which the storyboard has keys; none when there are errors.</summary>
    public ImmutableArray<Timeline> OtherShapes { get; init; } = [];

    /// <summary>Whether anything stops the film from being made.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}
