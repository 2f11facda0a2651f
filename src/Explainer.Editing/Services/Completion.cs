using Explainer.Core.Files;
using Explainer.Editing.Edits;
using Explainer.Editing.Meaning;
using Explainer.Editing.Syntax;
using Explainer.Scenes.Definitions;
using Explainer.Storyboards.Docs;

namespace Explainer.Editing.Services;

/// <summary>Proposes what may be written at a place: keys, words, colours, names, files.</summary>
public static class Completion
{
    private const int MostFiles = 200;

    /// <summary>What may be written at a position, the likeliest first; nothing where nothing is known.</summary>
    /// <param name="document">The storyboard.</param>
    /// <param name="position">The position, in UTF-16 characters.</param>
    public static IReadOnlyList<CompletionItem> At(StoryboardDocument document, int position)
    {
        if (position < 0 || position > document.Text.Length || CompletionPlace.Of(document, position) is not { } place)
        {
            return [];
        }

        var items = InBraces(document, place, position) ?? (place.IsKey ? Keys(document, place) : Values(document, place));
        return [.. items.DistinctBy(i => (i.Label, i.Kind)).OrderBy(i => i.Rank).ThenBy(i => i.Label, StringComparer.Ordinal)];
    }

    private static IEnumerable<CompletionItem> Keys(StoryboardDocument document, CompletionPlace place)
    {
        var shapes = document.Meaning.Shapes;
        var map = place.Shape switch
        {
            { Kind: ShapeKind.NewElement } => shapes.Element(null),
            { Kind: ShapeKind.Action } => shapes.Action(null, []),
            { Kind: ShapeKind.Element, Map: not null } => shapes.Element(null),
            { Map: { } known } => known,
            _ => null,
        };
        if (map is null)
        {
            return [];
        }

        var own = place.Near is ScalarSyntax { Parent: EntrySyntax } typed ? typed.Value : null;
        var there = (place.Map?.Entries ?? []).Select(e => e.Name).Where(n => n != own).ToHashSet(StringComparer.Ordinal);
        return map.Keys.Where(k => !there.Contains(k.Name)).Select(k => new CompletionItem(
            k.Name, k.IsVerb ? CompletionKind.Verb : CompletionKind.Key, k.Summary, place.Word, place.HasColon ? k.Name : k.Name + (OpensBlock(k, place) ? ":" : ": "),
            k.IsRequired ? 0 : k.IsVerb || k.Name is "at" or "component" ? 1 : k.IsCommon ? 3 : 2));
    }

    private static bool OpensBlock(KeyShape key, CompletionPlace place) => !place.InFlow && key.Value is { Kind: ShapeKind.Map or ShapeKind.List, Words.IsEmpty: true };

    private static IEnumerable<CompletionItem> Values(StoryboardDocument document, CompletionPlace place)
    {
        if (place.Shape is not { } shape)
        {
            return [];
        }

        var (meaning, scope) = (document.Meaning, document.Meaning.ScopeOf(place.Near));
        var kind = shape.Kind switch { ShapeKind.Component => CompletionKind.Component, ShapeKind.Color => CompletionKind.Color, _ => CompletionKind.Word };
        var words = shape.Words.Select(w => Item(w.Name, kind, w.Summary, 1));
        if (shape.Kind == ShapeKind.Color)
        {
            words = words.Select(w => w with { Detail = $"{ThemeColors.Of(document)[w.Label]}  {w.Detail}" });
        }

        var names = shape.Kind switch
        {
            ShapeKind.Element => Elements(document, scope).Where(e => e.Name != OwnId(place.Near)).Select(e => Item(e.Name, CompletionKind.Name, e.Detail, e.Name.Contains('.') ? 2 : 0)),
            ShapeKind.Beat => Known(NameKind.Beat),
            ShapeKind.Template => Known(NameKind.Template),
            ShapeKind.Text or ShapeKind.Moment when IsMark(place) => Marks(),
            ShapeKind.Moment => Marks(),
            ShapeKind.NewElement or ShapeKind.Action => [],
            _ => [],
        };
        return words.Concat(names).Concat(Files(document, shape).Select(f => Item(f, CompletionKind.File, "", 4)));

        IEnumerable<CompletionItem> Known(NameKind name) => meaning.Names.Known(name, scope).Where(d => !d.IsPattern).Select(d => Item(d.Name, CompletionKind.Name, d.Component ?? "", 0));

        IEnumerable<CompletionItem> Marks() => meaning.Names.Known(NameKind.Mark, meaning.BeatOf(place.Near)).Where(d => d.Scope.Length > 0)
            .Select(d => Item(IsMark(place) ? d.Name : $"[{d.Name}]", CompletionKind.Name, "mark of the voiceover", 0));

        CompletionItem Item(string name, CompletionKind what, string detail, int rank) => new(
            name, what, detail, place.Word, place.Text is { IsPlain: false } || name.StartsWith('[') ? name : ScalarWriter.Write(new EditText(name, isPlain: false), ScalarStyle.Plain, place.InFlow), rank);
    }

