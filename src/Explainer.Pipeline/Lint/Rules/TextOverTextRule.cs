using Explainer.Core;
using Explainer.Core.Diagnostics;
using Explainer.Scenes.Timelines;

namespace Explainer.Pipeline.Lint.Rules;

/// <summary>Texts of two elements of one beat that lie over each other, or nearly touch on one line.</summary>
internal sealed class TextOverTextRule : LintRule
{
    // Seen for less than this it is one thing passing by another, or fading into it.
    private const double Least = 0.4;

    /// <inheritdoc/>
    public override DiagnosticRule Rule => LintRules.TextMeetsText;

    /// <inheritdoc/>
    public override IEnumerable<LintFinding> Find(LintFilm film)
    {
        var seen = new Sightings<(Element Under, Element Over)>(film, Rule, Least);
        var near = new Sightings<(Element Under, Element Over)>(film, Rule, Least);
        foreach (var moment in film.Moments)
        {
            foreach (var (under, over, place) in TextMeeting.Of(moment))
            {
                if (film.ShownIn(under, moment.Time) == film.ShownIn(over, moment.Time))
                {
                    seen.Add((under, over), moment, place, place.Width * place.Height, under, over);
                }
            }

            foreach (var (under, over, place, distance) in TextMeeting.Near(moment))
            {
                if (film.ShownIn(under, moment.Time) == film.ShownIn(over, moment.Time))
                {
                    near.Add((under, over), moment, place, -distance, under, over);
                }
            }
        }

        return
        [
            .. seen.Lasting.Select(s => new LintFinding(
                Rule, s.Key.Over.Id, s.Key.Under.Id, s.Key.Over.Origin, s.Seen.Moment, s.Seen.Lasts, s.Seen.Place,
                when => LintRules.TextOverText.With(s.Key.Over.Id, s.Key.Under.Id, when))),
            .. near.Lasting.Where(s => !seen.Lasting.Any(o => o.Key == s.Key)).Select(s => new LintFinding(
                Rule, s.Key.Over.Id, s.Key.Under.Id, s.Key.Over.Origin, s.Seen.Moment, s.Seen.Lasts, s.Seen.Place,
                when => LintRules.TextNearText.With(s.Key.Over.Id, s.Key.Under.Id, Rounding.HalfUp(Math.Max(0, -s.Seen.Amount)), when))),
        ];
    }
}
