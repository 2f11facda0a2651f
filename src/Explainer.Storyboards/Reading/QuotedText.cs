namespace Explainer.Storyboards.Reading;

/// <summary>A text in quotes as YAML has it: within double quotes a backslash escapes what is behind it, within single ones a quote is written twice.</summary>
public static class QuotedText
{
    /// <summary>A text in the quotes in which it can be written as it is: double ones, or single ones if it holds double ones or a backslash.</summary>
    /// <param name="text">The text.</param>
    internal static string Of(string text) =>
        text.AsSpan().IndexOfAny('"', '\\') < 0 ? $"\"{text}\"" : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>The offset of the quote that closes the one at an offset; -1 when there is none.</summary>
    /// <param name="text">The file.</param>
    /// <param name="open">Where the text's first quote is, a double or a single one.</param>
    public static int End(string text, int open)
    {
        for (var i = open + 1; i < text.Length; i++)
        {
            if (text[i] == '\\' && text[open] == '"')
            {
                i++;
            }
            else if (text[i] == text[open])
            {
                if (text[open] == '"' || i + 1 >= text.Length || text[i + 1] != '\'')
                {
                    return i;
                }

                i++;
            }
        }

        return -1;
    }
}
