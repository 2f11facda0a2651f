using System.Collections.Immutable;

namespace Explainer.Storyboards.Reading;

/// <summary>A file's text with what was forgotten put in, so that the rest is read as it is meant; places are told as they are in the file.</summary>
internal sealed class MendedText
{
    private readonly ImmutableArray<MissingColon> missing;

    /// <summary>Puts in what is missing.</summary>
    /// <param name="text">The file.</param>
    /// <param name="missing">What is missing, in the order of its places.</param>
    public MendedText(string text, ImmutableArray<MissingColon> missing)
    {
        this.missing = missing;
        var mended = new System.Text.StringBuilder(text.Length + missing.Length);
        var done = 0;
        foreach (var one in missing)
        {
            mended.Append(text, done, one.At - done).Append(one.Sign);
            done = one.At;
        }

        Text = mended.Append(text, done, text.Length - done).ToString();
    }

    /// <summary>The text with it.</summary>
    public string Text { get; }

    /// <summary>Where a place of the text with it is in the file.</summary>
    public int Original(int offset)
    {
        var (low, high) = (0, missing.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = missing[middle].At + middle < offset ? (middle + 1, high) : (low, middle);
        }

        return offset - low;
    }

    /// <summary>Where a place of the file is in the text with it.</summary>
    public int Mended(int offset)
    {
        var (low, high) = (0, missing.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = missing[middle].At < offset ? (middle + 1, high) : (low, middle);
        }

        return offset + low;
    }

    /// <summary>Whether something was put in between two places of the file.</summary>
    public bool IsMended(int start, int end) => Mended(end) - Mended(start) > end - start;
}
