using System.Collections.Immutable;
using Explainer.Editing.Meaning;
using Explainer.Editing.Syntax;
using Explainer.Storyboards.Docs;

namespace Explainer.Editing.Services;

/// <summary>The outline of a storyboard: its sections, elements within elements, beats, figures, templates.</summary>
public static class Symbols
{
    /// <summary>The outline, in the order of the text.</summary>
    public static ImmutableArray<DocumentSymbol> Of(StoryboardDocument document) =>
        document.Tree.Root is MapSyntax root ? [.. root.Entries.Where(e => e.Name.Length > 0).Select(e => Section(document.Meaning, e))] : [];

    private static DocumentSymbol Section(StoryboardMeaning meaning, EntrySyntax entry)
    {
        var children = ImmutableArray.CreateBuilder<DocumentSymbol>();
        Inside(meaning, entry.Value, children);
        var detail = entry.Value is ScalarSyntax scalar ? scalar.Value : "";
        return new DocumentSymbol(entry.Name, detail, SymbolKind.Section, Span(entry), Span(entry.Key), children.ToImmutable());
    }

    private static void Inside(StoryboardMeaning meaning, ValueSyntax value, ImmutableArray<DocumentSymbol>.Builder into)
    {
        switch (value)
        {
            case MapSyntax map:
                var kind = meaning.ShapeOf(map)?.Declares switch
                {
                    Declaration.Elements => SymbolKind.Element,
                    Declaration.Figures => SymbolKind.Figure,
                    Declaration.Templates => SymbolKind.Template,
                    _ => (SymbolKind?)null,
                };
                foreach (var entry in map.Entries)
                {
                    if (kind is { } known && entry.Name.Length > 0)
                    {
                        into.Add(Part(meaning, known, entry.Name, entry, entry.Key, entry.Value));
                    }
                    else if (kind is null && entry.Name is not ("parameters" or "for"))
                    {
                        Inside(meaning, entry.Value, into);
                    }
                }

                break;
            case ListSyntax list:
                foreach (var item in list.Items)
                {
                    if (item.Value is MapSyntax beat && meaning.ShapeOf(beat)?.Name == "beat" && beat.Find("id")?.Value is ScalarSyntax { Length: > 0 } id)
                    {
                        var title = beat.Find("title")?.Value is ScalarSyntax text ? text.Value : "";
                        into.Add(new DocumentSymbol(id.Value, title, SymbolKind.Beat, Span(beat), Span(id), []));
                    }
                    else
                    {
                        Inside(meaning, item.Value, into);
                    }
                }

                break;
        }
    }

    private static DocumentSymbol Part(StoryboardMeaning meaning, SymbolKind kind, string name, SyntaxNode whole, SyntaxNode key, ValueSyntax value)
    {
        var children = ImmutableArray.CreateBuilder<DocumentSymbol>();
        Inside(meaning, value, children);
        var detail = kind == SymbolKind.Figure || value is not MapSyntax map ? "" : meaning.ComponentOf(map) ?? "";
        return new DocumentSymbol(name, detail, kind, Span(whole), Span(key), children.ToImmutable());
    }

    private static TextSpan Span(SyntaxNode node) => TextSpan.Between(node.Start, node.End);
}
