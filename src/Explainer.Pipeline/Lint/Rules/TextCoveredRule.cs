using Explainer.Core;
using Explainer.Core.Diagnostics;
using Explainer.Display.Commands;
using Explainer.Display.Shapes;
using Explainer.Scenes.Timelines;

namespace Explainer.Pipeline.Lint.Rules;

/// <summary>Rectangles, ellipses and pictures that lie over a part of a text; edges of other figures count as lines that run through it.</summary>
internal sealed class TextCoveredRule : LintRule
{
    private const double Least = 0.4;
    private const double Opaque = 0.85;

    // Less of it is not missed, unless a letter goes; what is covered as a whole is meant to be.
    private const double LeastShare = 0.12;
    private const double MostShare = 0.95;

    /// <inheritdoc/>
    public override DiagnosticRule Rule => LintRules.TextCovered;

    /// <inheritdoc/>
    public override IEnumerable<LintFinding> Find(LintFilm film)
    {
        var seen = new Sightings<(Element Text, Element Cover)>(film, Rule, Least);
        foreach (var moment in film.Moments)
        {
            foreach (var text in moment.Texts)
            {
                foreach (var mark in moment.Marks.Skip(text.Order + 1))
                {
                    if (mark is { Element: { } cover, Opacity: >= Opaque, Command: PictureCommand or FillCommand { Shape: RoundRectShape or EllipseShape } } && mark.Bounds.Intersects(text.Bounds)
                        && !LintMark.AreKin(cover, text.Element!) && film.ShownIn(cover, moment.Time) == film.ShownIn(text.Element!, moment.Time)
                        && MarkGeometry.Share(text, mark) is var share and < MostShare && (share > LeastShare || MarkGeometry.HidesLetter(text, mark)))
                    {
                        seen.Add((text.Element!, cover), moment, text.Bounds.Intersect(mark.Bounds), share, text.Element!, cover);
                    }
                }
            }
        }

        return seen.Lasting.Select(s => new LintFinding(
            Rule, s.Key.Cover.Id, s.Key.Text.Id, s.Key.Cover.Origin, s.Seen.Moment, s.Seen.Lasts, s.Seen.Place,
            when => s.Seen.Amount > LeastShare
                ? LintRules.TextCoveredShare.With(s.Key.Cover.Id, Rounding.HalfUp(s.Seen.Amount * 100), s.Key.Text.Id, when)
                : LintRules.TextCoveredLetter.With(s.Key.Cover.Id, s.Key.Text.Id, when)));
    }
}
