using Explainer.Core;
using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Display.Commands;
using Explainer.Display.Shapes;
using Explainer.Scenes.Timelines;

namespace Explainer.Pipeline.Lint.Rules;

/// <summary>Texts that reach out of the box of another element that they stand in. How a component sets its texts into its own boxes is its own to know.</summary>
internal sealed class TextOutsideBoxRule : LintRule
{
    private const double Least = 0.5;

    // Overhang of a box's edge that is not seen as a fault, in design px.
    private const double Slack = 5;

    // A box that holds less of a line than this is not the one that the text stands in.
    private const double LeastHeld = 0.6;

    // A box that covers so much of the frame is a ground.
    private const double GroundShare = 0.8;

    /// <inheritdoc/>
    public override DiagnosticRule Rule => LintRules.TextOutsideBox.Rule;

    /// <inheritdoc/>
    public override IEnumerable<LintFinding> Find(LintFilm film)
    {
        var seen = new Sightings<Element>(film, Rule, Least);
        foreach (var moment in film.Moments)
        {
            var boxes = moment.Marks.Where(m => IsBox(film, m)).ToList();
            foreach (var text in moment.Texts)
            {
                foreach (var line in text.Lines)
                {
                    if (Overhang(line, boxes.Where(b => b.Order < text.Order && b.Element != text.Element)) is var over and > Slack)
                    {
                        seen.Add(text.Element!, moment, line, over, text.Element!);
                    }
                }
            }
        }

        return seen.Lasting.Select(s => new LintFinding(
            Rule, s.Key.Origin?.ToString() ?? s.Key.Id, s.Key.Id, s.Key.Origin, s.Seen.Moment, s.Seen.Lasts, s.Seen.Place,
            when => LintRules.TextOutsideBox.With(s.Key.Id, Rounding.HalfUp(s.Seen.Amount), when)));
    }

    private static bool IsBox(LintFilm film, LintMark mark) =>
        mark is { IsSeen: true, Element: not null, Command: FillCommand { Shape: RoundRectShape } or StrokeCommand { Shape: RoundRectShape } }
        && MarkGeometry.Share(film.Frame, mark.Bounds) < GroundShare;

    // How far a line reaches out of the box that it stands in; 0 when some box holds all of it, or none most of it.
    private static double Overhang(Rect line, IEnumerable<LintMark> boxes)
    {
        var (over, smallest) = (0.0, double.PositiveInfinity);
        foreach (var mark in boxes)
        {
            var box = mark.Bounds;
            if (!box.Intersects(line) || box.Height < line.Height * LeastHeld || MarkGeometry.Share(line, box) < LeastHeld)
            {
                continue;
            }

            var beyond = Math.Max(Math.Max(box.X - line.X, line.Right - box.Right), Math.Max(box.Y - line.Y, line.Bottom - box.Bottom));
            if (beyond <= Slack)
            {
                return 0;
            }

            if (box.Width * box.Height < smallest)
            {
                (over, smallest) = (beyond, box.Width * box.Height);
            }
        }

        return over;
    }
}
