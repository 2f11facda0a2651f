using System.Collections.Immutable;
using Explainer.Editing.Syntax;
using Explainer.Storyboards.Docs;

namespace Explainer.Editing.Meaning;

/// <summary>What the parts of a storyboard's text are, as far as that can be told without compiling it; also of a text that is broken or half typed.</summary>
public sealed class StoryboardMeaning
{
    private readonly MeaningReader reader;

    private StoryboardMeaning(SyntaxTree tree, LanguageShapes shapes, MeaningReader reader, NameTable names, ImmutableArray<NameReference> references) =>
        (Tree, Shapes, this.reader, Names, References) = (tree, shapes, reader, names, references);

    /// <summary>The text.</summary>
    public SyntaxTree Tree { get; }

    /// <summary>The language.</summary>
    public LanguageShapes Shapes { get; }

    /// <summary>The names that are given.</summary>
    public NameTable Names { get; }

    /// <summary>The names that are used in this text, in its order.</summary>
    public ImmutableArray<NameReference> References { get; }

    /// <summary>Reads a storyboard.</summary>
    /// <param name="tree">The text.</param>
    /// <param name="shapes">The language.</param>
    /// <param name="included">The files that it includes.</param>
    public static StoryboardMeaning Of(SyntaxTree tree, LanguageShapes shapes, IEnumerable<IncludedText> included)
    {
        var reader = new MeaningReader(tree, shapes, null);
        foreach (var text in included)
        {
            var other = new MeaningReader(text.Tree, shapes, text.Path);
            other.Others.AddRange(reader.Others);
            other.Read();
            reader.Others.AddRange(other.Definitions.Where(d => d.Kind is not (NameKind.Beat or NameKind.Mark)));
        }

        reader.Read();
        var names = new NameTable([.. reader.Definitions.OrderBy(d => d.Start), .. reader.Others]);
        return new StoryboardMeaning(tree, shapes, reader, names, [.. reader.Names.SelectMany(n => Resolve(tree, names, n)).OrderBy(r => r.Start)]);
    }

    /// <summary>What may be written at a value; null when that is not known.</summary>
    public ValueShape? ShapeOf(ValueSyntax value) => reader.Values.GetValueOrDefault(value);

    /// <summary>Which map a map is; null when that is not known.</summary>
    public MapShape? ShapeOf(MapSyntax map) => reader.Maps.GetValueOrDefault(map);

    /// <summary>The key of an entry; null when it is the author's own, or not known.</summary>
    public KeyShape? KeyOf(EntrySyntax entry) => reader.Keys.GetValueOrDefault(entry);

    /// <summary>What an element is an instance of, as far as it can be told.</summary>
    public string? ComponentOf(MapSyntax element) => reader.ComponentOf(element);

    /// <summary>The template that a part of the text stands in; empty outside.</summary>
    public string ScopeOf(SyntaxNode node) =>
        node.Ancestors().Prepend(node).OfType<EntrySyntax>().FirstOrDefault(e => e.Parent is MapSyntax map && ShapeOf(map)?.Declares == Declaration.Templates)?.Name ?? "";

    /// <summary>The id of the beat that a part of the text stands in; empty outside.</summary>
    public string BeatOf(SyntaxNode node) =>
        (node.Ancestors().Prepend(node).OfType<MapSyntax>().FirstOrDefault(m => ShapeOf(m)?.Name == "beat")?.Find("id")?.Value as ScalarSyntax)?.Value ?? "";

    /// <summary>The name at a position, given or used; its place and where it is given.</summary>
    public NameReference? NameAt(int position)
    {
        foreach (var reference in References)
        {
            if (position >= reference.Start && position <= reference.Start + reference.Length)
            {
                return reference;
            }
        }

        return Names.Definitions.FirstOrDefault(d => d is { File: null, IsImplied: false } && position >= d.Start && position <= d.Start + d.Length) is { } own
            ? new NameReference(own.Kind, own.Name, own.Start, own.Length, own)
            : null;
    }

    private static IEnumerable<NameReference> Resolve(SyntaxTree tree, NameTable names, RawName raw)
    {
        switch (raw.Kind)
        {
            case NameKind.Element:
                return Elements(raw.Name, 0);
            case NameKind.Figure when names.Find(NameKind.Figure, raw.Name, "") is null:
                // Its unit, source, device, x or y; or a prop of an element that is read in each frame.
                var dot = raw.Name.LastIndexOf('.');
                if (dot > 0 && names.Find(NameKind.Figure, raw.Name[..dot], "") is { } figure)
                {
                    return One(NameKind.Figure, raw.Name[..dot], 0, figure);
                }

                return dot > 0 && names.Steps(raw.Name[..dot], raw.Scope).First().Definition is not null ? Elements(raw.Name[..dot], 0) : raw.MayBeWords ? [] : One(NameKind.Figure, raw.Name, 0, null);
            case NameKind.Parameter:
                // What follows a name may begin with a hyphen: $i-index is i, too.
                for (var length = raw.Name.Length; length > 0; length = raw.Name.LastIndexOf('-', length - 1))
                {
                    if (names.Find(NameKind.Parameter, raw.Name[..length], raw.Scope) is { } parameter)
                    {
                        return One(NameKind.Parameter, raw.Name[..length], 0, parameter);
                    }
                }

                return [];
            default:
                return One(raw.Kind, raw.Name, 0, names.Find(raw.Kind, raw.Name, raw.Scope));
        }

        IEnumerable<NameReference> One(NameKind kind, string name, int offset, NameDefinition? definition) =>
            WrittenPlace.Of(tree, raw.Text, raw.Offset + offset, name) is var at and >= 0 ? [new NameReference(kind, name, at, name.Length, definition)] : [];

        IEnumerable<NameReference> Elements(string name, int offset) =>
            name.Contains('$') ? [] : names.Steps(name, raw.Scope).SelectMany(s => One(s.Kind, s.Step, offset + s.Offset, s.Definition));
    }
}
