using System.Text.RegularExpressions;
using Explainer.Core.Diagnostics;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Timelines;

namespace Explainer.Pipeline.Lint.Rules;

/// <summary>Numbers with a unit that are typed into a text, while figures on screen say that they were measured.</summary>
internal sealed partial class TypedNumberRule : LintRule
{
    private const double Least = 0.8;

    /// <inheritdoc/>
    public override DiagnosticRule Rule => LintRules.TypedNumber.Rule;

    /// <inheritdoc/>
    public override IEnumerable<LintFinding> Find(LintFilm film)
    {
        var seen = new Sightings<(Element Element, string Number)>(film, Rule, Least);
        foreach (var moment in film.Moments)
        {
            var shown = moment.Texts.Select(t => t.Element!).Distinct().ToList();
            if (!shown.Any(e => e.Notes.Any(n => n.Measured) && e.Component.FiguresSeen(e, moment.Time) > 0))
            {
                continue;
            }

            foreach (var element in shown.Where(e => e.Notes.IsEmpty))
            {
                if (NumberOf(element, moment.Time) is { } number)
                {
                    seen.Add((element, number), moment, moment.Texts.First(t => t.Element == element).Bounds, 0, element);
                }
            }
        }

        return seen.Lasting.Select(s => new LintFinding(
            Rule, s.Key.Element.Id, s.Key.Element.Id, s.Key.Element.Origin, s.Seen.Moment, s.Seen.Lasts, s.Seen.Place,
            when => LintRules.TypedNumber.With(s.Key.Element.Id, s.Key.Number, when)));
    }

    private static string? NumberOf(Element element, double time)
    {
        foreach (var prop in element.Component.Definition.Props.Where(p => p.Kind == PropKind.Text))
        {
            if (Number().Match(element.At(prop, time).Text) is { Success: true } match)
            {
                return match.Value;
            }
        }

        return null;
    }

    // A number as of a measurement: with a unit of a share, of time, of bytes, of rates or of times over.
    [GeneratedRegex(@"(?<![\w.])\d+([.,]\d+)*\s?(%|ms\b|µs\b|us\b|ns\b|s\b|[kMGT]i?B(/s)?\b|[GT]?FLOPS?\b|W\b|×|x\b|(tokens|words)\b)")]
    private static partial Regex Number();
}
