using System.Globalization;
using System.Text;
using Explainer.Core.Diagnostics;

namespace Explainer.Core.Expressions;

/// <summary>Takes an expression's text apart.</summary>
/// <param name="text">The text.</param>
/// <param name="start">Where the expression begins in it.</param>
internal sealed class ExpressionScanner(string text, int start)
{
    private static readonly string[] Pairs = ["<=", ">=", "==", "!=", "&&", "||", ".."];
    private int position = start;

    /// <summary>The next piece, which stays.</summary>
    /// <exception cref="ExpressionException">A character that has no place in an expression.</exception>
    public ExpressionToken Peek()
    {
        var before = position;
        var token = Next();
        position = before;
        return token;
    }

    /// <summary>The next piece.</summary>
    /// <exception cref="ExpressionException">A character that has no place in an expression.</exception>
    public ExpressionToken Next()
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        var at = position;
        if (at >= text.Length)
        {
            return new ExpressionToken(ExpressionTokenKind.End, "", at);
        }

        if (char.IsAsciiDigit(text[at]))
        {
            return Number(at);
        }

        if (char.IsAsciiLetter(text[at]) || text[at] == '_')
        {
            return Name(at);
        }

        var length = Pairs.Any(p => text.AsSpan(at).StartsWith(p, StringComparison.Ordinal)) ? 2 : 1;
        if (length == 1 && "+-*/^()<>?:,!".IndexOf(text[at], StringComparison.Ordinal) < 0)
        {
            _ = Rune.TryGetRuneAt(text, at, out var rune);
            var wrong = rune.Value == 0 ? text[at].ToString() : rune.ToString();
            throw new ExpressionException(new ExpressionMistake(ExpressionRules.UnknownSign.With(wrong), at, wrong.Length));
        }

        position = at + length;
        return new ExpressionToken(ExpressionTokenKind.Sign, text[at..position], at);
    }

    // 1..4 is a range: two full stops belong to no number.
    private ExpressionToken Number(int at)
    {
        while (position < text.Length && char.IsAsciiDigit(text[position]))
        {
            position++;
        }

        if (position + 1 < text.Length && text[position] == '.' && char.IsAsciiDigit(text[position + 1]))
        {
            position++;
            while (position < text.Length && char.IsAsciiDigit(text[position]))
            {
                position++;
            }
        }

        var exponent = position;
        if (exponent < text.Length && text[exponent] is 'e' or 'E')
        {
            var digits = exponent + (exponent + 1 < text.Length && text[exponent + 1] is '+' or '-' ? 2 : 1);
            if (digits < text.Length && char.IsAsciiDigit(text[digits]))
            {
                position = digits;
                while (position < text.Length && char.IsAsciiDigit(text[position]))
                {
                    position++;
                }
            }
        }

        return new ExpressionToken(
            ExpressionTokenKind.Number, text[at..position], at, double.Parse(text.AsSpan(at, position - at), NumberStyles.Float, CultureInfo.InvariantCulture));
    }

    // Names of figures have full stops and hyphens within: a minus stands apart from names by a space.
    private ExpressionToken Name(int at)
    {
        while (position < text.Length && (char.IsAsciiLetterOrDigit(text[position]) || text[position] == '_'
            || (text[position] is '.' or '-' && position + 1 < text.Length && char.IsAsciiLetterOrDigit(text[position + 1]))))
        {
            position++;
        }

        return new ExpressionToken(ExpressionTokenKind.Name, text[at..position], at);
    }
}
