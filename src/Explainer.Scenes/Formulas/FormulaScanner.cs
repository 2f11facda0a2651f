using System.Globalization;

namespace Explainer.Scenes.Formulas;

/// <summary>Takes a formula's text apart into commands and characters.</summary>
/// <param name="text">The text.</param>
internal sealed class FormulaScanner(string text)
{
    private int position;

    /// <summary>The next piece, which stays.</summary>
    public FormulaToken Peek()
    {
        var before = position;
        var token = Next();
        position = before;
        return token;
    }

    /// <summary>The next piece; an empty one at the end.</summary>
    public FormulaToken Next()
    {
        var start = position;
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        var at = position;
        if (at >= text.Length)
        {
            return new FormulaToken("", text.Length, at > start);
        }

        position += text[at] == '\\' ? CommandLength(at) : StringInfo.GetNextTextElementLength(text, at);
        return new FormulaToken(text[at..position], at, at > start);
    }

    /// <summary>Gives up: what is left of the text is not read.</summary>
    public void SkipAll() => position = text.Length;

    /// <summary>The characters up to the brace that closes a group whose opening brace was just read, and over it; null when there is none.</summary>
    /// <param name="offset">Where they begin.</param>
    public string? Verbatim(out int offset)
    {
        offset = position;
        var depth = 0;
        for (var i = position; i < text.Length; i++)
        {
            if (text[i] == '}' && depth-- == 0)
            {
                position = i + 1;
                return text[offset..i];
            }

            depth += text[i] == '{' ? 1 : 0;
        }

        return null;
    }

    // Letters, or one other character; a backslash at the very end is a character by itself.
    private int CommandLength(int at)
    {
        var end = at + 1;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        return end > at + 1 ? end - at : end < text.Length ? 1 + StringInfo.GetNextTextElementLength(text, end) : 1;
    }
}
