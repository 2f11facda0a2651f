namespace Explainer.Raster.Text;

/// <summary>Signs of code in a text, which typefaces would draw as other signs.</summary>
internal static class CodeText
{
    private static readonly string[] Operators = ["->", "<-", "=>", "<=", ">=", "==", "!=", "--", "++", "::", ":="];

    /// <summary>Whether there are some: operators of two characters, or a number such as <c>0x1F</c>.</summary>
    internal static bool IsIn(string text)
    {
        var at = text.IndexOf("0x", StringComparison.Ordinal);
        return (at >= 0 && at + 2 < text.Length && char.IsAsciiHexDigit(text[at + 2]))
            || Array.Exists(Operators, o => text.Contains(o, StringComparison.Ordinal));
    }
}
