using Explainer.Core.Diagnostics;
using Explainer.Scenes.Timelines;

namespace Explainer.Pipeline.Lint.Rules;

/// <summary>Texts of two elements of one beat that lie over each other.</summary>
internal sealed class TextOverTextRule : LintRule
{
    // Seen for less than this it is one thing passing by another, or fading into it.
    private const double Least = 0.4;

    /// <inheritdoc/>
    public override DiagnosticRule Rule => LintRules.TextOverText.Rule;

    /// <inheritdoc/>
    public override IEnumerable<LintFinding> Find(LintFilm film)
    {
        var seen = new Sightings<(Element Under, Element Over)>(film, Rule, Least);
        foreach (var moment in film.Moments)
        {
            foreach (var (under, over, place) in TextMeeting.Of(moment))
            {
                if (film.ShownIn(under, moment.Time) == film.ShownIn(over, moment.Time))
                {
                    seen.Add((under, over), moment, place, place.Width * place.Height, under, over);
                }
            }
        }

        return seen.Lasting.Select(s => new LintFinding(
            Rule, s.Key.Over.Id, s.Key.Under.Id, s.Key.Over.Origin, s.Seen.Moment, s.Seen.Lasts, s.Seen.Place,
            when => LintRules.TextOverText.With(s.Key.Over.Id, s.Key.Under.Id, when)));
    }
}
