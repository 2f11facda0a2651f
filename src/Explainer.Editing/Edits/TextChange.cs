namespace Explainer.Editing.Edits;

/// <summary>One stretch of a text that becomes another.</summary>
/// <param name="Start">Where it starts, in UTF-16 characters.</param>
/// <param name="Length">How much of the text is taken out there.</param>
/// <param name="NewText">What stands there afterwards.</param>
public readonly record struct TextChange(int Start, int Length, string NewText)
{
    /// <summary>Behind what is taken out.</summary>
    public int End => Start + Length;

    /// <summary>The same change of fewer characters: what it takes out and puts back at its ends is left alone.</summary>
    /// <param name="text">The text that it is a change of.</param>
    public TextChange Least(string text)
    {
        var old = text.AsSpan(Start, Length);
        var (start, end) = (0, 0);
        while (start < old.Length && start < NewText.Length && old[start] == NewText[start])
        {
            start++;
        }

        // Neither a pair of characters that is one, nor a line break of two, is cut.
        start -= start > 0 && (char.IsHighSurrogate(old[start - 1]) || old[start - 1] == '\r') ? 1 : 0;
        while (end < old.Length - start && end < NewText.Length - start && old[^(end + 1)] == NewText[^(end + 1)])
        {
            end++;
        }

        end -= end > 0 && (char.IsLowSurrogate(old[^end]) || old[^end] == '\n') ? 1 : 0;
        return new TextChange(Start + start, Length - start - end, NewText[start..^end]);
    }
}
