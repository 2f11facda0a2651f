using System.Collections.Immutable;

namespace Explainer.Editing.Syntax;

/// <summary>Walks over a text and takes it piece by piece.</summary>
/// <param name="text">The text.</param>
internal sealed class YamlCursor(string text)
{
    private readonly ImmutableArray<SyntaxToken>.Builder tokens = ImmutableArray.CreateBuilder<SyntaxToken>();

    /// <summary>The next character that is not taken.</summary>
    public int Position { get; private set; }

    /// <summary>Whether all is taken.</summary>
    public bool IsAtEnd => Position >= text.Length;

    /// <summary>The next character; zero at the end.</summary>
    public char Next => Peek(0);

    /// <summary>How far the next character stands from the start of its line.</summary>
    public int Column => Position - LineStart(Position);

    /// <summary>What was taken.</summary>
    public ImmutableArray<SyntaxToken> Tokens => tokens.ToImmutable();

    /// <summary>Whether the next line is one that ends or starts a document.</summary>
    public bool IsAtDocumentMark => IsDocumentMark(Position);

    /// <summary>A character ahead; zero behind the end.</summary>
    public char Peek(int ahead) => Position + ahead < text.Length ? text[Position + ahead] : '\0';

    /// <summary>Whether a character and space, or the end, stand ahead.</summary>
    public bool IsIndicator(char indicator) => Next == indicator && !IsAtEnd && IsBlankAt(Position + 1);

    /// <summary>Takes what reaches up to a position.</summary>
    public void Take(TokenKind kind, int end)
    {
        if (end > Position)
        {
            tokens.Add(new SyntaxToken(kind, Position, end - Position));
            Position = end;
        }
    }

    /// <summary>Takes spaces, comments and line breaks.</summary>
    /// <returns>Whether a line break was among them.</returns>
    public bool SkipTrivia()
    {
        var crossed = false;
        while (!IsAtEnd)
        {
            var end = Position;
            if (Next is ' ' or '\t')
            {
                while (end < text.Length && text[end] is ' ' or '\t')
                {
                    end++;
                }

                Take(TokenKind.Whitespace, end);
            }
            else if (IsBreak(Next))
            {
                Take(TokenKind.LineBreak, AfterBreak(Position));
                crossed = true;
            }
            else if (Next == '#' && (Position == 0 || IsBlankAt(Position - 1) || text[Position - 1] == '\ufeff'))
            {
                Take(TokenKind.Comment, LineEnd(Position));
            }
            else
            {
                break;
            }
        }

        return crossed;
    }

    /// <summary>Whether a line break, a space or the end is at a position.</summary>
    public bool IsBlankAt(int at) => at >= text.Length || text[at] is ' ' or '\t' || IsBreak(text[at]);

    /// <summary>Whether space, a line break or the end is ahead.</summary>
    public bool IsBlank(int ahead) => IsBlankAt(Position + ahead);

    /// <summary>Whether nothing but space stands before a position on its line.</summary>
    public bool IsLineStart(int at)
    {
        while (at > 0 && text[at - 1] is ' ' or '\t')
        {
            at--;
        }

        return LineStart(at) == at;
    }

    /// <summary>Whether a character ends a line.</summary>
    public static bool IsBreak(char c) => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

    /// <summary>Behind the line break at a position.</summary>
    public int AfterBreak(int at) => text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? at + 2 : at + 1;

    /// <summary>The end of a position's line, before its line break.</summary>
    public int LineEnd(int at)
    {
        while (at < text.Length && !IsBreak(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>The start of a position's line.</summary>
    public int LineStart(int at)
    {
        while (at > 0 && !IsBreak(text[at - 1]) && text[at - 1] != '\ufeff')
        {
            at--;
        }

        return at;
    }

    /// <summary>Whether a line that ends or starts a document begins at a position.</summary>
    public bool IsDocumentMark(int at) =>
        LineStart(at) == at && at + 3 <= text.Length && text.AsSpan(at, 3) is "---" or "..." && IsBlankAt(at + 3);
}
