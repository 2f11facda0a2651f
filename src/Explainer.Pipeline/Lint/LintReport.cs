using System.Collections.Immutable;
using Explainer.Core.Diagnostics;

namespace Explainer.Pipeline.Lint;

/// <summary>What makes a film hard to watch, in all of its languages and shapes.</summary>
public sealed class LintReport
{
    private readonly ImmutableArray<LintSpot> spots;

    internal LintReport(ImmutableArray<LintSpot> spots) => this.spots = spots;

    /// <summary>The warnings, in the order of the file.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => [.. spots.Select(s => s.Diagnostic)];

    /// <summary>Where each warning is seen first.</summary>
    public ImmutableArray<LintPlace> Places =>
    [
        .. spots.Select(s => new LintPlace(
            s.Diagnostic, s.Film.Language, s.Film.Timeline.DesignSize, s.Finding.Moment.Frame, s.Finding.Moment.Time + s.Finding.Lasts, s.Finding.Place)),
    ];

    /// <summary>Draws a sheet with a picture for each warning, on which its place is marked, and writes it as PNG.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="cancellation">Ends the work between two pictures.</param>
    public void WriteSheet(Stream output, CancellationToken cancellation) => LintSheet.Write(spots, output, cancellation);
}
