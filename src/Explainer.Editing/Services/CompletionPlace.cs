using Explainer.Editing.Syntax;
using Explainer.Storyboards.Docs;

namespace Explainer.Editing.Services;

/// <summary>Where in a storyboard something is being typed: at a key, or at a value.</summary>
/// <param name="Map">The map whose key is typed; null for a value.</param>
/// <param name="Shape">What the map, or the value, may be; null when that is not known.</param>
/// <param name="Word">What is typed already; replaced by what is chosen.</param>
/// <param name="Near">What it stands in.</param>
internal sealed record CompletionPlace(MapSyntax? Map, ValueShape? Shape, TextSpan Word, SyntaxNode Near)
{
    /// <summary>Whether a key is typed.</summary>
    public bool IsKey { get; init; }

    /// <summary>Whether a colon stands behind the key already.</summary>
    public bool HasColon { get; init; }

    /// <summary>Whether it stands in brackets.</summary>
    public bool InFlow { get; init; }

    /// <summary>The text that it is a part of; null when none is begun.</summary>
    public ScalarSyntax? Text { get; init; }

    /// <summary>Finds the place.</summary>
    public static CompletionPlace? Of(StoryboardDocument document, int position)
    {
        var tree = document.Tree;
        var token = tree.TokenAt(Math.Max(0, position - 1));
        var kind = token >= 0 && tree.Tokens[token].End >= position ? tree.Tokens[token].Kind : TokenKind.Whitespace;
        if (kind is TokenKind.Comment or TokenKind.Anchor or TokenKind.Alias or TokenKind.Tag or TokenKind.Directive)
        {
            return null;
        }

        if (kind is TokenKind.Plain or TokenKind.SingleQuoted or TokenKind.DoubleQuoted or TokenKind.BlockText && tree.Tokens[token].Start < position
            && document.ValueAt(position) is ScalarSyntax scalar && scalar.Length > 0)
        {
            return InText(document, scalar, position);
        }

        return Enclosing(document, position) is { } flow ? InBrackets(document, flow, position) : InBlock(document, position);
    }

    private static CompletionPlace InText(StoryboardDocument document, ScalarSyntax scalar, int position)
    {
        var word = WordAt(document, scalar, position);
        var inFlow = Edits.ValueEdits.InFlow(scalar);
        switch (scalar.Parent)
        {
            case EntrySyntax entry when entry.Key == scalar:
                return new CompletionPlace((MapSyntax)entry.Parent!, ShapeOfMap(document, (MapSyntax)entry.Parent!), TextSpan.Between(scalar.Start, scalar.End), scalar) { IsKey = true, HasColon = entry.Colon >= 0, InFlow = inFlow };
            default:
                var shape = scalar.Parent is null ? new ValueShape(ShapeKind.Map) { Map = document.Meaning.Shapes.Storyboard } : document.Meaning.ShapeOf(scalar);

                // A word where a map goes is its first key that has no colon yet.
                var isKey = scalar.IsPlain && shape is { Kind: ShapeKind.Map or ShapeKind.NewElement or ShapeKind.Action } && shape.Words.IsEmpty;
                return new CompletionPlace(null, shape, isKey ? TextSpan.Between(scalar.Start, scalar.End) : word, scalar) { IsKey = isKey, InFlow = inFlow, Text = scalar };
        }
    }

    // What is replaced in a text: all of it, or the name within braces or behind a dollar sign that is typed.
    private static TextSpan WordAt(StoryboardDocument document, ScalarSyntax scalar, int position)
    {
        var text = document.Text;
        var quote = scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted ? 1 : 0;
        var (start, end) = (scalar.ContentStart + quote, scalar.End);
        end -= quote == 1 && end > start && text[end - 1] == text[scalar.ContentStart] ? 1 : 0;
        for (var at = position - 1; at >= start; at--)
        {
            if (text[at] is '{' or '$')
            {
                start = at + 1;
                while (start < position && text[start] is '=' or ' ')
                {
                    start++;
                }

                end = position;
                while (end < scalar.End && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '.' or '_'))
                {
                    end++;
                }

                // In an expression the last name counts.
                for (at = position; at > start && (char.IsAsciiLetterOrDigit(text[at - 1]) || text[at - 1] is '-' or '.' or '_'); at--)
                {
                }

                return TextSpan.Between(at, end);
            }

            if (text[at] == '}')
            {
                break;
            }
        }

