namespace Explainer.Editing.Syntax;

/// <summary>A stretch of a storyboard's text. All tokens in turn are the whole text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it starts, in UTF-16 characters.</param>
/// <param name="Length">How long it is, in UTF-16 characters.</param>
public readonly record struct SyntaxToken(TokenKind Kind, int Start, int Length)
{
    /// <summary>Behind its last character.</summary>
    public int End => Start + Length;

    /// <summary>Whether it says nothing: space, a line break, a comment.</summary>
    public bool IsTrivia => Kind is TokenKind.Whitespace or TokenKind.LineBreak or TokenKind.Comment or TokenKind.ByteOrderMark;
}