    // An element does not stand beside itself.
    private static string OwnId(SyntaxNode near) =>
        near.Ancestors().OfType<EntrySyntax>().Skip(1).FirstOrDefault()?.Name ?? "";

    private static bool IsMark(CompletionPlace place) =>
        place.Near is ListSyntax or { Parent: ItemSyntax } && place.Near.Ancestors().OfType<EntrySyntax>().FirstOrDefault()?.Name == "at";

    // Elements by the names that reach them: those of a template through each element that is made from it.
    private static IEnumerable<(string Name, string Detail)> Elements(StoryboardDocument document, string scope)
    {
        var names = document.Meaning.Names;
        foreach (var element in names.Known(NameKind.Element, scope).Where(e => !e.IsPattern))
        {
            yield return (element.Name, element.Component ?? element.Template ?? "");
            foreach (var inner in element.Template is { } template ? names.Definitions.Where(d => d.Kind == NameKind.Element && d.Scope == template && !d.IsPattern) : [])
            {
                yield return ($"{element.Name}.{inner.Name}", inner.Component ?? "");
            }

            foreach (var part in Parts.Of(document, element))
            {
                yield return ($"{element.Name}.{part}", "part of the drawing");
            }
        }
    }

    private static IEnumerable<string> Files(StoryboardDocument document, ValueShape shape)
    {
        if (shape.Extensions.IsEmpty)
        {
            return [];
        }

        var options = new EnumerationOptions { IgnoreInaccessible = true, RecurseSubdirectories = true, MaxRecursionDepth = 2, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint };
        IEnumerable<string> own = !Directory.Exists(document.Gate.Folder) ? [] : Directory.EnumerateFiles(document.Gate.Folder, "*", options)
            .Where(f => shape.Extensions.Contains(Path.GetExtension(f), StringComparer.OrdinalIgnoreCase) && Path.GetFullPath(f) != Path.GetFullPath(document.Path))
            .Take(MostFiles).Select(f => Path.GetRelativePath(document.Gate.Folder, f).Replace(Path.DirectorySeparatorChar, '/')).Order(StringComparer.Ordinal);
        return own.Concat(shape.Extensions.SelectMany(StandardLibrary.Names));
    }

    // Within braces of a text figures and what elements show, and styles behind a bar; behind a dollar sign arguments. Null elsewhere.
    private static IEnumerable<CompletionItem>? InBraces(StoryboardDocument document, CompletionPlace place, int position)
    {
        if (place.Text is not { } text || place.IsKey || position <= text.ContentStart || place.Word.Start <= text.ContentStart)
        {
            return null;
        }

        var (meaning, scope) = (document.Meaning, document.Meaning.ScopeOf(text));
        switch (document.Text[place.Word.Start - 1])
        {
            case '$':
                return meaning.Names.Known(NameKind.Parameter, scope).Where(p => p.Scope == scope).Select(p => new CompletionItem(p.Name, CompletionKind.Name, "parameter", place.Word, p.Name, 0));
            case '|' or ' ' when IsBehindBar(document.Text, text.ContentStart, place.Word.Start):
                var colors = ThemeColors.Of(document);
                return LanguageShapes.TextStyles.Select(s => colors.TryGetValue(s.Name, out var color)
                    ? new CompletionItem(s.Name, CompletionKind.Color, $"{color}  {s.Summary}", place.Word, s.Name, 1)
                    : new CompletionItem(s.Name, CompletionKind.Word, s.Summary, place.Word, s.Name, 0));
            case '{' or '=' or ' ' or '(' or '+' or '-' or '*' or '/' when place.Shape?.Kind != ShapeKind.Verbatim && IsOpen(document.Text, text.ContentStart, position):
                var figures = meaning.Names.Known(NameKind.Figure, "").Select(f => new CompletionItem(f.Name, CompletionKind.Name, Hover.OfFigure(f), place.Word, f.Name, 0));
                var live = meaning.Names.Known(NameKind.Element, scope).Where(e => e is { IsPattern: false, Component: not null })
                    .SelectMany(e => Numbers(meaning, e).Select(p => new CompletionItem($"{e.Name}.{p}", CompletionKind.Name, "what it is in each frame", place.Word, $"{e.Name}.{p}", 1)));
                return figures.Concat(live);
            default:
                return null;
        }
    }

    private static bool IsBehindBar(string text, int start, int position) =>
        IsOpen(text, start, position) && text.LastIndexOf('|', position - 1, position - start) is var bar and > 0 && bar > text.LastIndexOf('{', position - 1) && text[bar - 1] != '|';

    private static bool IsOpen(string text, int start, int position) =>
        text.LastIndexOf('{', position - 1, position - start) is var open and >= 0 && text.IndexOf('}', open, position - open) < 0 && (open == start || text[open - 1] != '{');

    private static IEnumerable<string> Numbers(StoryboardMeaning meaning, NameDefinition element) =>
        meaning.Shapes.Components.TryFind(element.Component!, out var component)
            ? component.Definition.Props.Skip(CommonProps.All.Length).Where(p => p is NumberProp { Internal: false, PerItem: false, Animatable: true }).Select(p => p.Name).Prepend("shown")
            : [];
}
