using Explainer.Core.Diagnostics;
using Explainer.Scenes.Timelines;

namespace Explainer.Pipeline.Lint.Rules;

/// <summary>Texts in the outermost 3.5 % of the frame (what EBU R 95 keeps free for what happens, not even for text), unless the camera is close.</summary>
internal sealed class SafeAreaRule : LintRule
{
    private const double Least = 1;
    private const double Margin = 0.035;
    private const double Slack = 2;

    // What reaches farther out than this is cut off, which is told by another rule.
    private const double CutOff = 4;

    // Closer than this the frame's edge is to cut through things.
    private const double Close = 1.02;

    /// <inheritdoc/>
    public override DiagnosticRule Rule => LintRules.OutsideSafeArea.Rule;

    /// <inheritdoc/>
    public override IEnumerable<LintFinding> Find(LintFilm film)
    {
        var frame = film.Frame;
        var safe = frame.Inflate(-Margin * frame.Width, -Margin * frame.Height).Inflate(Slack);
        var seen = new Sightings<(Element Element, string Side)>(film, Rule, Least);
        foreach (var moment in film.Moments.Where(m => (film.Timeline.Camera.Zoom?.At(m.Time).Number ?? 1) < Close))
        {
            foreach (var text in moment.Texts)
            {
                foreach (var line in text.Lines.Where(l => !safe.Contains(l)))
                {
                    var (side, over) = new[]
                    {
                        ("left", safe.X - line.X), ("right", line.Right - safe.Right), ("upper", safe.Y - line.Y), ("lower", line.Bottom - safe.Bottom),
                    }.MaxBy(s => s.Item2);
                    if (frame.Inflate(CutOff).Contains(text.Command.Bounds))
                    {
                        seen.Add((text.Element!, side), moment, line, over, text.Element!);
                    }
                }
            }
        }

        return seen.Lasting.Select(s => new LintFinding(
            Rule, $"{s.Key.Side} {Root(s.Key.Element).Id}", s.Key.Element.Id, s.Key.Element.Origin, s.Seen.Moment, s.Seen.Lasts, s.Seen.Place,
            when => LintRules.OutsideSafeArea.With(s.Key.Element.Id, s.Key.Side, when)));
    }

    private static Element Root(Element element) => element.Parent is { } parent ? Root(parent) : element;
}
