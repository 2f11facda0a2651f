using System.Globalization;
using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Scenes.Timelines;

namespace Explainer.Pipeline.Lint.Rules;

/// <summary>Texts that are gone before they can be read.</summary>
internal sealed class ReadingTimeRule : LintRule
{
    // Finding a text takes a moment, then a fast reader takes in five short words, or twelve Chinese characters, a second.
    private const double Noticing = 0.3;
    private const double LettersPerSecond = 25;
    private const double CjkPerSecond = 12;

    // Half seen, a text can be read.
    private const double Readable = 0.5;

    /// <inheritdoc/>
    public override DiagnosticRule Rule => LintRules.ReadingTime.Rule;

    /// <inheritdoc/>
    public override IEnumerable<LintFinding> Find(LintFilm film)
    {
        var seen = new Dictionary<Element, Reading>();
        var pace = film.Language.Split('-')[0] is "zh" or "ja" or "ko" ? CjkPerSecond : LettersPerSecond;
        foreach (var moment in film.Moments)
        {
            foreach (var texts in moment.Texts.Where(t => t.Opacity >= Readable).GroupBy(t => t.Element!))
            {
                var letters = texts.Sum(t => t.Run!.Glyphs.Count(g => !g.Outline.Bounds.IsEmpty));
                var reading = seen.GetValueOrDefault(texts.Key) ?? new Reading(moment, 0, 0, texts.First().Bounds);
                seen[texts.Key] = reading with { Lasts = reading.Lasts + moment.Lasts, Letters = Math.Max(reading.Letters, letters) };
            }
        }

        foreach (var (element, reading) in seen)
        {
            var needed = Noticing + (reading.Letters / pace);
            if (reading.Lasts < needed && !film.Allows(Rule, reading.Moment.Time, [element]))
            {
                yield return new LintFinding(
                    Rule, element.Id, element.Id, element.Origin, reading.Moment, 0, reading.Place,
                    when => LintRules.ReadingTime.With(element.Id, Written(reading.Lasts), Written(needed), when));
            }
        }
    }

    private static string Written(double time) => time.ToString("0.0", CultureInfo.InvariantCulture);

    private sealed record Reading(LintMoment Moment, double Lasts, int Letters, Rect Place);
}
