using System.IO.Compression;

namespace Explainer.Core.Text;

/// <summary>
/// The words of a language in the order of their letters, so that all words with the same beginning stand together. The resource is a
/// compressed list in which each word is a byte, from <see cref="FirstOfWord"/> on, that counts the letters which it shares with the word
/// before it, and the letters that follow; tests/Explainer.UnicodeTables writes it.
/// </summary>
internal sealed class WordDictionary
{
    /// <summary>The byte that begins a word which shares no letter with the word before it.</summary>
    internal const byte FirstOfWord = 0xC0;

    private readonly byte[] letters;
    private readonly int[] starts;

    private WordDictionary(byte[] letters, int[] starts)
    {
        this.letters = letters;
        this.starts = starts;
    }

    /// <summary>The number of words.</summary>
    internal int Count => starts.Length - 1;

    /// <summary>The name of a language's resource.</summary>
    internal static string ResourceName(string language) => language + ".words";

    /// <summary>Reads the dictionary of a language.</summary>
    internal static WordDictionary Load(string language)
    {
        using var list = new MemoryStream();
        using (var brotli = new BrotliStream(TextResource.Open(ResourceName(language)), CompressionMode.Decompress))
        {
            brotli.CopyTo(list);
        }

        return Read(list.GetBuffer().AsSpan(0, (int)list.Length));
    }

    /// <summary>
    /// Narrows a range of words, all with the same first letters, to those that go on with a letter.
    /// </summary>
    /// <param name="words">The range; at first all words.</param>
    /// <param name="length">How many letters they share.</param>
    /// <param name="letter">The next letter.</param>
    /// <returns>The words that go on so; empty when there are none.</returns>
    internal WordRange Narrow(WordRange words, int length, byte letter) =>
        new(FirstFrom(words, length, letter), FirstFrom(words, length, letter + 1));

    /// <summary>Whether the letters that a range of words shares are a word themselves; it is the first of them then.</summary>
    /// <param name="words">The range, not empty.</param>
    /// <param name="length">How many letters they share.</param>
    internal bool IsWord(WordRange words, int length) => starts[words.Start + 1] - starts[words.Start] == length;

    private static WordDictionary Read(ReadOnlySpan<byte> list)
    {
        var (count, size) = Measure(list);
        var starts = new int[count + 1];
        var letters = new byte[size];
        var word = -1;
        var end = 0;
        foreach (var item in list)
        {
            if (item < FirstOfWord)
            {
                letters[end++] = item;
                continue;
            }

            var shared = item - FirstOfWord;
            letters.AsSpan(word < 0 ? 0 : starts[word], shared).CopyTo(letters.AsSpan(end));
            starts[++word] = end;
            end += shared;
        }

        starts[count] = end;
        return new WordDictionary(letters, starts);
    }

    private static (int Words, int Letters) Measure(ReadOnlySpan<byte> list)
    {
        var words = 0;
        var letters = 0;
        foreach (var item in list)
        {
            words += item < FirstOfWord ? 0 : 1;
            letters += item < FirstOfWord ? 1 : item - FirstOfWord;
        }

        return (words, letters);
    }

    // The first word of a range whose next letter is no less than the given one; a word without a next letter is less than all.
    private int FirstFrom(WordRange words, int length, int letter)
    {
        var (from, to) = words;
        while (from < to)
        {
            var middle = (from + to) / 2;
            var at = starts[middle] + length;
            (from, to) = at == starts[middle + 1] || letters[at] < letter ? (middle + 1, to) : (from, middle);
        }

        return from;
    }
}
