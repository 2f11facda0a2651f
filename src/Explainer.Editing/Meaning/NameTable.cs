using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Explainer.Editing.Meaning;

/// <summary>All names of a storyboard, and which of them a written name means.</summary>
/// <param name="definitions">Where names are given.</param>
public sealed partial class NameTable(ImmutableArray<NameDefinition> definitions)
{
    /// <summary>Where names are given, those of included files last.</summary>
    public ImmutableArray<NameDefinition> Definitions => definitions;

    /// <summary>The names of one kind that are known within a scope.</summary>
    public IEnumerable<NameDefinition> Known(NameKind kind, string scope) => definitions.Where(d => d.Kind == kind && (d.Scope.Length == 0 || d.Scope == scope));

    /// <summary>A name of one kind; null when it is not given anywhere.</summary>
    public NameDefinition? Find(NameKind kind, string name, string scope) =>
        definitions.FirstOrDefault(d => d.Kind == kind && d.Name == name && d.Scope == scope)
        ?? definitions.FirstOrDefault(d => d.Kind == kind && d.Name == name && d.Scope.Length == 0)
        ?? definitions.FirstOrDefault(d => d.Kind == kind && d.IsPattern && (d.Scope.Length == 0 || d.Scope == scope) && Makes(d.Name, name));

    /// <summary>The elements that a name with full stops leads through: <c>card.title</c> the card, then the title in its template.</summary>
    /// <param name="name">The name.</param>
    /// <param name="scope">The template that it stands in; empty outside of templates.</param>
    /// <returns>Each step with its offset and what it means; null for what is not found.</returns>
    public IEnumerable<(string Step, int Offset, NameKind Kind, NameDefinition? Definition)> Steps(string name, string scope)
    {
        if (Find(NameKind.Element, name, scope) is { } whole)
        {
            yield return (name, 0, NameKind.Element, whole);
            yield break;
        }

        var (at, within, isFirst) = (0, scope, true);
        while (at < name.Length)
        {
            var dot = name.IndexOf('.', at);
            var step = name[at..(dot < 0 ? name.Length : dot)];
            var definition = isFirst ? Find(NameKind.Element, step, within) ?? Only(step) : definitions.FirstOrDefault(d => d.Kind == NameKind.Element && d.Scope == within && (d.Name == step || Makes(d.Name, step)));
            yield return (step, at, NameKind.Element, definition);
            at += step.Length + 1;
            if (at >= name.Length)
            {
                yield break;
            }

            if (definition?.Template is not { } template)
            {
                // What is within a drawing is named by its file.
                yield return (name[at..], at, definition is null ? NameKind.Element : NameKind.Part, null);
                yield break;
            }

            (within, isFirst) = (template, false);
        }
    }

    // What a template names, as long as there is only one.
    private NameDefinition? Only(string name) => definitions.Where(d => d.Kind == NameKind.Element && d.Name == name).Take(2).ToList() is [var one] ? one : null;

    private static bool Makes(string pattern, string name)
    {
        if (!pattern.Contains('$'))
        {
            return false;
        }

        var parts = Argument().Split(pattern);
        return Regex.IsMatch(name, "^" + string.Join(".+", parts.Select(Regex.Escape)) + "$", RegexOptions.CultureInvariant);
    }

    [GeneratedRegex(@"\$[a-z][a-z0-9]*(?:-index|-key)?(?:\.[a-z0-9-]+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Argument();
}
