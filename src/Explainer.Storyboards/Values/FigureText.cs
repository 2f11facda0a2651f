using System.Collections.Immutable;
using System.Text;

namespace Explainer.Storyboards.Values;

/// <summary>
/// Texts with figures: <c>{name}</c>, <c>{name:0.0}</c>, <c>{= a / b :0.0}</c>; and with styles behind a bar: <c>{some words|accent bold}</c>,
/// <c>{name:0.0|accent}</c>. <c>{{</c> and <c>}}</c> stand for braces.
/// </summary>
internal static class FigureText
{
    /// <summary>Cuts a text into parts.</summary>
    /// <param name="text">The text.</param>
    /// <param name="wrong">Where a brace stands alone, or -1.</param>
    public static ImmutableArray<FigureTextPart> Parse(string text, out int wrong)
    {
        wrong = -1;
        if (text.AsSpan().IndexOfAny('{', '}') < 0)
        {
            return [new(text, false, null, 0, text.Length)];
        }

        var parts = ImmutableArray.CreateBuilder<FigureTextPart>();
        var literal = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is not ('{' or '}'))
            {
                literal.Append(c);
                continue;
            }

            if (i + 1 < text.Length && text[i + 1] == c)
            {
                literal.Append(c);
                i++;
                continue;
            }

            var close = c == '{' ? text.IndexOf('}', i) : -1;
            if (close < 0)
            {
                wrong = i;
                return [];
            }

            if (literal.Length > 0)
            {
                parts.Add(new(literal.ToString(), false, null, i - literal.Length, literal.Length));
                literal.Clear();
            }

            parts.Add(Braces(text, i, close));
            i = close;
        }

        if (literal.Length > 0)
        {
            parts.Add(new(literal.ToString(), false, null, text.Length - literal.Length, literal.Length));
        }

        return parts.ToImmutable();
    }

    private static FigureTextPart Braces(string text, int open, int close)
    {
        // Two bars are an "or" of an expression.
        var bar = text.LastIndexOf('|', close, close - open);
        var isStyled = bar > open + 1 && text[bar - 1] != '|';
        var inside = text[(open + 1)..(isStyled ? bar : close)];
        var colon = inside.IndexOf(':');
        var part = inside.StartsWith('=')
            ? new FigureTextPart(inside[1..], true, null, open, close + 1 - open, IsExpression: true)
            : new FigureTextPart((colon < 0 ? inside : inside[..colon]).Trim(), true, colon < 0 ? null : inside[(colon + 1)..].Trim(), open, close + 1 - open);
        return isStyled ? part with { Style = text[(bar + 1)..close], StyleStart = bar + 1, Words = inside } : part;
    }
}
