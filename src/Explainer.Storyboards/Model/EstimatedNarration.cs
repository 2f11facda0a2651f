using Explainer.Core.Time;

namespace Explainer.Storyboards.Model;

/// <summary>
/// Estimates speech from text: about 150 words a minute (0.25 s a syllable, counted as groups of vowels) or 240 Chinese, Japanese or
/// Korean characters a minute, with a breath at punctuation.
/// </summary>
public sealed class EstimatedNarration : INarrationClock
{
    /// <summary>The one instance.</summary>
    public static readonly EstimatedNarration Instance = new();

    private const double Syllable = 0.25;
    private const double WideCharacter = 0.25;
    private const double Comma = 0.15;
    private const double Stop = 0.35;

    private EstimatedNarration()
    {
    }

    /// <inheritdoc/>
    public Seconds Duration(Narration narration) => new Seconds(Time(narration.Spoken)) + Paused(narration, narration.Spoken.Length);

    /// <inheritdoc/>
    public Seconds TimeAt(Narration narration, int index) => new Seconds(Time(narration.Spoken.AsSpan(0, Math.Clamp(index, 0, narration.Spoken.Length)))) + Paused(narration, index);

    private static Seconds Paused(Narration narration, int index)
    {
        var sum = Seconds.Zero;
        foreach (var pause in narration.Pauses)
        {
            sum += pause.Offset <= index ? pause.Length : Seconds.Zero;
        }

        return sum;
    }

    private static double Time(ReadOnlySpan<char> text)
    {
        double time = 0;
        var inVowels = false;
        var inWord = false;
        var syllables = 0;
        foreach (var c in text)
        {
            var wide = c >= '\u2e80';
            if (!wide && (char.IsLetterOrDigit(c) || c == '\''))
            {
                // A digit is spoken as a word of its own, about one syllable.
                var vowel = char.IsAsciiDigit(c) || "aeiouyAEIOUY\u00e9\u00e8\u00e4\u00f6\u00fc".Contains(c);
                syllables += vowel && (!inVowels || char.IsAsciiDigit(c)) ? 1 : 0;
                inVowels = vowel;
                inWord = true;
                continue;
            }

            time += inWord ? Math.Max(1, syllables) * Syllable : 0;
            (inVowels, inWord, syllables) = (false, false, 0);
            time += c switch
            {
                ',' or ';' or ':' or '\u3001' or '\uff0c' or '\uff1b' or '\uff1a' => Comma,
                '.' or '!' or '?' or '\u3002' or '\uff01' or '\uff1f' => Stop,
                _ when wide && char.IsLetterOrDigit(c) => WideCharacter,
                _ => 0,
            };
        }

        return time + (inWord ? Math.Max(1, syllables) * Syllable : 0);
    }
}
