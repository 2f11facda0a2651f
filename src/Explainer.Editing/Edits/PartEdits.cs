using Explainer.Editing.Syntax;

namespace Explainer.Editing.Edits;

/// <summary>Adds parts to maps and lists, takes them away and moves them, with the comments that belong to them.</summary>
/// <param name="tree">The text.</param>
internal sealed class PartEdits(SyntaxTree tree)
{
    private readonly string text = tree.Text;

    /// <summary>The changes that add a part.</summary>
    /// <param name="within">The map or list.</param>
    /// <param name="key">The key; null for an item.</param>
    /// <param name="value">The value.</param>
    /// <param name="index">Before which part.</param>
    public TextEdit Insert(ValueSyntax within, EditValue? key, EditValue value, int index)
    {
        var parts = within.Children.ToList();
        return IsFlow(within) ? InsertFlow(within, parts, key, value, index) : InsertBlock(parts, key, value, index);
    }

    /// <summary>The changes that take a part away; another is left.</summary>
    public TextEdit Remove(ValueSyntax within, SyntaxNode part)
    {
        var parts = within.Children.ToList();
        var index = parts.IndexOf(part);
        return IsFlow(within) ? RemoveFlow(parts, index) : RemoveBlock(parts, index);
    }

    /// <summary>The changes that move a part.</summary>
    public TextEdit Move(ValueSyntax within, int from, int to)
    {
        var style = new TextStyle(tree, within);
        var isFlow = IsFlow(within);
        var slots = within.Children.Select(p => isFlow ? (p.Start, p.End) : (Start: CommentsAbove(p, style), End: TailOf(p, style))).ToList();
        var order = DataEdit.Moved([.. Enumerable.Range(0, slots.Count)], from, to);
        var (first, last) = (Math.Min(from, to), Math.Max(from, to));
        var moved = new System.Text.StringBuilder();
        for (var i = first; i <= last; i++)
        {
            var slot = slots[order[i]];
            moved.Append(text, slot.Start, slot.End - slot.Start);
            if (i < last)
            {
                moved.Append(text, slots[i].End, slots[i + 1].Start - slots[i].End);
            }
        }

        return new TextEdit([new TextChange(slots[first].Start, slots[last].End - slots[first].Start, moved.ToString())]);
    }

    private static bool IsFlow(ValueSyntax within) => within is MapSyntax { IsFlow: true } or ListSyntax { IsFlow: true };

    private TextEdit InsertFlow(ValueSyntax within, List<SyntaxNode> parts, EditValue? key, EditValue value, int index)
    {
        var style = new TextStyle(tree, within);
        var writer = new ValueWriter(style);
        var model = Model(within, parts, key, value);
        var written = writer.Inline(value, model, inFlow: true);
        written = key is null ? written : writer.KeyAndValue(key, written, inFlow: true);
        if (parts.Count == 0)
        {
            var inside = (Start: within.ContentStart + 1, End: within.End - 1);
            var padding = style.Padding(text[within.ContentStart]);
            return style.HasComment(inside.Start, inside.End)
                ? new TextEdit([new TextChange(inside.Start, 0, padding + written)])
                : new TextEdit([new TextChange(inside.Start, inside.End - inside.Start, padding + written + padding)]);
        }

        var comma = style.Comma.TrimEnd();
        if (index < parts.Count)
        {
            var next = parts[index];
            var isOwnLine = style.IsFirstOnLine(next.Start) && (index > 0 || parts.Count == 1 || style.IsFirstOnLine(parts[1].Start));
            var behind = isOwnLine ? comma + style.LineBreak + text[style.LineStart(next.Start)..next.Start] : style.Comma;
            return new TextEdit([new TextChange(next.Start, 0, written + behind)]);
        }

        var last = parts[^1];
        var before = parts.Count > 1 && style.IsFirstOnLine(last.Start) && style.IsFirstOnLine(parts[^2].Start)
            ? style.LineBreak + text[style.LineStart(last.Start)..last.Start] : style.Comma[comma.Length..];
        var isLine = before.Length > 1;
        var sign = style.SignBehind(last.End);
        var hasComma = sign is { Kind: TokenKind.Comma };
        var at = hasComma ? sign!.Value.End : last.End;
        if (isLine && style.CommentBehind(at) is { } comment)
        {
            return hasComma
                ? new TextEdit([new TextChange(comment.End, 0, before + written + comma)])
                : new TextEdit([new TextChange(at, 0, comma), new TextChange(comment.End, 0, before + written)]);
        }

        return new TextEdit([new TextChange(at, 0, hasComma ? before + written + (isLine ? comma : "") : comma + before + written)]);
    }

    private TextEdit InsertBlock(List<SyntaxNode> parts, EditValue? key, EditValue value, int index)
    {
        var within = (ValueSyntax)parts[0].Parent!;
        var style = new TextStyle(tree, within);
        var writer = new ValueWriter(style);
        var indent = style.ColumnOf(parts[0].Start);
        var model = Model(within, parts, key, value);
        var written = key is null ? writer.Item(value, model, indent) : writer.Entry(key, value, model, indent);
        var spaces = new string(' ', indent);
        if (index == 0)
        {
            return new TextEdit([new TextChange(parts[0].Start, 0, written + style.LineBreak + spaces)]);
        }

        var at = TailOf(parts[index - 1], style);
        return at > 0 && YamlCursor.IsBreak(text[at - 1])
            ? new TextEdit([new TextChange(at, 0, spaces + written + style.LineBreak)])
            : new TextEdit([new TextChange(at, 0, style.LineBreak + spaces + written)]);
    }

