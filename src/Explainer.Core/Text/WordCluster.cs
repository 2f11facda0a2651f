namespace Explainer.Core.Text;

/// <summary>
/// What belongs together in Thai, Lao, Khmer and Burmese writing, whatever the words are: marks with their letter, vowels with the
/// consonant that they are written before or behind, stacked and silenced consonants with what bears them.
/// </summary>
internal static class WordCluster
{
    /// <summary>The zero-width non-joiner.</summary>
    internal const char NonJoiner = '\u200C';

    /// <summary>The zero-width joiner.</summary>
    internal const char Joiner = '\u200D';

    /// <summary>The mark of Burmese that takes the vowel from a consonant, asat.</summary>
    internal const char BurmeseKiller = '\u103A';

    /// <summary>The mark of Burmese for the low tone, a dot below.</summary>
    internal const char BurmeseLowTone = '\u1037';

    private const char BurmeseStacker = '\u1039';
    private const char KhmerStacker = '\u17D2';
    private const char ThaiAbbreviation = '\u0E2F';

    /// <summary>Whether a word may begin at an index.</summary>
    /// <param name="text">Text of one script, with its marks in Unicode's canonical order.</param>
    /// <param name="index">From 1 on.</param>
    internal static bool CanBeginAt(ReadOnlySpan<char> text, int index) => !IsMark(text[index])
        && !EndsWord(text, index)
        && text[index] is not (
            (>= '\u0E30' and <= '\u0E33') or '\u0E45' // Thai vowels that follow their consonant
            or (>= '\u0EB0' and <= '\u0EB3') or '\u0EBD') // Lao vowels that follow their consonant
        && text[index - 1] is not (
            (>= '\u0E40' and <= '\u0E44') or (>= '\u0EC0' and <= '\u0EC4') // vowels that precede their consonant
            or KhmerStacker or BurmeseStacker or Joiner)
        && !IsFinal(text[(index + 1)..]);

    /// <summary>Whether what stands at an index goes with the word before it: signs of repetition and abbreviation.</summary>
    internal static bool EndsWord(ReadOnlySpan<char> text, int index) => text[index] switch
    {
        '\u0E46' or '\u0EAF' or '\u0EC6' or '\u17D7' => true,

        // Except in the Thai for "etc.", which it begins and ends.
        ThaiAbbreviation => !text[index..].StartsWith("\u0E2F\u0E25\u0E2F"),
        _ => false,
    };

    private static bool IsMark(char character) => character is NonJoiner or Joiner || CharacterTable.Of(character).LineBreak == LineBreakClass.CM;

    // Marks that tell a consonant to have no vowel, or no sound, so that it ends what precedes it: the killers of Thai, of Lao and of Burmese
    // (which has its low tone before it), toandakhiat and bantoc in Khmer. A killed consonant may have a mute vowel.
    private static bool IsFinal(ReadOnlySpan<char> behind) =>
        (behind.Length > 0 && behind[0] is '\u0E4C' or '\u0ECC' or '\u17CB' or '\u17CD' or BurmeseKiller)
        || behind.StartsWith([BurmeseLowTone, BurmeseKiller])
        || behind.StartsWith("\u0E34\u0E4C")
        || behind.StartsWith("\u0E38\u0E4C");
}
