using System.Collections.Immutable;
using System.Text;

namespace Explainer.Video.Speech;

/// <summary>
/// Cuts a text into the words that are spoken: in Latin-like scripts what stands between spaces and dashes, without the punctuation
/// around it; in Chinese and Japanese every character by itself.
/// </summary>
internal static class WordSpans
{
    /// <summary>All words in reading order.</summary>
    public static ImmutableArray<WordSpan> Of(string text)
    {
        var words = ImmutableArray.CreateBuilder<WordSpan>();
        var first = -1;
        var behindLast = -1;
        for (var i = 0; i < text.Length;)
        {
            var rune = Script.At(text, i);
            var next = i + rune.Utf16SequenceLength;
            if (Script.IsCjk(rune))
            {
                Close();
                words.Add(new WordSpan(i, next - i));
            }
            else if (IsSeparator(rune))
            {
                Close();
            }
            else if (Script.Fold(rune) is not null)
            {
                first = first < 0 ? i : first;
                behindLast = next;
            }
            else if (first < 0 && rune.Value is '$' or '#' or '€' or '£')
            {
                first = i;
                behindLast = next;
            }
            else if (first >= 0 && behindLast == i && rune.Value is '%' or '+' or '°' or '‰')
            {
                behindLast = next;
            }

            i = next;
        }

        Close();
        return words.ToImmutable();

        void Close()
        {
            if (first >= 0)
            {
                words.Add(new WordSpan(first, behindLast - first));
            }

            first = -1;
        }
    }

    /// <summary>The word's letters and digits as they are compared: lower case, without punctuation.</summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var rune in word.EnumerateRunes())
        {
            if (Script.Fold(rune) is { } plain)
            {
                folded.Append(plain.ToString());
            }
        }

        return folded.ToString();
    }

    private static bool IsSeparator(Rune rune) => Rune.IsWhiteSpace(rune) || rune.Value is '—' or '–' or '…' or '、' or '。' or '，' or '；'
        or '：' or '！' or '？' or '（' or '）' or '《' or '》' or '「' or '」' or '·';
}
