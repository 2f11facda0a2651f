using Explainer.Editing.Edits;
using Explainer.Editing.Syntax;

namespace Explainer.Editing.Services;

/// <summary>Tidies space where it says nothing: at the ends of lines, behind commas and colons, within brackets. Lines and indentation stay.</summary>
public static class Formatting
{
    /// <summary>The changes that tidy a stretch of a storyboard; nothing of a broken one.</summary>
    /// <param name="document">The storyboard.</param>
    /// <param name="span">The stretch; only space within it is changed.</param>
    public static TextEdit Of(StoryboardDocument document, TextSpan span)
    {
        var tree = document.Tree;
        if (tree.IsBroken)
        {
            return TextEdit.None;
        }

        var changes = new List<TextChange>();
        for (var i = 0; i < tree.Tokens.Length; i++)
        {
            var (token, before) = (tree.Tokens[i], i > 0 ? tree.Tokens[i - 1] : default);
            var isSpace = token.Kind == TokenKind.Whitespace;
            var next = isSpace ? (i + 1 < tree.Tokens.Length ? tree.Tokens[i + 1].Kind : TokenKind.LineBreak) : token.Kind;
            var old = isSpace ? token : new SyntaxToken(TokenKind.Whitespace, token.Start, 0);
            if ((!isSpace && i > 0 && before.Kind == TokenKind.Whitespace) || i == 0 || old.Start < span.Start || old.End > span.End)
            {
                continue;
            }

            var wanted = Wanted(before.Kind, next, old.Length);
            if (wanted != old.Length || (wanted > 0 && document.Text[old.Start] == '\t' && before.Kind is TokenKind.Comma or TokenKind.Colon))
            {
                changes.Add(new TextChange(old.Start, old.Length, new string(' ', wanted)));
            }
        }

        var edit = new TextEdit(changes);
        var after = SyntaxTree.Parse(edit.Apply(document.Text));
        return !after.IsBroken && EditValue.Of(after.Root).Says(EditValue.Of(tree.Root)) ? edit : TextEdit.None;
    }

    private static int Wanted(TokenKind before, TokenKind next, int now) => (before, next) switch
    {
        (TokenKind.LineBreak or TokenKind.ByteOrderMark, not TokenKind.LineBreak) => now,
        (_, TokenKind.LineBreak) => 0,
        (_, TokenKind.Comment) => now,
        (TokenKind.Comma, _) => 1,
        (TokenKind.OpenBrace, TokenKind.CloseBrace) or (TokenKind.OpenBracket, TokenKind.CloseBracket) => 0,
        (TokenKind.OpenBrace, _) or (_, TokenKind.CloseBrace) => 1,
        (TokenKind.OpenBracket, _) or (_, TokenKind.CloseBracket or TokenKind.Comma) => 0,
        (TokenKind.Colon, _) => now == 0 ? 0 : 1,
        _ => now,
    };
}
