using Explainer.Editing.Syntax;

namespace Explainer.Editing.Services;

/// <summary>What of a storyboard can be folded away: what is below a key, items, long brackets and texts, comments.</summary>
public static class Folding
{
    /// <summary>The stretches that reach over several lines, each from the end of its first line; comments last.</summary>
    public static IReadOnlyList<(TextSpan Span, bool IsComment)> Of(StoryboardDocument document)
    {
        var text = document.Text;
        var found = document.Tree.Root.All().Where(n => n is EntrySyntax or ItemSyntax && text.AsSpan(n.Start, n.Length).Contains('\n'))
            .Select(n => (TextSpan.Between(n.Start, n.End), false)).ToList();
        var (first, last) = (-1, -1);
        foreach (var token in document.Tree.Tokens)
        {
            if (token.Kind == TokenKind.Comment && text.AsSpan(LineStart(text, token.Start), token.Start - LineStart(text, token.Start)).IsWhiteSpace())
            {
                (first, last) = (first < 0 ? token.Start : first, token.End);
            }
            else if (token.Kind is not (TokenKind.Whitespace or TokenKind.LineBreak))
            {
                Close();
            }
        }

        Close();
        return found;

        void Close()
        {
            if (first >= 0 && text.AsSpan(first, last - first).Contains('\n'))
            {
                found.Add((TextSpan.Between(first, last), true));
            }

            (first, last) = (-1, -1);
        }
    }

    private static int LineStart(string text, int at) => at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;
}
