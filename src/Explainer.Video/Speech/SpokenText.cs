using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Core.Time;

namespace Explainer.Video.Speech;

/// <summary>A narration together with the times of its words: where actions look up the moment something is said.</summary>
public sealed class SpokenText
{
    private readonly ImmutableArray<string> folded;

    /// <summary>Joins a narration and the times of its words.</summary>
    /// <param name="narration">The clean text and its marks.</param>
    /// <param name="words">The words in reading order; their spans lie in the text.</param>
    public SpokenText(Narration narration, ImmutableArray<SpokenWord> words)
    {
        Narration = narration;
        Words = words;
        folded = [.. words.Select(w => WordSpans.Fold(narration.Text.AsSpan(w.TextStart, w.TextLength)))];
    }

    /// <summary>The clean text and its marks.</summary>
    public Narration Narration { get; }

    /// <summary>The words with their times.</summary>
    public ImmutableArray<SpokenWord> Words { get; }

    /// <summary>When the last word ends; zero without words.</summary>
    public Seconds End => Words.IsEmpty ? Seconds.Zero : Words[^1].End;

    /// <summary>
    /// When a phrase begins to be said: the start of its first word. Case, punctuation and full-width forms make no difference.
    /// </summary>
    /// <param name="phrase">One or more words as they stand in the narration.</param>
    /// <param name="occurrence">Which time it is said, counted from 1.</param>
    /// <returns>Null when the phrase is not said that often.</returns>
    public Seconds? Find(string phrase, int occurrence = 1)
    {
        var wanted = Fold(phrase);
        if (wanted.IsEmpty || occurrence < 1)
        {
            return null;
        }

        for (var i = 0; i + wanted.Length <= folded.Length; i++)
        {
            if (folded.AsSpan(i, wanted.Length).SequenceEqual(wanted.AsSpan()) && --occurrence == 0)
            {
                return Words[i].Start;
            }
        }

        return null;
    }

    /// <summary>When the word behind a mark begins; the end of the last word for a mark at the end; null for an unknown mark.</summary>
    public Seconds? FindMark(string name)
    {
        foreach (var mark in Narration.Marks)
        {
            if (mark.Name == name)
            {
                foreach (var word in Words)
                {
                    if (word.TextEnd > mark.Offset)
                    {
                        return word.Start;
                    }
                }

                return End;
            }
        }

        return null;
    }

    /// <summary>The words of the narration that look most like a phrase, as they stand there; null when nothing is near.</summary>
    public string? Nearest(string phrase)
    {
        var wanted = Fold(phrase);
        var candidates = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var length = Math.Max(1, wanted.Length - 1); length <= wanted.Length + 1; length++)
        {
            for (var i = 0; i + length <= Words.Length; i++)
            {
                var text = Narration.Text[Words[i].TextStart..Words[i + length - 1].TextEnd];
                candidates.TryAdd(string.Join(' ', folded.Skip(i).Take(length)), text);
            }
        }

        return Suggestion.Nearest(string.Join(' ', wanted), candidates.Keys) is { } key ? candidates[key] : null;
    }

    private static ImmutableArray<string> Fold(string phrase) =>
        [.. WordSpans.Of(phrase).Select(w => WordSpans.Fold(phrase.AsSpan(w.Start, w.Length)))];
}
