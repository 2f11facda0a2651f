using Explainer.Core.Time;

namespace Explainer.Video.Speech;

/// <summary>A word of a narration and when it is heard.</summary>
/// <param name="TextStart">The index of its first character in the narration's clean text.</param>
/// <param name="TextLength">How many characters (UTF-16 units) it has, 1 or more.</param>
/// <param name="Start">When it begins, since the start of the sound.</param>
/// <param name="End">When it ends; not before <paramref name="Start"/>.</param>
public readonly record struct SpokenWord(int TextStart, int TextLength, Seconds Start, Seconds End)
{
    /// <summary>The index behind its last character.</summary>
    public int TextEnd => TextStart + TextLength;

    /// <summary>The same word, heard later by an offset.</summary>
    public SpokenWord Shift(Seconds offset) => this with { Start = Start + offset, End = End + offset };
}
