using Explainer.Editing.Syntax;

namespace Explainer.Editing.Edits;

/// <summary>How an author writes: line breaks, indentation, space within brackets and behind commas.</summary>
internal sealed class TextStyle
{
    private readonly SyntaxTree tree;
    private readonly ValueSyntax? near;

    /// <summary>The style of a text near a place.</summary>
    /// <param name="tree">The text.</param>
    /// <param name="at">The place.</param>
    public TextStyle(SyntaxTree tree, SyntaxNode? at)
    {
        this.tree = tree;
        near = at?.Ancestors().Prepend(at).OfType<ValueSyntax>().FirstOrDefault(IsModel);
        LineBreak = tree.Text.IndexOf('\n') is var feed and > 0 && tree.Text[feed - 1] == '\r' ? "\r\n" : "\n";
        Comma = Flow().Select(CommaOf).FirstOrDefault(c => c is not null) ?? ", ";
    }

    /// <summary>The text's line break.</summary>
    public string LineBreak { get; }

    /// <summary>What stands between entries in brackets.</summary>
    public string Comma { get; }

    /// <summary>How much deeper blocks lie than what they belong to.</summary>
    public int Step => tree.Root is MapSyntax { IsFlow: false } top
        && top.Entries.FirstOrDefault(e => e.Value is MapSyntax { IsFlow: false })?.Value is { } inner && ColumnOf(inner.Start) is > 0 and var step ? step : 2;

    /// <summary>What stands within brackets of one kind beside them.</summary>
    /// <param name="open">The opening bracket.</param>
    public string Padding(char open) => Flow().FirstOrDefault(v => tree.Text[v.ContentStart] == open) is { } model
        ? tree.Text[model.ContentStart + 1] is ' ' ? " " : ""
        : open == '{' ? " " : "";

    /// <summary>How far a position stands from the start of its line.</summary>
    public int ColumnOf(int at) => at - LineStart(at);

    /// <summary>The start of a position's line.</summary>
    public int LineStart(int at)
    {
        while (at > 0 && !YamlCursor.IsBreak(tree.Text[at - 1]) && tree.Text[at - 1] != '\ufeff')
        {
            at--;
        }

        return at;
    }

    /// <summary>The end of a position's line, before its break.</summary>
    public int LineEnd(int at)
    {
        while (at < tree.Text.Length && !YamlCursor.IsBreak(tree.Text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>Behind the line break at a position; the position itself where there is none.</summary>
    public int AfterBreak(int at) =>
        at >= tree.Text.Length || !YamlCursor.IsBreak(tree.Text[at]) ? at : tree.Text[at] == '\r' && at + 1 < tree.Text.Length && tree.Text[at + 1] == '\n' ? at + 2 : at + 1;

    /// <summary>Whether only space stands before a position on its line.</summary>
    public bool IsFirstOnLine(int at) => tree.Text.AsSpan(LineStart(at)..at).IsWhiteSpace();

    /// <summary>The comment behind a position on its line; null when there is none, or something else before it.</summary>
    public SyntaxToken? CommentBehind(int at)
    {
        for (var i = tree.TokenAt(at); i >= 0 && i < tree.Tokens.Length; i++)
        {
            var token = tree.Tokens[i];
            if (token.Start < at || token.Kind is TokenKind.Whitespace or TokenKind.Comma)
            {
                continue;
            }

            return token.Kind == TokenKind.Comment ? token : null;
        }

        return null;
    }

    /// <summary>Whether a comment stands between two positions.</summary>
    public bool HasComment(int from, int to)
    {
        for (var i = Math.Max(0, tree.TokenAt(from)); i < tree.Tokens.Length && tree.Tokens[i].Start < to; i++)
        {
            if (tree.Tokens[i].Kind == TokenKind.Comment && tree.Tokens[i].Start >= from)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The next token behind a position that means something.</summary>
    public SyntaxToken? SignBehind(int at)
    {
        for (var i = Math.Max(0, tree.TokenAt(at)); i < tree.Tokens.Length; i++)
        {
            if (tree.Tokens[i].Start >= at && !tree.Tokens[i].IsTrivia)
            {
                return tree.Tokens[i];
            }
        }

        return null;
    }

    private static bool IsModel(ValueSyntax value) => value is MapSyntax { IsFlow: true, IsClosed: true, Entries.IsEmpty: false } or ListSyntax { IsFlow: true, IsClosed: true, Items.IsEmpty: false };

    // What is nearest first, then all there is.
    private IEnumerable<ValueSyntax> Flow() => (near is null ? [] : (IEnumerable<ValueSyntax>)[near]).Concat(tree.Root.All().OfType<ValueSyntax>().Where(IsModel));

    private string? CommaOf(ValueSyntax value)
    {
        var parts = value.Children.Take(2).ToList();
        if (parts.Count < 2)
        {
            return null;
        }

        var between = tree.Text[parts[0].End..parts[1].Start];
        return between.Any(YamlCursor.IsBreak) ? null : between.TrimStart() is "," ? "," : ", ";
    }
}
