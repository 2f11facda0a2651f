using System.Collections.Immutable;

namespace Explainer.Editing.Syntax;

/// <summary>Takes what stands in braces and square brackets.</summary>
/// <param name="cursor">Where in the text.</param>
/// <param name="scalars">Takes single values.</param>
/// <param name="recovers">Whether a bracket that is not closed ends where the indentation says so.</param>
/// <param name="problem">Takes the places that are no YAML.</param>
internal sealed class FlowParser(YamlCursor cursor, ScalarParser scalars, bool recovers, Action<int> problem)
{
    private int level;

    /// <summary>A map or list in brackets, at whose opening bracket the cursor is.</summary>
    /// <param name="parent">The column of the block that it belongs to.</param>
    public ValueSyntax Collection(int parent)
    {
        if (level >= YamlParser.MostLevels)
        {
            problem(cursor.Position);
            var start = cursor.Position;
            cursor.Take(TokenKind.Stray, cursor.LineEnd(start));
            return ScalarParser.Nothing(start);
        }

        level++;
        try
        {
            return cursor.Next == '{' ? Map(parent) : List(parent);
        }
        finally
        {
            level--;
        }
    }

    private MapSyntax Map(int parent)
    {
        var start = cursor.Position;
        var entries = ImmutableArray.CreateBuilder<EntrySyntax>();
        cursor.Take(TokenKind.OpenBrace, start + 1);
        var end = start + 1;
        while (Next(parent, '}', ref end))
        {
            var entry = Entry(parent);
            entries.Add(entry);
            end = entry.End;
        }

        var isClosed = cursor.Next == '}' && !cursor.IsAtEnd && !IsCutOff(parent);
        if (isClosed)
        {
            cursor.Take(TokenKind.CloseBrace, cursor.Position + 1);
            end = cursor.Position;
        }

        return new MapSyntax(start, end, isFlow: true, isClosed, entries.ToImmutable());
    }

    private ListSyntax List(int parent)
    {
        var start = cursor.Position;
        var items = ImmutableArray.CreateBuilder<ItemSyntax>();
        cursor.Take(TokenKind.OpenBracket, start + 1);
        var end = start + 1;
        while (Next(parent, ']', ref end))
        {
            var item = Item(parent);
            items.Add(item);
            end = item.End;
        }

        var isClosed = cursor.Next == ']' && !cursor.IsAtEnd && !IsCutOff(parent);
        if (isClosed)
        {
            cursor.Take(TokenKind.CloseBracket, cursor.Position + 1);
            end = cursor.Position;
        }

        return new ListSyntax(start, end, isFlow: true, isClosed, items.ToImmutable());
    }

    // Goes on to the next entry; false where the brackets end.
    private bool Next(int parent, char close, ref int end)
    {
        while (true)
        {
            cursor.SkipTrivia();
            if (cursor.IsAtEnd || cursor.IsAtDocumentMark || IsCutOff(parent) || (cursor.Next is '}' or ']' && cursor.Next != close))
            {
                problem(cursor.Position);
                return false;
            }

            if (cursor.Next != ',')
            {
                return cursor.Next != close;
            }

            end = cursor.Position + 1;
            cursor.Take(TokenKind.Comma, end);
        }
    }

    // In a broken text, what stands no deeper than the block around belongs to that block.
    private bool IsCutOff(int parent)
    {
        if (!recovers || cursor.Next is '}' or ']')
        {
            return false;
        }

        var start = cursor.LineStart(cursor.Position);
        return cursor.Position - start <= parent && cursor.IsLineStart(cursor.Position);
    }

    private EntrySyntax Entry(int parent)
    {
        var start = cursor.Position;
        var isExplicit = cursor.IsIndicator('?');
        if (isExplicit)
        {
            cursor.Take(TokenKind.Question, start + 1);
            cursor.SkipTrivia();
        }

        return Pair(parent, start, Value(parent));
    }

    private EntrySyntax Pair(int parent, int start, ValueSyntax key)
    {
        cursor.SkipTrivia();
        if (!IsColonBehind(key))
        {
            MustEnd();
            return new EntrySyntax(start, key.End, key, -1, ScalarParser.Nothing(key.End));
        }

        var colon = cursor.Position;
        cursor.Take(TokenKind.Colon, colon + 1);
        cursor.SkipTrivia();
        var value = cursor.IsAtEnd || cursor.Next is ',' or '}' or ']' || IsCutOff(parent) ? ScalarParser.Nothing(colon + 1) : Value(parent);
        cursor.SkipTrivia();

        // Behind a bracket that closes, the reader of storyboards misses no comma.
        if (value is not (MapSyntax { IsClosed: true } or ListSyntax { IsClosed: true }))
        {
            MustEnd();
        }

        return new EntrySyntax(start, Math.Max(colon + 1, value.End), key, colon, value);
    }

    private ItemSyntax Item(int parent)
    {
        var start = cursor.Position;
        var isExplicit = cursor.IsIndicator('?');
        if (isExplicit)
        {
            cursor.Take(TokenKind.Question, start + 1);
            cursor.SkipTrivia();
        }

        var value = Value(parent);
        cursor.SkipTrivia();
        if (isExplicit || IsColonBehind(value))
        {
            var pair = Pair(parent, start, value);
            value = new MapSyntax(pair.Start, pair.End, isFlow: true, isClosed: false, [pair]);
        }
        else
        {
            MustEnd();
        }

        return new ItemSyntax(value.Start, value.End, value);
    }

    private void MustEnd()
    {
        if (!cursor.IsAtEnd && cursor.Next is not (',' or '}' or ']'))
        {
            problem(cursor.Position);
        }
    }

    // Behind quotes and brackets a colon needs no space.
    private bool IsColonBehind(ValueSyntax key) =>
        cursor.Next == ':' && (cursor.IsBlank(1) || cursor.Peek(1) == ',' || key is not (ScalarSyntax { IsPlain: true } or AliasSyntax));

    private ValueSyntax Value(int parent)
    {
        var start = cursor.Position;
        if (scalars.Properties(out var anchor, out var end, out _) && (cursor.IsAtEnd || cursor.Next is ',' or '}' or ']'))
        {
            var nothing = ScalarParser.Nothing(end);
            (nothing.Start, nothing.Anchor) = (start, anchor);
            return nothing;
        }

        ValueSyntax value = cursor.Next switch
        {
            '{' or '[' => Collection(parent),
            '"' or '\'' => scalars.Quoted(parent),
            '*' => scalars.Alias(),
            ':' when cursor.IsBlank(1) || cursor.Peek(1) == ',' => ScalarParser.Nothing(cursor.Position),
            ',' or '}' or ']' => ScalarParser.Nothing(start),
            _ => scalars.Plain(parent, inFlow: true),
        };
        value.Start = start;
        value.Anchor = anchor;
        return value;
    }
}
