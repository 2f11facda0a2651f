using System.Text;
using System.Text.RegularExpressions;

namespace Explainer.Video.Speech.Neural;

/// <summary>
/// Kokoro's own way to write phonemes, for those of espeak-ng: its English voices were trained with one letter for a diphthong and for an affricate, and American without marks
/// of length. Which letter stands for what is described in EN_PHONES.md of hexgrad/misaki, which made the training's phonemes.
/// </summary>
internal static partial class KokoroPhonemes
{
    // Longer ones first: what is replaced is not looked at again only because no result is the beginning of another's pattern.
    private static readonly (string Espeak, string Kokoro)[] English =
    [
        ("ʔˌn\u0329", "tᵊn"), ("ʔn", "tᵊn"), ("a^ɪ", "I"), ("a^ʊ", "W"), ("d^ʒ", "ʤ"), ("e^ɪ", "A"), ("t^ʃ", "ʧ"), ("ɔ^ɪ", "Y"), ("ə^l", "ᵊl"), ("ʔ", "t"), ("e", "A"), ("ʲ", ""), ("ɚ", "əɹ"),
        ("r", "ɹ"), ("x", "k"), ("ç", "k"), ("ɐ", "ə"), ("ɬ", "l"), ("\u0303", ""),
    ];

    private static readonly (string Espeak, string Kokoro)[] American = [("o^ʊ", "O"), ("ɜːɹ", "ɜɹ"), ("ɜː", "ɜɹ"), ("ɪə", "iə"), ("ː", "")];
    private static readonly (string Espeak, string Kokoro)[] British = [("e^ə", "ɛː"), ("iə", "ɪə"), ("ə^ʊ", "Q")];

    /// <summary>A word as Kokoro was trained.</summary>
    /// <param name="phonemes">As espeak-ng says it, the letters of one phoneme joined by <c>^</c>.</param>
    /// <param name="espeak">The voice that said it.</param>
    public static string Of(string phonemes, string espeak)
    {
        var text = new StringBuilder(phonemes);
        if (espeak.StartsWith("en", StringComparison.Ordinal))
        {
            foreach (var (old, now) in English.Concat(espeak == "en-gb" ? British : American))
            {
                text.Replace(old, now);
            }

            text = new StringBuilder(Syllabic().Replace(text.ToString(), "ᵊ$1"));
        }

        return text.Replace("^", "").ToString();
    }

    // A consonant that is a syllable of its own.
    [GeneratedRegex(@"(\S)\u0329")]
    private static partial Regex Syllabic();
}
