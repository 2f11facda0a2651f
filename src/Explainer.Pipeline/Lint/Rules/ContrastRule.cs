using System.Globalization;
using Explainer.Core;
using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Display.Commands;
using Explainer.Scenes.Timelines;

namespace Explainer.Pipeline.Lint.Rules;

/// <summary>Texts whose contrast with what lies behind them is below WCAG 2 AA, at full light: what is dimmed is dimmed on purpose.</summary>
internal sealed class ContrastRule : LintRule
{
    private const double Least = 0.8;
    private const double Ratio = 4.5;
    private const double LargeRatio = 3;

    // 24 CSS px, which WCAG calls large, of a film that is shown at half of its size.
    private const double Large = 48;

    // The share of a text that may be hard to read: a word on an edge is still read.
    private const double LeastShare = 0.4;
    private const int Across = 7;

    /// <inheritdoc/>
    public override DiagnosticRule Rule => LintRules.LowContrast.Rule;

    /// <inheritdoc/>
    public override IEnumerable<LintFinding> Find(LintFilm film)
    {
        var seen = new Sightings<(Element Element, Color Color, double Least)>(film, Rule, Least);
        var drawn = new DrawnBacking(film);
        foreach (var moment in film.Moments)
        {
            foreach (var text in moment.Texts)
            {
                var least = text.TypeSize >= Large ? LargeRatio : Ratio;
                var fill = (FillCommand)text.Command;
                if (Worst(moment, text, fill, least, drawn) is { } ratio)
                {
                    seen.Add((text.Element!, Backing.Of(fill, text.Bounds.Center), least), moment, text.Bounds, least - ratio, text.Element!);
                }
            }
        }

        return seen.Lasting.Select(s => new LintFinding(
            Rule, s.Key.Color.ToString(), s.Key.Element.Id, s.Key.Element.Origin, s.Seen.Moment, s.Seen.Lasts, s.Seen.Place,
            when => LintRules.LowContrast.With(
                s.Key.Element.Id, (s.Key.Least - s.Seen.Amount).ToString("0.0", CultureInfo.InvariantCulture), s.Key.Least.ToString("0.0", CultureInfo.InvariantCulture),
                when, s.Key.Color.ToString())));
    }

    // The contrast where it is too low, its middle; null when the text can be read.
    private static double? Worst(LintMoment moment, LintMark text, FillCommand fill, double least, DrawnBacking drawn)
    {
        var points = new Point[text.Lines.Length * Across];
        for (var i = 0; i < points.Length; i++)
        {
            var line = text.Lines[i / Across];
            points[i] = new Point(line.X + (line.Width * ((i % Across) + 0.5) / Across), line.Center.Y);
        }

        var grounds = new Color?[points.Length];
        Backing.At(moment, points, grounds, text.Order, text.Element);
        var low = new List<double>();
        for (var i = 0; i < points.Length; i++)
        {
            var behind = grounds[i] ?? drawn.At(moment, points[i], text);
            var color = Backing.Of(fill, points[i]);
            var ratio = Luminance.Contrast(Luminance.Of(Backing.Blended(behind, color, color.A, fill.Blend)), Luminance.Of(behind));
            if (ratio < least - 0.05)
            {
                low.Add(ratio);
            }
        }

        if (low.Count == 0 || low.Count < LeastShare * points.Length)
        {
            return null;
        }

        low.Sort();
        return low[low.Count / 2];
    }
}
