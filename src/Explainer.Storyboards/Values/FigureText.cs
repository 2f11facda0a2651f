using System.Collections.Immutable;
using System.Text;

namespace Explainer.Storyboards.Values;

/// <summary>Texts with figures: <c>{name}</c>, <c>{name:0.0}</c>, <c>{= a / b :0.0}</c>; <c>{{</c> and <c>}}</c> stand for braces.</summary>
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

            if (text[i + 1] == '=')
            {
                parts.Add(new(text[(i + 2)..close], true, null, i, close + 1 - i, IsExpression: true));
                i = close;
                continue;
            }

            var inside = text[(i + 1)..close];
            var colon = inside.IndexOf(':');
            var name = (colon < 0 ? inside : inside[..colon]).Trim();
            parts.Add(new(name, true, colon < 0 ? null : inside[(colon + 1)..].Trim(), i, close + 1 - i));
            i = close;
        }

        if (literal.Length > 0)
        {
            parts.Add(new(literal.ToString(), false, null, text.Length - literal.Length, literal.Length));
        }

        return parts.ToImmutable();
    }
}
