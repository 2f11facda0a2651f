using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;

namespace Explainer.Pipeline.Lint;

/// <summary>One fault that a rule has found in a film.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Cause">What has the same cause has the same text here, and is told as one.</param>
/// <param name="Name">What it is called where it is told among others.</param>
/// <param name="Span">Where in the storyboard it is told.</param>
/// <param name="Moment">Where it is seen first.</param>
/// <param name="Lasts">For how long, in seconds.</param>
/// <param name="Place">Where in the frame, in design px.</param>
/// <param name="Tell">Gives the sentences, with what stands in the hole for the time.</param>
internal sealed record LintFinding(
    DiagnosticRule Rule, string Cause, string Name, SourceSpan? Span, LintMoment Moment, double Lasts, Rect Place, Func<string, Finding> Tell);
