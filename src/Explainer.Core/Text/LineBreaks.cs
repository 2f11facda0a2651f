namespace Explainer.Core.Text;

/// <summary>
/// Where lines may end: the Unicode line breaking algorithm (UAX 14, Unicode 15.0.0) with numbers kept together as its section 8.2 describes
/// in example 7, which is what Unicode's own test file asks for; and words from dictionaries where Thai, Lao, Khmer or Burmese is written.
/// Small kana and the prolonged sound mark begin no line (the strict style), whatever the language.
/// </summary>
public static class LineBreaks
{
    /// <summary>Finds the places.</summary>
    /// <param name="text">Any text; paragraph separators in it are mandatory breaks.</param>
    /// <returns>
    /// For each UTF-16 index whether a line may end before it, and one more for the text's end, which is mandatory (LB3) unless the text is
    /// empty. The first is prohibited (LB2), and so is the one within a surrogate pair.
    /// </returns>
    public static LineBreak[] Of(ReadOnlySpan<char> text)
    {
        var breaks = new LineBreak[text.Length + 1];
        if (text.IsEmpty)
        {
            return breaks;
        }

        var scanner = new LineBreakScanner(text);
        while (!scanner.IsAtEnd)
        {
            var index = scanner.Index;
            breaks[index] = scanner.Next();
        }

        if (scanner.NeedsDictionary)
        {
            WordBreaks.Allow(text, breaks);
        }

        breaks[^1] = LineBreak.Mandatory;
        return breaks;
    }
}
