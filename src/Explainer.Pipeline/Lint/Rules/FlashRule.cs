using Explainer.Core;
using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Core.Time;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Timelines;

namespace Explainer.Pipeline.Lint.Rules;

/// <summary>
/// More than three flashes within a second, general or red, as WCAG 2.3.1 counts them: pairs of opposing changes of light in an area of more
/// than a quarter of the middle 10 degrees of view. Frames are looked at one by one, but only in seconds in which so much changes that there can be any.
/// </summary>
internal sealed class FlashRule : LintRule
{
    private const int Columns = 16;
    private const int Rows = 9;

    // Three flashes are allowed; a fourth ends with the eighth change.
    private const int LeastChanges = 8;

    // So many frames are looked at of one film: where it flashes on and on, its first minute tells.
    private const int MostFrames = 1800;

    // 25 % of 10 degrees of view is 341 x 256 px, an ellipse's quarter of which is 21 824, of a screen of 1024 x 768.
    private const double LeastArea = 21824.0 / (1024 * 768);

    /// <inheritdoc/>
    public override DiagnosticRule Rule => LintRules.Flash;

    /// <inheritdoc/>
    public override IEnumerable<LintFinding> Find(LintFilm film)
    {
        var timeline = film.Timeline;
        var left = MostFrames;
        Point[] points = [.. Enumerable.Range(0, Columns * Rows).Select(i => PointOf(film, i))];
        var colors = new Color?[points.Length];
        foreach (var (start, end) in Restless(timeline))
        {
            var (first, last) = (timeline.Rate.FrameAt(new Seconds(start)).Value, Math.Min(timeline.FrameCount, timeline.Rate.FrameAt(new Seconds(end)).Value + 1));
            var general = Enumerable.Range(0, Columns * Rows).Select(_ => new FlashCount(timeline.Rate, 0.1)).ToArray();
            var red = Enumerable.Range(0, Columns * Rows).Select(_ => new FlashCount(timeline.Rate, 20)).ToArray();
            for (var frame = first; frame < last && left > 0; frame++, left--)
            {
                var moment = new LintMoment(new FrameIndex(frame), 0, 0, false, Composer.Compose(timeline, new FrameIndex(frame)), []);
                Backing.At(moment, points, colors);
                for (var i = 0; i < general.Length; i++)
                {
                    var color = colors[i] ?? Color.Black;
                    var luminance = Luminance.Of(color);
                    general[i].Add(frame, luminance, isDark: luminance < 0.8);
                    var sum = color.R + color.G + color.B;
                    red[i].Add(frame, Math.Max(0, color.R - color.G - color.B) * 320, isDark: true, counts: sum > 0 && color.R / sum >= 0.8);
                }
            }

            foreach (var (counts, isRed) in new[] { (general, false), (red, true) })
            {
                var flashing = counts.Where(c => c.Most > 3).ToList();
                if (flashing.Count < LeastArea * Columns * Rows)
                {
                    continue;
                }

                var at = flashing.Min(c => c.At);
                var time = timeline.Rate.TimeOf(new FrameIndex(at)).Value;
                var most = flashing.Max(c => c.Most);
                if (!film.Allows(Rule, time, []))
                {
                    yield return new LintFinding(
                        Rule, isRed ? "red" : "", "", film.Storyboard.Beats[film.BeatAt(time)].Span, film.Moments.Last(m => m.Time <= time + 1e-6 || m == film.Moments[0]),
                        0, film.Frame, when => isRed ? LintRules.FlashRed.With(most, when) : LintRules.FlashGeneral.With(most, when));
                }
            }
        }
    }

    private static Point PointOf(LintFilm film, int i) =>
        new(film.Frame.Width * ((i % Columns) + 0.5) / Columns, film.Frame.Height * ((i / Columns) + 0.5) / Rows);

    // The stretches of time in which light changes often enough, joined.
    private static List<(double Start, double End)> Restless(Timeline timeline)
    {
        var changes = new List<double>();
        foreach (var cover in timeline.Covers)
        {
            changes.Add(cover.Start);
            changes.Add(cover.End);
        }

        foreach (var root in timeline.Roots)
        {
            Collect(root, changes);
        }

        var times = changes.Where(double.IsFinite).Select(t => Rounding.ToDecimals(t, 2)).Distinct().Order().ToList();
        var stretches = new List<(double Start, double End)>();
        for (var i = 0; i + LeastChanges / 2 - 1 < times.Count; i++)
        {
            var end = times[i + (LeastChanges / 2) - 1];
            if (end - times[i] > 1)
            {
                continue;
            }

            if (stretches.Count > 0 && times[i] <= stretches[^1].End + 0.5)
            {
                stretches[^1] = stretches[^1] with { End = end + 0.5 };
            }
            else
            {
                stretches.Add((Math.Max(0, times[i] - 0.1), end + 0.5));
            }
        }

        return stretches;
    }

    // An element too small to flash an area that counts is left out.
    private static void Collect(Element element, List<double> changes)
    {
        if (element.Size.Width * element.Size.Height >= LeastArea * 1080 * 1080)
        {
            foreach (var stay in element.Appearances)
            {
                changes.Add(stay.Show);
                changes.Add(stay.Hide);
            }

            foreach (var (prop, track) in element.Tracks)
            {
                if (prop == CommonProps.Opacity || prop == CommonProps.Dim || prop == CommonProps.ItemDim || prop.Kind == PropKind.Color)
                {
                    changes.AddRange(track.Segments.Select(s => s.Start));
                }
            }
        }

        foreach (var child in element.Children)
        {
            Collect(child, changes);
        }
    }
}
