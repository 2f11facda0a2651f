using Explainer.Core.Diagnostics;
using Explainer.Scenes.Timelines;

namespace Explainer.Pipeline.Lint.Rules;

/// <summary>Captions drawn into the picture that lie over texts.</summary>
internal sealed class CaptionCoversRule : LintRule
{
    private const double Least = 0.3;

    /// <inheritdoc/>
    public override DiagnosticRule Rule => LintRules.CaptionCovers.Rule;

    /// <inheritdoc/>
    public override IEnumerable<LintFinding> Find(LintFilm film)
    {
        var seen = new Sightings<Element>(film, Rule, Least);
        foreach (var moment in film.Moments)
        {
            foreach (var plate in moment.Plates)
            {
                foreach (var text in moment.Texts)
                {
                    foreach (var line in text.Lines.Where(l => l.Intersect(plate.Bounds) is { IsEmpty: false } both && both.Height > 0.2 * l.Height))
                    {
                        seen.Add(text.Element!, moment, line.Intersect(plate.Bounds), 0, text.Element!);
                    }
                }
            }
        }

        return seen.Lasting.Select(s => new LintFinding(
            Rule, "", s.Key.Id, s.Key.Origin, s.Seen.Moment, s.Seen.Lasts, s.Seen.Place, when => LintRules.CaptionCovers.With(s.Key.Id, when)));
    }
}
