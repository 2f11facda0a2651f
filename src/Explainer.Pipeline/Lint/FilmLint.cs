using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Explainer.Core;
using Explainer.Pipeline.Films;
using Explainer.Scenes.Timelines;

namespace Explainer.Pipeline.Lint;

/// <summary>Looks for what makes a film hard to watch, in all of its languages and shapes, and tells what has one cause once.</summary>
internal static class FilmLint
{
    // More names than these are counted.
    private const int MostNames = 3;

    /// <summary>Looks at films.</summary>
    /// <param name="films">One film in each of its languages.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static LintReport Run(ImmutableArray<Film> films, CancellationToken cancellation)
    {
        (Film Film, Timeline Shape)[] wanted = [.. films.SelectMany(f => f.Shapes.Select(shape => (f, shape)))];
        var looked = new (LintFilm Film, List<LintFinding> Findings)[wanted.Length];
        var options = new ParallelOptions { CancellationToken = cancellation };
        Parallel.For(0, wanted.Length, options, i =>
        {
            var film = new LintFilm(wanted[i].Shape, wanted[i].Film.Storyboard, cancellation);
            var found = new List<LintFinding>[LintRuleSet.All.Length];
            Parallel.For(0, found.Length, options, rule => found[rule] = [.. LintRuleSet.All[rule].Find(film)]);
            looked[i] = (film, [.. found.SelectMany(f => f)]);
        });
        var all = looked.SelectMany(l => l.Findings.Select(f => (l.Film, Finding: f)));
        return new LintReport(
        [
            .. all.GroupBy(f => (f.Finding.Rule, f.Finding.Cause))
                .Select(group => Told([.. group], [.. looked.Select(l => l.Film)]))
                .OrderBy(s => s.Diagnostic.Span?.Source.Path, StringComparer.Ordinal)
                .ThenBy(s => s.Diagnostic.Span?.Line)
                .ThenBy(s => s.Diagnostic.Span?.Column),
        ]);
    }

    private static LintSpot Told(ImmutableArray<(LintFilm Film, LintFinding Finding)> group, ImmutableArray<LintFilm> films)
    {
        var (film, first) = group.Where(f => f.Film == group[0].Film).MinBy(f => f.Finding.Moment.Time);
        var beat = film.Storyboard.Beats[film.BeatAt(first.Moment.Time)];
        var when = new StringBuilder();
        var into = Rounding.ToDecimals(first.Moment.Time - beat.Start.Value, 2);
        when.Append(into > 0 ? string.Create(CultureInfo.InvariantCulture, $", {into} s into the beat \"{beat.Id}\"") : $", at the start of the beat \"{beat.Id}\"");
        if (first.Lasts > 0)
        {
            when.Append(CultureInfo.InvariantCulture, $", for {first.Lasts:0.0} s");
        }

        Append(when, group.Select(f => f.Film.Shape), films.Select(f => f.Shape), shapes => $", in {shapes} frames");
        Append(when, group.Select(f => f.Film.Language), films.Select(f => f.Language), languages => $" (in {languages})");
        List<string> others = [.. group.Select(f => f.Finding.Name).Distinct().Where(n => n != first.Name && n.Length > 0)];
        if (others.Count > 0)
        {
            var more = others.Count > MostNames ? $" and {others.Count - MostNames} more" : "";
            when.Append("; likewise ").AppendJoin(", ", others.Take(MostNames).Select(n => $"\"{n}\"")).Append(more);
        }
        else if (group.Count(f => f.Film == film) is > 1 and var times)
        {
            when.Append(CultureInfo.InvariantCulture, $"; {times} times in all");
        }

        return new LintSpot(first.Tell(when.ToString()).At(first.Span), film, first);
    }

    // Whom it concerns, when that is not all of them.
    private static void Append(StringBuilder text, IEnumerable<string> some, IEnumerable<string> all, Func<string, string> write)
    {
        List<string> concerned = [.. some.Distinct()];
        if (concerned.Count < all.Distinct().Count())
        {
            text.Append(write(string.Join(" and ", concerned)));
        }
    }
}
