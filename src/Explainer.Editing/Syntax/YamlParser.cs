using System.Collections.Immutable;

namespace Explainer.Editing.Syntax;

/// <summary>
/// Takes YAML apart by recursive descent: blocks by their indentation, what is in brackets by <see cref="FlowParser"/>. It reads what storyboards are
/// read by, and goes on where these stop: a key without a colon, a bracket or quote that is not closed, a line that belongs nowhere.
/// </summary>
internal sealed class YamlParser
{
    /// <summary>Levels of nesting that are told apart; what lies deeper is stray.</summary>
    public const int MostLevels = 100;

    private readonly string text;
    private readonly YamlCursor cursor;
    private readonly ScalarParser scalars;
    private readonly FlowParser flow;
    private int firstProblem = -1;
    private int level;

    /// <summary>Begins.</summary>
    /// <param name="text">The text.</param>
    /// <param name="recovers">Whether the text is known to be broken: then what is open ends where the indentation says so.</param>
    public YamlParser(string text, bool recovers)
    {
        this.text = text;
        cursor = new YamlCursor(text);
        scalars = new ScalarParser(text, cursor, recovers, Problem);
        flow = new FlowParser(cursor, scalars, recovers, Problem);
    }

    /// <summary>Takes the text apart.</summary>
    public SyntaxTree Parse()
    {
        if (cursor.Next == '\ufeff')
        {
            cursor.Take(TokenKind.ByteOrderMark, 1);
        }

        ValueSyntax? root = null;
        while (true)
        {
            cursor.SkipTrivia();
            if (cursor.IsAtEnd)
            {
                break;
            }

            if (cursor.IsAtDocumentMark)
            {
                var kind = cursor.Next == '-' ? TokenKind.DocumentStart : TokenKind.DocumentEnd;
                if (root is not null && kind == TokenKind.DocumentStart)
                {
                    Stray(text.Length);
                    break;
                }

                cursor.Take(kind, cursor.Position + 3);
                if (kind == TokenKind.DocumentStart)
                {
                    root = Block(-1, takesListAtParent: false, isCompact: true);
                    Leftovers();
                }
            }
            else if (cursor.Next == '%' && cursor.Column == 0 && root is null)
            {
                cursor.Take(TokenKind.Directive, cursor.LineEnd(cursor.Position));
            }
            else if (root is null)
            {
                root = Block(-1, takesListAtParent: false, isCompact: true);
                Leftovers();
            }
            else
            {
                Stray(cursor.LineEnd(cursor.Position));
            }
        }

        root ??= ScalarParser.Nothing(cursor.Position);
        return new SyntaxTree(text, cursor.Tokens, root, firstProblem);
    }

    // The value behind a colon or hyphen, or at the top. The parent is the column of what it belongs to.
    private ValueSyntax Block(int parent, bool takesListAtParent, bool isCompact)
    {
        var behind = cursor.Position;
        var isOwnLine = cursor.SkipTrivia() || behind == 0;
        if (cursor.IsAtEnd || cursor.IsAtDocumentMark || (isOwnLine && !Belongs(parent, takesListAtParent)))
        {
            return ScalarParser.Nothing(behind);
        }

        if (level >= MostLevels)
        {
            Stray(cursor.LineEnd(cursor.Position));
            return ScalarParser.Nothing(behind);
        }

        level++;
        try
        {
            return Content(parent, takesListAtParent, isCompact || isOwnLine);
        }
        finally
        {
            level--;
        }
    }

    private bool Belongs(int parent, bool takesListAtParent) =>
        cursor.Column > parent || (takesListAtParent && cursor.Column == parent && cursor.IsIndicator('-'));

    private ValueSyntax Content(int parent, bool takesListAtParent, bool mayBeMap)
    {
        var (start, column) = (cursor.Position, cursor.Column);
        if (scalars.Properties(out var anchor, out var end, out var crossed))
        {
            if (cursor.IsAtEnd || cursor.IsAtDocumentMark || (crossed && !Belongs(parent, takesListAtParent)))
            {
                return With(ScalarParser.Nothing(end), start, anchor);
            }

            if (!crossed && mayBeMap && scalars.ColonBehindKey() >= 0)
            {
                return Map(column, start, anchor);
            }

            (column, mayBeMap) = (cursor.Column, mayBeMap || crossed);
        }

        if (cursor.IsIndicator('-'))
        {
            if (!mayBeMap)
            {
                Problem(cursor.Position);
            }

            return With(List(column), start, anchor);
        }

        if (cursor.IsIndicator('?') || scalars.ColonBehindKey() >= 0)
        {
            if (mayBeMap)
            {
                return With(Map(column, cursor.Position, null), start, anchor);
            }

            Problem(cursor.Position);
            return With(scalars.RestOfLine(), start, anchor);
        }

        return mayBeMap && scalars.IsUnfinishedKey() ? With(Map(column, cursor.Position, null), start, anchor) : With(Single(parent), start, anchor);
    }

