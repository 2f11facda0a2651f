using Explainer.Core.Diagnostics;
using Explainer.Display.Commands;
using Explainer.Display.Shapes;
using Explainer.Scenes.Timelines;

namespace Explainer.Pipeline.Lint.Rules;

/// <summary>Lines that run through a text, and pictures over whose edge a text reaches.</summary>
internal sealed class TextOverBusyRule : LintRule
{
    private const double Least = 0.5;

    // A line that grazes a text is no trouble: only the middle of each line of text counts.
    private const double Inner = 0.2;
    private const double LeastOnPicture = 0.15;
    private const double MostOnPicture = 0.85;

    /// <inheritdoc/>
    public override DiagnosticRule Rule => LintRules.TextOverBusy;

    /// <inheritdoc/>
    public override IEnumerable<LintFinding> Find(LintFilm film)
    {
        var seen = new Sightings<(Element Text, Element Busy, bool IsPicture)>(film, Rule, Least);
        foreach (var moment in film.Moments)
        {
            foreach (var mark in moment.Marks)
            {
                if (mark is not { Element: { } busy, IsSeen: true, IsText: false }
                    || mark.Command is not (PictureCommand or StrokeCommand { Shape: PathShape } or FillCommand { Shape: PathShape }))
                {
                    continue;
                }

                foreach (var text in moment.Texts)
                {
                    if (mark.Bounds.Intersects(text.Bounds) && !LintMark.AreKin(busy, text.Element!) && IsMet(moment, text, mark))
                    {
                        seen.Add((text.Element!, busy, mark.Command is PictureCommand), moment, text.Bounds, 0, text.Element!, busy);
                    }
                }
            }
        }

        // Many lines over one text, or one line through many texts: what there is less of is the cause.
        var lasting = seen.Lasting.ToList();
        var ofText = lasting.CountBy(s => s.Key.Text).ToDictionary();
        var ofBusy = lasting.CountBy(s => s.Key.Busy).ToDictionary();
        return lasting.Select(s =>
        {
            var isText = ofText[s.Key.Text] > ofBusy[s.Key.Busy];
            return new LintFinding(
                Rule, isText ? s.Key.Text.Id : s.Key.Busy.Id, isText ? s.Key.Busy.Id : s.Key.Text.Id, s.Key.Text.Origin, s.Seen.Moment, s.Seen.Lasts, s.Seen.Place,
                when => s.Key.IsPicture
                    ? LintRules.TextOverPicture.With(s.Key.Text.Id, s.Key.Busy.Id, when)
                    : LintRules.TextOverLines.With(s.Key.Busy.Id, s.Key.Text.Id, when));
        });
    }

    private static bool IsMet(LintMoment moment, LintMark text, LintMark mark)
    {
        if (mark.Command is PictureCommand)
        {
            return mark.Order < text.Order && MarkGeometry.Share(text, mark) is > LeastOnPicture and < MostOnPicture;
        }

        foreach (var line in text.Lines)
        {
            var inner = line.Inflate(-Inner * line.Height);
            if (!inner.IsEmpty && MarkGeometry.Crosses(mark, inner) && !TextMeeting.IsHidden(moment, line, mark.Order, text.Order))
            {
                return true;
            }
        }

        return false;
    }
}
