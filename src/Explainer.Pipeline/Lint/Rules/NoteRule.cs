using Explainer.Core;
using Explainer.Core.Diagnostics;
using Explainer.Scenes.Timelines;

namespace Explainer.Pipeline.Lint.Rules;

/// <summary>Notes of sources that move while they are there, because another one comes or goes.</summary>
internal sealed class NoteRule : LintRule
{
    private const double Faint = 0.2;

    /// <inheritdoc/>
    public override DiagnosticRule Rule => LintRules.NoteMoves.Rule;

    /// <inheritdoc/>
    public override IEnumerable<LintFinding> Find(LintFilm film)
    {
        for (var i = 1; i < film.Moments.Length; i++)
        {
            var (before, after) = (film.Moments[i - 1], film.Moments[i]);
            foreach (var note in after.Notes.Where(n => n.Opacity > Faint))
            {
                if (before.Notes.FirstOrDefault(n => n.Opacity > Faint && n.Run!.Id == note.Run!.Id) is { } was
                    && Math.Abs(was.Bounds.X - note.Bounds.X) is var off and > 2 && !film.Allows(Rule, after.Time, []))
                {
                    var text = Text(film, after.Time, after.Notes.IndexOf(note));
                    yield return new LintFinding(
                        Rule, "", text, film.Storyboard.Beats[film.BeatAt(after.Time)].Span, after, 0, note.Bounds,
                        when => LintRules.NoteMoves.With(text, Rounding.HalfUp(off), when));
                }
            }
        }
    }

    // What a note says, in the order in which elements bring notes.
    private static string Text(LintFilm film, double time, int index)
    {
        var said = new List<string>();
        var opening = "";
        foreach (var note in film.Timeline.Roots.SelectMany(Within).Where(e => e.AppearanceAt(time) is not null).SelectMany(e => e.Notes).Distinct())
        {
            if (!note.Measured && note.Opening.Length > 0 && note.Opening != opening)
            {
                // The word that opens a row of references is a text by itself.
                said.Add(note.Opening.Trim());
            }

            opening = note.Measured ? "" : note.Opening;
            said.Add(note.Text);
        }

        return index >= 0 && index < said.Count ? said[index] : "";
    }

    private static IEnumerable<Element> Within(Element element) => element.Children.SelectMany(Within).Prepend(element);
}
