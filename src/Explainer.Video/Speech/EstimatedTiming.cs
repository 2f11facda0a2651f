using System.Collections.Immutable;
using System.Text;
using Explainer.Core.Time;

namespace Explainer.Video.Speech;

/// <summary>
/// When the words of a text would be heard at a given pace, without any voice. A word weighs as much as its syllables, and
/// punctuation weighs as a pause, so that captions and anchors of a silent film come close to those of a spoken one.
/// </summary>
public static class EstimatedTiming
{
    /// <summary>The usual pace in words per minute, pauses included.</summary>
    public const double WordsPerMinute = 150;

    /// <summary>The usual pace for Chinese and Japanese in characters per minute, pauses included.</summary>
    public const double CharactersPerMinute = 240;

    // English prose has about 1.4 syllables a word, and about a tenth of the time is pauses.
    private const double SecondsPerSyllable = 60 / WordsPerMinute / 1.4 * 0.9;
    private const double SecondsPerCharacter = 60 / CharactersPerMinute * 0.9;
    private const double ClausePause = 0.2;

    /// <summary>The pause behind a sentence at the usual pace, in seconds.</summary>
    internal const double SentencePause = 0.4;

    /// <summary>The words with estimated times, from zero.</summary>
    /// <param name="text">The clean narration.</param>
    /// <param name="rate">The speed as a factor of the usual pace, more than zero.</param>
    public static ImmutableArray<SpokenWord> Estimate(string text, double rate = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rate);
        var spans = WordSpans.Of(text);
        var words = ImmutableArray.CreateBuilder<SpokenWord>(spans.Length);
        var time = 0.0;
        for (var i = 0; i < spans.Length; i++)
        {
            var end = time + Weight(text.AsSpan(spans[i].Start, spans[i].Length));
            words.Add(new SpokenWord(spans[i].Start, spans[i].Length, new(time / rate), new(end / rate)));
            var gapEnd = i + 1 < spans.Length ? spans[i + 1].Start : text.Length;
            time = end + Pause(text.AsSpan(spans[i].End, gapEnd - spans[i].End));
        }

        return words.MoveToImmutable();
    }

    /// <summary>How long a text takes at a pace, from its first word's start to its last word's end.</summary>
    public static Seconds Duration(string text, double rate = 1) => Estimate(text, rate) is { Length: > 0 } words ? words[^1].End : Seconds.Zero;

    /// <summary>The words with estimated times that fill a stretch of time exactly.</summary>
    /// <param name="text">The clean narration.</param>
    /// <param name="start">When the first word begins.</param>
    /// <param name="end">When the last word ends; not before <paramref name="start"/>.</param>
    public static ImmutableArray<SpokenWord> Fit(string text, Seconds start, Seconds end)
    {
        var words = Estimate(text);
        if (words.IsEmpty)
        {
            return words;
        }

        var scale = Math.Max(0, (end - start).Value) / words[^1].End.Value;
        return [.. words.Select(w => w with { Start = start + (w.Start * scale), End = start + (w.End * scale) })];
    }

    /// <summary>The time a word takes at the usual pace, in seconds.</summary>
    internal static double Weight(ReadOnlySpan<char> word)
    {
        // "GPU-bound" is said as two words.
        var weight = 0.0;
        foreach (var part in word.Split('-'))
        {
            weight += part.Start.Value == part.End.Value ? 0 : PartWeight(word[part]);
        }

        return Math.Max(weight, SecondsPerSyllable);
    }

    private static double PartWeight(ReadOnlySpan<char> word)
    {
        var syllables = 0;
        var characters = 0;
        var inVowels = false;
        var letters = 0;
        var last = default(Rune);
        foreach (var rune in word.EnumerateRunes())
        {
            var isVowel = "aeiouyàáâäåæèéêëìíîïòóôöøùúûüœ".Contains(char.ToLowerInvariant(rune.IsBmp ? (char)rune.Value : 'x'));
            if (Script.IsCjk(rune))
            {
                characters++;
            }
            else if (Rune.IsDigit(rune) || rune.Value is '%' or '$' or '€' or '.' or ',')
            {
                // The point within a number is a word.
                syllables += rune.Value == '%' ? 2 : 1;
            }
            else if (Rune.IsLetter(rune))
            {
                letters++;
                syllables += isVowel && !inVowels ? 1 : 0;
                last = rune;
            }

            inVowels = isVowel;
        }

        // A final e is silent ("one", "pure") unless it is the only vowel or follows an l ("table").
        if (letters > 3 && syllables > 1 && last.Value == 'e' && !word.EndsWith("le", StringComparison.Ordinal))
        {
            syllables--;
        }

        // Capitals without vowels are spelled out: GPU, HTTP.
        if (letters is > 1 and <= 5 && word.IndexOfAnyExceptInRange('A', 'Z') < 0)
        {
            syllables = letters;
        }

        return (Math.Max(syllables, characters > 0 ? 0 : 1) * SecondsPerSyllable) + (characters * SecondsPerCharacter);
    }

    private static double Pause(ReadOnlySpan<char> gap)
    {
        var pause = 0.0;
        foreach (var c in gap)
        {
            pause = Math.Max(pause, c switch
            {
                '.' or '!' or '?' or '…' or '。' or '！' or '？' => SentencePause,
                ',' or ';' or ':' or '—' or '–' or '，' or '；' or '：' or '、' or '(' or ')' => ClausePause,
                _ => 0,
            });
        }

        return pause;
    }
}
