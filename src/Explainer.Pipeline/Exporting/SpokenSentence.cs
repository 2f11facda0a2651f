using System.Buffers;
using System.Collections.Immutable;
using Explainer.Core.Time;

namespace Explainer.Pipeline.Exporting;

/// <summary>A sentence of a narration, with the times of its words.</summary>
/// <param name="Start">Where in the narration it starts, in UTF-16 characters.</param>
/// <param name="End">Behind its last character.</param>
/// <param name="Words">Where its words stand in the narration and when they are said; at least one.</param>
internal sealed record SpokenSentence(int Start, int End, ImmutableArray<(int Start, int Length, Seconds Begin, Seconds End)> Words)
{
    // Full stop, question and exclamation mark, ellipsis; in Chinese and Japanese, Arabic and Hindi.
    private static readonly SearchValues<char> Ends = SearchValues.Create(".?!\u2026\u3002\uff1f\uff01\u061f\u0964");

    /// <summary>The sentences of a narration.</summary>
    /// <param name="text">What is said.</param>
    /// <param name="words">Its words, in order and without overlap.</param>
    public static ImmutableArray<SpokenSentence> Of(string text, ImmutableArray<(int Start, int Length, Seconds Begin, Seconds End)> words)
    {
        var sentences = ImmutableArray.CreateBuilder<SpokenSentence>();
        var (first, start) = (0, 0);
        for (var i = 0; i < words.Length; i++)
        {
            var behind = words[i].Start + words[i].Length;
            var next = i + 1 < words.Length ? words[i + 1].Start : text.Length;

            // Marks may belong to the word before them, or stand behind it.
            if (i + 1 < words.Length && !text.AsSpan(behind, next - behind).ContainsAny(Ends) && !Ends.Contains(text[behind - 1]))
            {
                continue;
            }

            // What stands before the next word without a space, such as an opening quote, is the next one's.
            var gap = text.AsSpan(behind, next - behind);
            var end = i + 1 == words.Length ? text.Length : behind + (gap.LastIndexOf(' ') is var space and >= 0 ? space + 1 : gap.Length);
            sentences.Add(new SpokenSentence(start, end, words[first..(i + 1)]));
            (first, start) = (i + 1, end);
        }

        return sentences.ToImmutable();
    }
}
