using System.Collections.Immutable;
using Explainer.Core.Diagnostics;

namespace Explainer.Pipeline.Films;

/// <summary>Joins what is wrong with the languages of one storyboard: what concerns all of them is told once, what does not says whom it concerns.</summary>
internal static class LanguageMistakes
{
    /// <summary>The mistakes of all languages, in the order of the files.</summary>
    /// <param name="languages">Each language's tag and mistakes.</param>
    public static ImmutableArray<Diagnostic> Join(IReadOnlyList<(string Language, ImmutableArray<Diagnostic> Mistakes)> languages)
    {
        if (languages.Count == 1)
        {
            return languages[0].Mistakes;
        }

        // Each language has read the files for itself: the same place is a span of its own in each.
        var same = languages
            .SelectMany(l => l.Mistakes.Distinct().Select(mistake => (l.Language, Mistake: mistake)))
            .GroupBy(m => (m.Mistake.Code, m.Mistake.Severity, Place: m.Mistake.Span?.ToString(), m.Mistake.Span?.EndLine, m.Mistake.Span?.EndColumn, m.Mistake.Message, m.Mistake.Remedy))
            .ToList();
        var files = same.Select(g => g.First().Mistake.Span?.Source.Path).Distinct().ToList();
        return
        [
            .. same
                .OrderBy(g => files.IndexOf(g.First().Mistake.Span?.Source.Path))
                .ThenBy(g => g.First().Mistake.Span?.Line)
                .ThenBy(g => g.First().Mistake.Span?.Column)
                .Select(g => g.Count() == languages.Count
                    ? g.First().Mistake
                    : g.First().Mistake with { Message = $"{g.Key.Message} (in {string.Join(", ", g.Select(m => m.Language))})" }),
        ];
    }
}
