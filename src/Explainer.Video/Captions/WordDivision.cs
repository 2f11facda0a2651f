using System.Collections.Immutable;
using System.Globalization;
using Explainer.Core.Text;
using Explainer.Video.Speech;

namespace Explainer.Video.Captions;

/// <summary>
/// Finds where a line may end within what stands between two spaces: between the words of scripts that put no spaces there, and, in what is
/// longer than a line, where Unicode's rules allow it, and in what is longer even so between any two characters.
/// </summary>
internal static class WordDivision
{
    /// <summary>The cost of a break between two words with no space between them.</summary>
    private const double BetweenWords = 12;

    /// <summary>The cost of a break in what is too long for a line, where it may be broken.</summary>
    private const double InsideLong = 60;

    /// <summary>The places, and what a break there costs.</summary>
    /// <param name="text">The narration.</param>
    /// <param name="settings">How long lines may be.</param>
    public static ImmutableSortedDictionary<int, double> Of(string text, CaptionSettings settings)
    {
        var cuts = ImmutableSortedDictionary.CreateBuilder<int, double>();
        var breaks = LineBreaks.Of(text);
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            AddWithin(text, start, end, breaks, settings, cuts);
            start = Math.Max(end, start + 1);
        }

        return cuts.ToImmutable();
    }

    /// <summary>The words of a narration, those across a place divided there; each part takes the share of the time that its letters have.</summary>
    public static ImmutableArray<SpokenWord> Divide(ImmutableArray<SpokenWord> words, ImmutableSortedDictionary<int, double> cuts)
    {
        if (cuts.IsEmpty)
        {
            return words;
        }

        var divided = ImmutableArray.CreateBuilder<SpokenWord>(words.Length);
        foreach (var word in words)
        {
            var from = word.TextStart;
            foreach (var cut in cuts.Keys.Where(c => c > word.TextStart && c < word.TextEnd).Append(word.TextEnd))
            {
                divided.Add(new SpokenWord(from, cut - from, TimeAt(word, from), TimeAt(word, cut)));
                from = cut;
            }
        }

        return divided.ToImmutable();
    }

    private static Core.Time.Seconds TimeAt(SpokenWord word, int index) =>
        word.Start + ((word.End - word.Start) * ((index - word.TextStart) / (double)word.TextLength));

    private static void AddWithin(
        string text, int start, int end, LineBreak[] breaks, CaptionSettings settings, ImmutableSortedDictionary<int, double>.Builder cuts)
    {
        var isLong = settings.LineShare(text.AsSpan(start, end - start)) > 1 && !HasCjk(text, start, end);
        var from = start;
        for (var i = start + 1; i <= end; i++)
        {
            var isBetweenWords = i < end && IsUnspaced(text[i - 1]) && IsUnspaced(text[i]);
            if (i == end || (breaks[i] == LineBreak.Allowed && (isLong || isBetweenWords)))
            {
                AddAnywhere(text, from, i, settings, cuts);
                from = i;
                if (i < end)
                {
                    cuts[i] = isBetweenWords ? BetweenWords : InsideLong;
                }
            }
        }
    }

    // Even parts, between characters as readers see them.
    private static void AddAnywhere(string text, int start, int end, CaptionSettings settings, ImmutableSortedDictionary<int, double>.Builder cuts)
    {
        var share = settings.LineShare(text.AsSpan(start, end - start));
        if (share <= 1)
        {
            return;
        }

        var part = share / Math.Ceiling(share);
        var from = start;
        for (var i = start; i < end;)
        {
            var next = i + StringInfo.GetNextTextElementLength(text.AsSpan(i, end - i));
            if (i > from && settings.LineShare(text.AsSpan(from, next - from)) > part + 1e-9)
            {
                cuts[i] = CaptionAtoms.InsideWord;
                from = i;
            }

            i = next;
        }
    }

    // Chinese and Japanese characters are broken between one by one anyway.
    private static bool HasCjk(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (Script.IsCjk(Script.At(text, i)))
            {
                return true;
            }
        }

        return false;
    }

    // Thai, Lao, Burmese and Khmer.
    private static bool IsUnspaced(char c) => c is (>= '\u0e00' and <= '\u0eff') or (>= '\u1000' and <= '\u109f') or (>= '\u1780' and <= '\u17ff');
}
