using Explainer.Core;
using Explainer.Core.Diagnostics;
using Explainer.Scenes.Timelines;

namespace Explainer.Pipeline.Lint.Rules;

/// <summary>Texts that are never large enough to be read on a phone.</summary>
internal sealed class TextSizeRule : LintRule
{
    private const double Least = 1;

    /// <inheritdoc/>
    public override DiagnosticRule Rule => LintRules.TextTooSmall.Rule;

    // On a phone a frame's shorter side is as long as the screen's, however it is held.
    private static double LeastSize(LintFilm film) => 0.026 * film.ShortSide;

    /// <inheritdoc/>
    public override IEnumerable<LintFinding> Find(LintFilm film)
    {
        var least = LeastSize(film);
        var greatest = new Dictionary<(Element Element, double Size), double>();
        var seen = new Sightings<(Element Element, double Size)>(film, Rule, Least);
        foreach (var moment in film.Moments)
        {
            foreach (var text in moment.Texts)
            {
                var key = (text.Element!, text.Run!.Glyphs.Max(g => g.Size));
                var size = text.TypeSize;
                greatest[key] = Math.Max(size, greatest.GetValueOrDefault(key));
                if (size < least - 0.5)
                {
                    seen.Add(key, moment, text.Bounds, -size, text.Element!);
                }
            }
        }

        // What was large enough to be read once may stay on as a smaller reminder.
        return seen.Lasting.Where(s => greatest[s.Key] < least - 0.5).Select(s => new LintFinding(
            Rule, $"{s.Key.Element.Component.Definition.Name} {greatest[s.Key]:0}", s.Key.Element.Id, s.Key.Element.Origin, s.Seen.Moment, s.Seen.Lasts, s.Seen.Place,
            when => LintRules.TextTooSmall.With(s.Key.Element.Id, Rounding.HalfUp(greatest[s.Key]), when, Rounding.HalfUp(least))));
    }
}
