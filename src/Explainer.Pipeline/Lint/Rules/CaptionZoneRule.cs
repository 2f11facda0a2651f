using Explainer.Core.Diagnostics;
using Explainer.Scenes.Layout;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Model;

namespace Explainer.Pipeline.Lint.Rules;

/// <summary>Texts that stand where players show captions, while something is said.</summary>
internal sealed class CaptionZoneRule : LintRule
{
    private const double Least = 1;

    // So much of the zone is a matter of taste, as a share of the frame's height.
    private const double Slack = 0.02;

    /// <inheritdoc/>
    public override DiagnosticRule Rule => LintRules.InCaptionZone.Rule;

    /// <inheritdoc/>
    public override IEnumerable<LintFinding> Find(LintFilm film)
    {
        if (film.Storyboard.Captions.Display != CaptionDisplay.Soft)
        {
            return [];
        }

        var zone = film.Frame.Height * (1 - SafeArea.CaptionShare + Slack);
        var seen = new Sightings<Element>(film, Rule, Least);
        foreach (var moment in film.Moments.Where(m => film.Storyboard.Beats[film.BeatAt(m.Time)].Narration.Spoken.Length > 0))
        {
            foreach (var text in moment.Texts)
            {
                foreach (var line in text.Lines.Where(l => l.Bottom > zone))
                {
                    seen.Add(text.Element!, moment, line, line.Bottom - zone, text.Element!);
                }
            }
        }

        return seen.Lasting.Select(s => new LintFinding(
            Rule, s.Key.Parent?.Id ?? "", s.Key.Id, s.Key.Origin, s.Seen.Moment, s.Seen.Lasts, s.Seen.Place, when => LintRules.InCaptionZone.With(s.Key.Id, when)));
    }
}
