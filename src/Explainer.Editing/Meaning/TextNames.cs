namespace Explainer.Editing.Meaning;

/// <summary>Finds names in texts: figures and props of elements in braces, arguments behind dollar signs, marks in brackets.</summary>
internal static class TextNames
{
    /// <summary>The names in the braces of a text, each with its place, and whether it may be words with a style instead.</summary>
    public static IEnumerable<(string Name, int Offset, bool MayBeWords)> InBraces(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '{')
            {
                continue;
            }

            if (i + 1 < text.Length && text[i + 1] == '{')
            {
                i++;
                continue;
            }

            var close = text.IndexOf('}', i);
            if (close < 0)
            {
                yield break;
            }

            // Behind a bar stands a style; two of them are an "or" of an expression.
            var bar = text.LastIndexOf('|', close, close - i);
            var isStyled = bar > i + 1 && text[bar - 1] != '|';
            var end = isStyled ? bar : close;
            if (text[i + 1] == '=')
            {
                foreach (var (name, offset) in InExpression(text, i + 2, end))
                {
                    yield return (name, offset, false);
                }
            }
            else
            {
                var colon = text.IndexOf(':', i, end - i);
                var inside = text[(i + 1)..(colon < 0 ? end : colon)];
                var name = inside.Trim();
                if (name.Length > 0 && !name.Contains('$'))
                {
                    yield return (name, i + 1 + inside.Length - inside.TrimStart().Length, isStyled);
                }
            }

            i = close;
        }
    }

    /// <summary>The names behind dollar signs, without these.</summary>
    public static IEnumerable<(string Name, int Offset)> BehindDollars(string text)
    {
        for (var i = text.IndexOf('$'); i >= 0 && i + 1 < text.Length; i = text.IndexOf('$', i))
        {
            var end = i + 1;
            while (end < text.Length && (char.IsAsciiLetterLower(text[end]) || (end > i + 1 && (char.IsAsciiDigit(text[end]) || text[end] == '-'))))
            {
                end++;
            }

            if (end > i + 1)
            {
                yield return (text[(i + 1)..end], i + 1);
            }

            i = Math.Max(end, text[i + 1] == '$' ? i + 2 : i + 1);
            if (i >= text.Length)
            {
                yield break;
            }
        }
    }

    /// <summary>The marks of a voiceover.</summary>
    public static IEnumerable<(string Name, int Offset)> Marks(string text)
    {
        for (var open = text.IndexOf('['); open >= 0; open = text.IndexOf('[', open + 1))
        {
            var close = text.IndexOf(']', open);
            if (close < 0)
            {
                yield break;
            }

            var name = text[(open + 1)..close];
            if (name.Length > 0 && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            {
                yield return (name, open + 1);
            }
        }
    }

    private static IEnumerable<(string Name, int Offset)> InExpression(string text, int from, int to)
    {
        for (var i = from; i < to;)
        {
            if (!char.IsAsciiLetter(text[i]) && text[i] != '_')
            {
                // What stands behind a dollar sign or a digit is no name of a figure.
                var isOther = text[i] == '$' || char.IsAsciiDigit(text[i]);
                i++;
                while (isOther && i < to && (char.IsAsciiLetterOrDigit(text[i]) || text[i] is '-' or '.'))
                {
                    i++;
                }

                continue;
            }

            var end = i;
            while (end < to && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_' || (text[end] is '.' or '-' && end + 1 < to && char.IsAsciiLetterOrDigit(text[end + 1]))))
            {
                end++;
            }

            // A name that an argument is a part of is known when that is.
            if (end < to && (text[end] == '$' || (text[end] is '-' or '.' && end + 1 < to && text[end + 1] == '$')))
            {
                for (i = end; i < to && (char.IsAsciiLetterOrDigit(text[i]) || text[i] is '-' or '.' or '$' or '_');)
                {
                    i++;
                }

                continue;
            }

            var next = end;
            while (next < to && text[next] == ' ')
            {
                next++;
            }

            var name = text[i..end];
            if ((next >= to || text[next] != '(') && name is not ("and" or "or" or "not"))
            {
                yield return (name, i);
            }

            i = end;
        }
    }
}
