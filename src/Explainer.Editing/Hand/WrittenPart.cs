using Explainer.Core.Diagnostics;
using Explainer.Editing.Edits;
using Explainer.Editing.Meaning;
using Explainer.Editing.Services;
using Explainer.Editing.Syntax;

namespace Explainer.Editing.Hand;

/// <summary>The map in a storyboard's text that an element, an action or a beat of the film comes from.</summary>
internal sealed class WrittenPart
{
    private static readonly string[] Repeats = ["for", "repeat"];

    private WrittenPart(StoryboardDocument document, MapSyntax map) => (Document, Map, Editor) = (document, map, new TreeEditor(document.Tree));

    public StoryboardDocument Document { get; }

    public MapSyntax Map { get; }

    public TreeEditor Editor { get; }

    /// <summary>Finds it by where the film says that it is written.</summary>
    /// <param name="document">The text that the film was made of.</param>
    /// <param name="span">Where it is written.</param>
    /// <param name="name">What it is called, for sentences.</param>
    /// <param name="refused">Why it cannot be changed here, when it is made elsewhere or many times.</param>
    /// <returns>The part; null when it is in another file or nowhere.</returns>
    public static WrittenPart? Of(StoryboardDocument document, SourceSpan? span, string name, out HandEdit? refused)
    {
        refused = null;
        if (span is null || span.Source.Path != document.Path || DiagnosticPlace.Of(document.Text, span) is not { } place)
        {
            refused = HandEdit.Refused(span is null ? $"{name} is not in the text." : $"{name} is made in another file.", span);
            return null;
        }

        var at = document.ValueAt(place.Start);
        var map = at is MapSyntax own ? own : at.Parent is EntrySyntax { Value: MapSyntax below } entry && entry.Key == at ? below : at.Ancestors().OfType<MapSyntax>().FirstOrDefault();
        if (map is null)
        {
            refused = HandEdit.Refused($"{name} is not written as a map; change it in the text.", span);
            return null;
        }

        var part = new WrittenPart(document, map);
        if (document.Meaning.ScopeOf(map) is { Length: > 0 } template)
        {
            refused = HandEdit.Refused($"{name} is made by the template {template}, wherever that is used.", span);
        }
        else if (map.Ancestors().OfType<MapSyntax>().Prepend(map).FirstOrDefault(m => Repeats.Any(r => m.Find(r) is not null)) is { } loop)
        {
            refused = HandEdit.Refused($"{name} is made by a loop, together with others.", part.SpanOf(Repeats.Select(loop.Find).First(e => e is not null)!));
        }

        return part;
    }

    /// <summary>The keys that hold for a frame's shape, if there are any.</summary>
    public MapSyntax? ForShape(string? shape) => shape is null ? null : Map.Find(shape)?.Value as MapSyntax;

    /// <summary>The template that an element is made from; null for none, or one that is not found.</summary>
    public NameDefinition? Template => Map.Find("use")?.Value is ScalarSyntax use ? Document.Meaning.Names.Find(NameKind.Template, use.Value, "") : null;

    /// <summary>Whether a value is worked out: it holds figures, arguments or expressions.</summary>
    public static bool IsComputed(ValueSyntax value) => value.All().OfType<ScalarSyntax>().Any(s => s.Value.Contains('$') || s.Value.Contains('{')) || value.All().Any(n => n is AliasSyntax);

    /// <summary>Where a node of the text is.</summary>
    public SourceSpan SpanOf(SyntaxNode node) => SpanOf(Document, node);

    /// <summary>Where a node of a text is.</summary>
    public static SourceSpan SpanOf(StoryboardDocument document, SyntaxNode node)
    {
        var (line, column) = At(document.Text, node.Start);
        var (endLine, endColumn) = At(document.Text, node.End);
        return new SourceSpan(new SourceText(document.Path, document.Text), line, column, endLine, endColumn);
    }

    /// <summary>Puts a value at a key of a map, whether or not there is one; in front when that is wanted.</summary>
    public HandEdit Put(MapSyntax map, string key, EditValue value, bool first = false)
    {
        var path = SyntaxPath.Of(map);
        return HandEdit.Of(map.Find(key) is null ? Editor.InsertKey(path, key, value, first ? 0 : null) : Editor.SetValue(path.Key(key), value), SpanOf(map));
    }

    private static (int Line, int Column) At(string text, int offset)
    {
        var before = text.AsSpan(0, offset);
        return (before.Count('\n') + 1, offset - before.LastIndexOf('\n'));
    }
}
