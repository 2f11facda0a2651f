using System.Globalization;
using Explainer.Core.Diagnostics;

namespace Explainer.Pipeline.Lint.Rules;

/// <summary>Times at which nothing is on screen.</summary>
internal sealed class EmptyScreenRule : LintRule
{
    private const double Longest = 1.5;

    // Fainter than this there is nothing to see.
    private const double Faint = 0.05;

    /// <inheritdoc/>
    public override DiagnosticRule Rule => LintRules.EmptyScreen.Rule;

    /// <inheritdoc/>
    public override IEnumerable<LintFinding> Find(LintFilm film)
    {
        LintMoment? first = null;
        for (var i = 0; i <= film.Moments.Length; i++)
        {
            var moment = i < film.Moments.Length ? film.Moments[i] : null;
            if (moment is not null && moment.Marks.All(m => m.Element is null || m.Opacity < Faint))
            {
                first ??= moment;
                continue;
            }

            var lasts = first is null ? 0 : (moment?.Time ?? film.Moments[^1].Until) - first.Time;
            if (first is { } start && lasts > Longest && !film.Allows(Rule, start.Time, []))
            {
                yield return new LintFinding(
                    Rule, "", "", film.Storyboard.Beats[film.BeatAt(start.Time)].Span, start, 0, film.Frame,
                    when => LintRules.EmptyScreen.With(lasts.ToString("0.0", CultureInfo.InvariantCulture), when));
            }

            first = null;
        }
    }
}
