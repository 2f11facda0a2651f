using Explainer.Core.Diagnostics;

namespace Explainer.Storyboards.Reading;

/// <summary>
/// Puts values together that a comma cuts apart in braces: <c>ease: cubic-bezier(0, 1, 1, 0)</c> reads as a value and three keys without
/// one. Told once here, it makes no mistakes elsewhere.
/// </summary>
internal static class FlowPieces
{
    /// <summary>Joins the value at an index with the keys behind it that are its pieces, if it is cut.</summary>
    /// <param name="items">The keys and values of a map in braces, in turn.</param>
    /// <param name="at">The index of a value.</param>
    /// <param name="diagnostics">Where the mistake goes.</param>
    public static void Join(List<Node> items, int at, MistakeList diagnostics)
    {
        if (at < items.Count && items[at] is MappingNode { Entries: [{ Value: ScalarNode { IsNull: true } }] } figure
            && PieceAt(items, at + 1) is { } behind && Between(figure, behind) is { } text)
        {
            var span = figure.Span.To(behind.Span);
            Replace(items, at, at + 1, new ScalarNode(span, text, isPlain: false));
            diagnostics.Add(SyntaxRules.YamlSyntaxBrace.With(QuotedText.Of(text)).At(span));
            return;
        }

        if (at >= items.Count || items[at] is not ScalarNode { IsPlain: true, Text.Length: > 0 } first)
        {
            return;
        }

        if (PieceAt(items, at + 1) is { } decimals && first.Text.All(char.IsAsciiDigit) && char.IsAsciiDigit(decimals.Text[0]))
        {
            var number = first.WithText($"{first.Text}.{decimals.Text}");
            Replace(items, at, at + 1, number);
            diagnostics.Add(SyntaxRules.YamlSyntaxDecimal.With(number.Text).At(first.Span.To(decimals.Span)));
            return;
        }

        if (CutText(items, at) is { } cut)
        {
            Join(items, at, at + (2 * (cut.Count - 1)) - 1, cut, diagnostics);
            return;
        }

        var isCurly = first.Text[0] == '\u201c';
        var (opening, closing) = isCurly ? ('\u201c', '\u201d') : ('(', ')');
        if (!first.Text.Contains(opening) || first.Text.Contains(closing))
        {
            return;
        }

        var pieces = new List<ScalarNode> { first };
        for (var next = at + 1; PieceAt(items, next) is { } piece; next += 2)
        {
            pieces.Add(piece);
            if (piece.Text[^1] == closing)
            {
                Join(items, at, next, pieces, diagnostics);
                return;
            }
        }
    }

    /// <summary>Whether the key at an index looks like a key and its value, or the start of that, without the colon between them.</summary>
    /// <param name="items">The keys and values of a map, in turn.</param>
    /// <param name="at">The index of a key.</param>
    /// <param name="isFlow">Whether the map is in braces.</param>
    public static bool MayMissColon(List<Node> items, int at, bool isFlow) => isFlow
        ? PieceAt(items, at) is { } piece && piece.Text.AsSpan().IndexOfAny(' ', ':') > 0
        : items[at] is ScalarNode { IsPlain: true } key && (key.Text.Contains(" {", StringComparison.Ordinal) || (at + 1 < items.Count && IsTextBelow(key, items[at + 1])));

    // A text in one line below a key at the top: where a map is meant, the only key of that.
    private static bool IsTextBelow(ScalarNode key, Node value) =>
        key.Span.Column == 1 && !IsText(key.Text) && value is ScalarNode { IsPlain: true } text && text.Span.Line > key.Span.Line && text.Span.Line == text.Span.EndLine && text.Text.Contains(' ');

    /// <summary>Whether a key is one of those whose values are sentences.</summary>
    public static bool IsText(string key) => key is "text" or "label" or "title" or "voiceover" or "seen" or "source";

    // No key has a space in it, and what follows a text belongs to it.
    private static List<ScalarNode>? CutText(List<Node> items, int at)
    {
        var first = (ScalarNode)items[at];
        if (first.Text[0] is '(' or '\u201c' || first.Text.Contains('('))
        {
            return null;
        }

        var pieces = new List<ScalarNode> { first };
        for (var next = at + 1; PieceAt(items, next) is { } piece && !HasColon(piece); next += 2)
        {
            pieces.Add(piece);
        }

        var isText = at > 0 && items[at - 1] is ScalarNode key && IsText(key.Text);
        return pieces.Count > 1 && (isText || pieces.Skip(1).Any(p => p.Text.Contains(' '))) ? pieces : null;
    }

    private static void Join(List<Node> items, int at, int last, List<ScalarNode> pieces, MistakeList diagnostics)
    {
        var span = pieces[0].Span.To(pieces[^1].Span);
        var whole = string.Join(", ", pieces.Select(p => p.Text));
        switch (whole[0])
        {
            case '(':
                Replace(items, at, last, new SequenceNode(span, [.. pieces.Select(p => p.WithText(p.Text.Trim('(', ')')))]));
                diagnostics.Add(SyntaxRules.YamlSyntaxParentheses.With(whole.Trim('(', ')')).At(span));
                break;
            case '\u201c':
                Replace(items, at, last, new ScalarNode(span, whole, isPlain: false));
                diagnostics.Add(SyntaxRules.YamlSyntaxCurlyQuotes.With(QuotedText.Of(whole.Trim('\u201c', '\u201d'))).At(span));
                break;
            default:
                Replace(items, at, last, new ScalarNode(span, whole, isPlain: false));
                diagnostics.Add(SyntaxRules.YamlSyntaxCutText.With(QuotedText.Of(whole)).At(span));
                break;
        }
    }

    // Both as one text, if nothing but space stands between them.
    private static string? Between(MappingNode figure, ScalarNode behind)
    {
        var (first, last) = (figure.Span, behind.Span);
        if (first.EndLine != last.Line || first.Line != last.EndLine)
        {
            return null;
        }

        var line = first.Source.Line(first.Line);
        return line.AsSpan((first.EndColumn - 1)..(last.Column - 1)).TrimStart('}').IsWhiteSpace() ? line[(first.Column - 1)..(last.EndColumn - 1)] : null;
    }

    // A key without quotes and without a value.
    private static ScalarNode? PieceAt(List<Node> items, int key) =>
        key + 1 < items.Count && items[key] is ScalarNode { IsPlain: true, Text.Length: > 0 } piece && items[key + 1] is ScalarNode { IsNull: true } ? piece : null;

    // A key that is written as one and whose value was forgotten.
    private static bool HasColon(ScalarNode piece) =>
        piece.Span.Source.Line(piece.Span.EndLine).AsSpan(piece.Span.EndColumn - 1).TrimStart() is [':', ..];

    private static void Replace(List<Node> items, int at, int lastKey, Node whole)
    {
        items.RemoveRange(at + 1, lastKey + 1 - at);
        items[at] = whole;
    }
}