        return TextSpan.Between(start, Math.Max(start, end));
    }

    // The innermost brackets that a position stands in.
    private static ValueSyntax? Enclosing(StoryboardDocument document, int position)
    {
        var end = document.Text.Length;
        return document.Tree.Root.All().OfType<ValueSyntax>()
            .Where(v => v is MapSyntax { IsFlow: true } or ListSyntax { IsFlow: true } && document.Text[v.ContentStart] is '{' or '['
                && v.ContentStart < position && (IsClosed(v) ? position < v.End : position <= (NextSign(document, v.End) ?? end)))
            .OrderBy(v => v.ContentStart).LastOrDefault();

        static bool IsClosed(ValueSyntax value) => value is MapSyntax { IsClosed: true } or ListSyntax { IsClosed: true };
    }

    private static int? NextSign(StoryboardDocument document, int at)
    {
        for (var i = Math.Max(0, document.Tree.TokenAt(at)); i < document.Tree.Tokens.Length; i++)
        {
            var token = document.Tree.Tokens[i];
            if (token.Start >= at && !token.IsTrivia)
            {
                return token.Start - 1;
            }
        }

        return null;
    }

    private static CompletionPlace InBrackets(StoryboardDocument document, ValueSyntax brackets, int position)
    {
        var word = new TextSpan(position, 0);
        if (brackets is ListSyntax list)
        {
            var shape = document.Meaning.ShapeOf(list);
            return new CompletionPlace(null, shape?.Items ?? (shape is { TakesSeveral: true } ? shape : null), word, list) { InFlow = true };
        }

        var map = (MapSyntax)brackets;
        var entry = map.Entries.LastOrDefault(e => e.Start <= position && e.Colon >= 0 && e.Colon < position);
        var isBehindComma = entry is null || document.Text.AsSpan(Math.Min(entry.End, position)..position).Contains(',');
        return isBehindComma
            ? new CompletionPlace(map, ShapeOfMap(document, map), word, map) { IsKey = true, InFlow = true }
            : new CompletionPlace(null, document.Meaning.ShapeOf(entry!.Value), word, entry.Value) { InFlow = true };
    }

    private static CompletionPlace? InBlock(StoryboardDocument document, int position)
    {
        var text = document.Text;
        var lineStart = position;
        while (lineStart > 0 && text[lineStart - 1] != '\n')
        {
            lineStart--;
        }

        var word = new TextSpan(position, 0);
        var before = text.AsSpan(lineStart..position);
        var nodes = document.Tree.Root.All().Where(n => n is EntrySyntax { Parent: MapSyntax { IsFlow: false } } or ItemSyntax { Parent: ListSyntax { IsFlow: false } } && n.Start < position)
            .OrderBy(n => n.Start).ToList();
        if (!before.IsWhiteSpace())
        {
            // Behind a colon or hyphen on the same line.
            if (nodes.LastOrDefault(n => n.Start >= lineStart) is not { } last)
            {
                return null;
            }

            var value = last is EntrySyntax entry ? entry.Value : ((ItemSyntax)last).Value;
            var isBehind = last is EntrySyntax { Colon: var colon } ? colon >= 0 && colon < position && position <= Math.Max(value.Start, colon + 1) + (value.Length == 0 ? int.MaxValue / 2 : 0) : value.Length == 0;
            var shape = document.Meaning.ShapeOf(value);
            return !isBehind || (position > 0 && text[position - 1] is ':' or '-') ? null
                : new CompletionPlace(null, shape, word, value) { IsKey = last is ItemSyntax && shape is { Kind: ShapeKind.Map or ShapeKind.Action or ShapeKind.NewElement } };
        }

        var column = position - lineStart;
        for (var i = nodes.Count - 1; i >= 0; i--)
        {
            var node = nodes[i];
            var start = node.Start;
            while (start > 0 && text[start - 1] != '\n')
            {
                start--;
            }

            var at = node.Start - start;
            if (at > column)
            {
                continue;
            }

            if (at == column && node is EntrySyntax { Parent: MapSyntax map })
            {
                return new CompletionPlace(map, ShapeOfMap(document, map), word, map) { IsKey = true };
            }

            if (at < column)
            {
                var value = node is EntrySyntax entry ? entry.Value : ((ItemSyntax)node).Value;
                return value is ListSyntax ? null : new CompletionPlace(value as MapSyntax, document.Meaning.ShapeOf(value), word, value) { IsKey = true };
            }
        }

        return new CompletionPlace(document.Tree.Root as MapSyntax, new ValueShape(ShapeKind.Map) { Map = document.Meaning.Shapes.Storyboard }, word, document.Tree.Root) { IsKey = true };
    }

    private static ValueShape? ShapeOfMap(StoryboardDocument document, MapSyntax map) =>
        document.Meaning.ShapeOf(map) is { } known ? new ValueShape(ShapeKind.Map) { Map = known } : document.Meaning.ShapeOf((ValueSyntax)map);
}
