namespace Explainer.Core.Text;

/// <summary>A script that puts no spaces between words, and the dictionary of its main language.</summary>
internal sealed class WordScript
{
    private const byte NonJoinerLetter = 0xBE;
    private const byte JoinerLetter = 0xBF;
    private readonly Lazy<WordDictionary> dictionary;

    private WordScript(string language, char first, char last)
    {
        Language = language;
        First = first;
        Last = last;
        dictionary = new Lazy<WordDictionary>(() => WordDictionary.Load(language));
    }

    /// <summary>The scripts of which there are dictionaries.</summary>
    internal static IReadOnlyList<WordScript> All { get; } =
        [new("Thai", '\u0E00', '\u0E7F'), new("Lao", '\u0E80', '\u0EFF'), new("Burmese", '\u1000', '\u109F'), new("Khmer", '\u1780', '\u17FF')];

    /// <summary>The language whose words the dictionary has.</summary>
    internal string Language { get; }

    /// <summary>The first character of the script's block.</summary>
    internal char First { get; }

    /// <summary>The last character of the script's block.</summary>
    internal char Last { get; }

    /// <summary>The words; they are loaded when they are first asked for.</summary>
    internal WordDictionary Dictionary => dictionary.Value;

    /// <summary>The script of a character; null for all other scripts.</summary>
    internal static WordScript? Of(char character)
    {
        foreach (var script in All)
        {
            if (character >= script.First && character <= script.Last)
            {
                return script;
            }
        }

        return null;
    }

    /// <summary>Whether a character is of the script, or a joiner, which may stand within its words.</summary>
    internal bool Has(char character) => (character >= First && character <= Last) || IsJoiner(character);

    /// <summary>A character as the dictionary has it, less than <see cref="WordDictionary.FirstOfWord"/>.</summary>
    internal byte Letter(char character) =>
        character == WordCluster.NonJoiner ? NonJoinerLetter : character == WordCluster.Joiner ? JoinerLetter : (byte)(character - First);

    private static bool IsJoiner(char character) => character is WordCluster.NonJoiner or WordCluster.Joiner;
}