    private ValueSyntax Single(int parent)
    {
        switch (cursor.Next)
        {
            case '|' or '>':
                return scalars.BlockText(parent);
            case '{' or '[':
                return flow.Collection(parent);
            case '"' or '\'':
                return scalars.Quoted(parent);
            case '*':
                return scalars.Alias();
            default:
                return scalars.Plain(parent, inFlow: false);
        }
    }

    private MapSyntax Map(int column, int firstStart, string? firstAnchor)
    {
        var entries = ImmutableArray.CreateBuilder<EntrySyntax>();
        var isFirst = true;
        while (true)
        {
            entries.Add(Entry(column, isFirst ? firstStart : cursor.Position, isFirst ? firstAnchor : null, takesProperties: !isFirst));
            isFirst = false;
            if (!NextAt(column))
            {
                break;
            }

            if (cursor.IsIndicator('-'))
            {
                Stray(cursor.LineEnd(cursor.Position));
                if (!NextAt(column))
                {
                    break;
                }
            }
        }

        return new MapSyntax(entries[0].Start, entries[^1].End, isFlow: false, isClosed: false, entries.ToImmutable());
    }

    private EntrySyntax Entry(int column, int start, string? anchor, bool takesProperties)
    {
        if (takesProperties && scalars.Properties(out var own, out _, out _))
        {
            anchor = own;
        }

        ValueSyntax key;
        var colon = -1;
        var isExplicit = cursor.IsIndicator('?');
        if (isExplicit)
        {
            cursor.Take(TokenKind.Question, cursor.Position + 1);
            key = With(Block(column, takesListAtParent: false, isCompact: true), start, anchor);
            cursor.SkipTrivia();
            if (cursor.IsAtEnd || cursor.Column != column || !cursor.IsIndicator(':'))
            {
                var last = Math.Max(start + 1, key.End);
                return new EntrySyntax(start, last, key, -1, ScalarParser.Nothing(last));
            }
        }
        else if (scalars.ColonBehindKey() is var before and >= 0)
        {
            key = With(cursor.Next is '{' or '[' ? flow.Collection(column - 1) : cursor.Next is '"' or '\'' ? scalars.Quoted(column)
                : cursor.Next == '*' ? scalars.Alias() : scalars.PlainUpTo(before), start, anchor);
            cursor.Take(TokenKind.Whitespace, before);
        }
        else
        {
            // Half typed: what stands there will be a key.
            Problem(cursor.Position);
            key = With(scalars.RestOfLine(), start, anchor);
            return new EntrySyntax(start, key.End, key, -1, ScalarParser.Nothing(key.End));
        }

        colon = cursor.Position;
        cursor.Take(TokenKind.Colon, colon + 1);
        var value = Block(column, takesListAtParent: true, isCompact: isExplicit);
        return new EntrySyntax(start, Math.Max(colon + 1, value.End), key, colon, value);
    }

    private ListSyntax List(int column)
    {
        var items = ImmutableArray.CreateBuilder<ItemSyntax>();
        do
        {
            var dash = cursor.Position;
            cursor.Take(TokenKind.Dash, dash + 1);
            var value = Block(column, takesListAtParent: false, isCompact: true);
            items.Add(new ItemSyntax(dash, Math.Max(dash + 1, value.End), value));
        }
        while (NextAt(column) && cursor.IsIndicator('-'));

        return new ListSyntax(items[0].Start, items[^1].End, isFlow: false, isClosed: false, items.ToImmutable());
    }

    // Goes on to what stands at a column; false where the block ends. What stands deeper belongs nowhere.
    private bool NextAt(int column)
    {
        Leftovers();
        while (!cursor.IsAtEnd && !cursor.IsAtDocumentMark)
        {
            var at = cursor.Column;
            if (at <= column)
            {
                return at == column;
            }

            Stray(cursor.LineEnd(cursor.Position));
            cursor.SkipTrivia();
        }

        return false;
    }

    // Goes to the next line; what is left of this one is stray.
    private void Leftovers()
    {
        var start = cursor.Position;
        if (!cursor.SkipTrivia() && !cursor.IsAtEnd && (start > 0 || cursor.Position > 0) && cursor.Column > 0)
        {
            var lineStart = cursor.LineStart(cursor.Position);
            if (!text.AsSpan(lineStart, cursor.Position - lineStart).IsWhiteSpace())
            {
                Stray(cursor.LineEnd(cursor.Position));
                cursor.SkipTrivia();
            }
        }
    }

    private void Stray(int end)
    {
        Problem(cursor.Position);
        cursor.Take(TokenKind.Stray, end);
    }

    private static T With<T>(T value, int start, string? anchor)
        where T : ValueSyntax
    {
        value.Start = start;
        value.Anchor = anchor ?? value.Anchor;
        return value;
    }

    private void Problem(int at) => firstProblem = firstProblem < 0 ? at : Math.Min(at, firstProblem);
}
