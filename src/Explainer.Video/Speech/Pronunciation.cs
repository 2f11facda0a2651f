using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Explainer.Core.Time;

namespace Explainer.Video.Speech;

/// <summary>A text in which some words are replaced by how they are said, with the way back.</summary>
internal sealed class Pronunciation
{
    private readonly string written;
    private readonly List<(int Written, int WrittenEnd, int Said, int SaidEnd)> replaced;

    private Pronunciation(string written, string said, List<(int Written, int WrittenEnd, int Said, int SaidEnd)> replaced) => (this.written, Said, this.replaced) = (written, said, replaced);

    /// <summary>What a voice is given.</summary>
    public string Said { get; }

    /// <summary>What decides the way back to the written words: of each that is replaced where it stands and where what is said for it does; empty when none is.</summary>
    public string Identity => replaced.Count == 0 ? "" : $"{string.Join(' ', replaced.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Written}-{r.WrittenEnd}:{r.Said}-{r.SaidEnd}")))}\n{written}";

    /// <summary>Replaces words of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="say">Words, or several in a row, and what is said for each. One in small letters also stands for the same word with capitals; the longest that fits counts.</param>
    public static Pronunciation Of(string text, ImmutableArray<(string Word, string Said)> say)
    {
        var ordered = say.Where(s => s.Word.Length > 0).OrderByDescending(s => s.Word.Length).ThenBy(s => s.Word, StringComparer.Ordinal).ToList();
        var said = new StringBuilder(text.Length);
        var replaced = new List<(int, int, int, int)>();
        for (var i = 0; i < text.Length;)
        {
            var (word, instead) = ordered.Find(s => StandsAt(text, i, s.Word));
            if (word is null)
            {
                said.Append(text[i++]);
                continue;
            }

            replaced.Add((i, i + word.Length, said.Length, said.Length + instead.Length));
            said.Append(instead);
            i += word.Length;
        }

        return new Pronunciation(text, said.ToString(), replaced);
    }

    /// <summary>The times of the written words, from those of the said ones.</summary>
    public ImmutableArray<SpokenWord> Written(ImmutableArray<SpokenWord> words)
    {
        if (replaced.Count == 0)
        {
            return words;
        }

        var spans = WordSpans.Of(written);
        var times = ImmutableArray.CreateBuilder<SpokenWord>(spans.Length);
        var latest = Seconds.Zero;
        foreach (var span in spans)
        {
            var (from, to) = (SaidAt(span.Start, isEnd: false), SaidAt(span.End, isEnd: true));
            var inside = words.Where(w => w.TextStart < to && w.TextEnd > from).ToList();
            var (start, end) = inside.Count > 0 ? (inside[0].Start, inside[^1].End) : (latest, latest);

            // Several written words that are said as one share its time by their letters.
            if (inside.Count > 0 && replaced.Find(r => r.Written < span.End && r.WrittenEnd > span.Start) is { WrittenEnd: > 0 } whole && span.Length < whole.WrittenEnd - whole.Written)
            {
                var length = end - start;
                var letters = (double)(whole.WrittenEnd - whole.Written);
                (start, end) = (start + (length * Math.Max(0, (span.Start - whole.Written) / letters)), start + (length * Math.Min(1, (span.End - whole.Written) / letters)));
            }

            latest = Seconds.Max(latest, start);
            times.Add(new SpokenWord(span.Start, span.Length, latest, Seconds.Max(latest, end)));
        }

        return times.MoveToImmutable();
    }

    private int SaidAt(int index, bool isEnd)
    {
        var shift = 0;
        foreach (var (from, to, said, saidEnd) in replaced)
        {
            if (index > from && index < to)
            {
                return isEnd ? saidEnd : said;
            }

            if (index >= to)
            {
                shift = saidEnd - to;
            }
        }

        return index + shift;
    }

    // As a whole word, where words have spaces between them.
    private static bool StandsAt(string text, int index, string word)
    {
        var comparison = word.Any(char.IsUpper) ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        return text.AsSpan(index).StartsWith(word, comparison) && IsBorder(text, index - 1, word[0]) && IsBorder(text, index + word.Length, word[^1]);

        static bool IsBorder(string text, int index, char edge) =>
            index < 0 || index >= text.Length || !char.IsLetterOrDigit(text[index]) || Script.IsCjk(Script.At(text, index)) || Script.IsCjk(new Rune(char.IsSurrogate(edge) ? ' ' : edge));
    }
}
