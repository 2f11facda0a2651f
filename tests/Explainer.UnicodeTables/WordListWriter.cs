using Explainer.Core.Text;

namespace Explainer.UnicodeTables;

/// <summary>Writes the lists that <see cref="WordDictionary"/> reads, before they are compressed.</summary>
internal static class WordListWriter
{
    /// <summary>The list of a script's words as bytes.</summary>
    internal static byte[] Write(WordScript script, IReadOnlyList<string> words)
    {
        using var list = new MemoryStream();
        byte[] previous = [];
        var byLetters = Comparer<byte[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b));
        foreach (var word in words.Select(word => word.Select(script.Letter).ToArray()).Order(byLetters))
        {
            var shared = word.AsSpan().CommonPrefixLength(previous);
            list.WriteByte(checked((byte)(WordDictionary.FirstOfWord + shared)));
            list.Write(word.AsSpan(shared));
            previous = word;
        }

        return list.ToArray();
    }
}
