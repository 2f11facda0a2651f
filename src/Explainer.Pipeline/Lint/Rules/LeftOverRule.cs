using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Display.Commands;
using Explainer.Display.Shapes;
using Explainer.Scenes.Timelines;

namespace Explainer.Pipeline.Lint.Rules;

/// <summary>What was shown in an earlier beat and lies across texts, boxes and pictures that a later beat shows.</summary>
internal sealed class LeftOverRule : LintRule
{
    private const double Least = 0.5;

    // More than these are not compared with one another.
    private const int Crowd = 400;

    // An edge of the one through the other: neither beside it nor around it.
    private const double LeastShare = 0.15;
    private const double MostShare = 0.85;

    /// <inheritdoc/>
    public override DiagnosticRule Rule => LintRules.LeftOver.Rule;

    /// <inheritdoc/>
    public override IEnumerable<LintFinding> Find(LintFilm film)
    {
        var seen = new Sightings<(Element Old, Element New)>(film, Rule, Least);
        foreach (var moment in film.Moments)
        {
            foreach (var (under, over, place) in TextMeeting.Of(moment))
            {
                Add(film, seen, moment, under, over, place);
            }

            var solid = moment.Marks.Where(m => IsSolid(film, m)).ToList();
            for (var i = 0; i < solid.Count && solid.Count <= Crowd; i++)
            {
                for (var j = i + 1; j < solid.Count; j++)
                {
                    var (a, b) = (solid[i], solid[j]);
                    if (a.Bounds.Intersects(b.Bounds) && !LintMark.AreKin(a.Element!, b.Element!) && IsAcross(a, b))
                    {
                        Add(film, seen, moment, a.Element!, b.Element!, a.Bounds.Intersect(b.Bounds));
                    }
                }
            }
        }

        return seen.Lasting.Select(s => new LintFinding(
            Rule, s.Key.Old.Id, s.Key.New.Id, s.Key.Old.Origin, s.Seen.Moment, s.Seen.Lasts, s.Seen.Place,
            when => LintRules.LeftOver.With(
                s.Key.Old.Id, film.Storyboard.Beats[film.ShownIn(s.Key.Old, s.Seen.Moment.Time)].Id, s.Key.New.Id, when)));
    }

    private static void Add(LintFilm film, Sightings<(Element Old, Element New)> seen, LintMoment moment, Element a, Element b, Rect place)
    {
        var (first, second) = (film.ShownIn(a, moment.Time), film.ShownIn(b, moment.Time));
        if (first != second)
        {
            seen.Add(first < second ? (a, b) : (b, a), moment, place, place.Width * place.Height, a, b);
        }
    }

    private static bool IsSolid(LintFilm film, LintMark mark) =>
        mark is { Element: not null, IsSeen: true } && MarkGeometry.Share(film.Frame, mark.Bounds) < 0.5
        && (mark.IsText || mark.Command is PictureCommand or FillCommand { Shape: RoundRectShape or EllipseShape });

    private static bool IsAcross(LintMark a, LintMark b)
    {
        if (a.IsText && b.IsText)
        {
            return false;
        }

        var (small, large) = a.Bounds.Width * a.Bounds.Height < b.Bounds.Width * b.Bounds.Height ? (a, b) : (b, a);
        var share = small.IsText ? MarkGeometry.Share(small, large) : MarkGeometry.Share(small.Bounds, large.Bounds);
        return share is > LeastShare and < MostShare;
    }
}
