namespace Explainer.Video.Speech;

/// <summary>A word's place in a text.</summary>
/// <param name="Start">The index of its first character.</param>
/// <param name="Length">How many characters (UTF-16 units), 1 or more.</param>
internal readonly record struct WordSpan(int Start, int Length)
{
    /// <summary>The index behind its last character.</summary>
    public int End => Start + Length;
}