    private TextEdit RemoveFlow(List<SyntaxNode> parts, int index)
    {
        var style = new TextStyle(tree, parts[index]);
        var part = parts[index];
        if (index < parts.Count - 1)
        {
            var next = parts[index + 1];
            var comma = style.SignBehind(part.End)!.Value;
            var end = style.HasComment(comma.End, next.Start) && !style.IsFirstOnLine(part.Start) ? EndOfSpace(comma.End) : next.Start;

            // Comments above what comes next stay: only what is on the same line belongs to this one.
            if (style.CommentBehind(part.End) is { } own && style.HasComment(own.End, next.Start) && style.IsFirstOnLine(part.Start))
            {
                end = EndOfSpace(style.AfterBreak(own.End));
            }
            else if (style.CommentBehind(part.End) is null && style.HasComment(comma.End, next.Start))
            {
                end = EndOfSpace(comma.End);
            }

            return new TextEdit([new TextChange(part.Start, end - part.Start, "")]);
        }

        var before = parts[index - 1];
        if (!style.HasComment(before.End, part.Start))
        {
            return new TextEdit([new TextChange(before.End, part.End - before.End, "")]);
        }

        var sign = style.SignBehind(before.End)!.Value;
        var start = part.Start;
        while (text[start - 1] is ' ' or '\t')
        {
            start--;
        }

        return new TextEdit([new TextChange(sign.Start, sign.Length, ""), new TextChange(start, part.End - start, "")]);
    }

    private TextEdit RemoveBlock(List<SyntaxNode> parts, int index)
    {
        var part = parts[index];
        var style = new TextStyle(tree, part);
        var tail = TailOf(part, style);
        if (!style.IsFirstOnLine(part.Start))
        {
            // The first part of a block that begins beside a hyphen.
            var next = parts[index + 1].Start;
            for (var i = Math.Max(0, tree.TokenAt(tail)); i < tree.Tokens.Length && tree.Tokens[i].Start < next; i++)
            {
                if (tree.Tokens[i].Kind == TokenKind.Comment && tree.Tokens[i].Start >= tail)
                {
                    next = tree.Tokens[i].Start;
                    break;
                }
            }

            return new TextEdit([new TextChange(part.Start, next - part.Start, "")]);
        }

        var start = style.LineStart(part.Start);
        var end = style.AfterBreak(tail);
        if (end == tail && start > 0 && (tail == 0 || !YamlCursor.IsBreak(text[tail - 1])))
        {
            // The last line has no break of its own: that of the line above goes.
            start -= start > 1 && text[start - 1] == '\n' && text[start - 2] == '\r' ? 2 : text[start - 1] == '\ufeff' ? 0 : 1;
        }

        return new TextEdit([new TextChange(start, end - start, "")]);
    }

    // Behind a part of a block and what belongs to it: the comment on its last line, and comments below that lie deeper.
    private int TailOf(SyntaxNode part, TextStyle style)
    {
        if (part.End > 0 && part.End > part.Start && YamlCursor.IsBreak(text[part.End - 1]))
        {
            return part.End;
        }

        var tail = style.CommentBehind(part.End)?.End ?? part.End;
        var column = style.ColumnOf(part.Start);
        while (true)
        {
            var line = style.AfterBreak(style.LineEnd(tail));
            var end = style.LineEnd(line);
            var content = EndOfSpace(line);
            if (line >= text.Length || line == tail || content >= end || text[content] != '#' || content - line <= column)
            {
                return tail;
            }

            tail = end;
        }
    }

    // Where the comments right above a part start, at its column; the part's own start when there are none.
    private int CommentsAbove(SyntaxNode part, TextStyle style)
    {
        var start = part.Start;
        if (!style.IsFirstOnLine(start))
        {
            return start;
        }

        var column = style.ColumnOf(start);
        for (var line = style.LineStart(start); line > 0;)
        {
            line = style.LineStart(line - (line > 1 && text[line - 1] == '\n' && text[line - 2] == '\r' ? 2 : 1));
            if (line + column >= text.Length || text[line + column] != '#' || !text.AsSpan(line, column).IsWhiteSpace())
            {
                break;
            }

            start = line + column;
        }

        return start;
    }

    private int EndOfSpace(int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t')
        {
            at++;
        }

        return at;
    }

    // The part beside which a new one is most alike: the same key elsewhere, or a neighbour.
    private static ValueSyntax? Model(ValueSyntax within, List<SyntaxNode> parts, EditValue? key, EditValue value)
    {
        var values = parts.Select(p => p is EntrySyntax entry ? entry.Value : ((ItemSyntax)p).Value).ToList();
        if (key is EditText name && within.Parent is { Parent: { } around } own)
        {
            var same = around.Children.Where(p => p != own).Select(p => p is ItemSyntax item ? item.Value : (p as EntrySyntax)?.Value).OfType<MapSyntax>()
                .Select(m => m.Find(name.Value)?.Value).FirstOrDefault(v => Fits(v, value));
            if (same is not null)
            {
                return same;
            }
        }

        return values.LastOrDefault(v => Fits(v, value) && value is not EditText);
    }

    private static bool Fits(ValueSyntax? model, EditValue value) => (model, value) switch
    {
        (MapSyntax, EditMap) or (ListSyntax, EditList) => true,
        (ScalarSyntax scalar, EditText) => scalar.Style != ScalarStyle.Empty,
        _ => false,
    };
}
