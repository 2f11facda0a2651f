using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Explainer.Video.Speech;

namespace Explainer.Video.Captions;

/// <summary>Cuts a narration into atoms and judges the places between them.</summary>
internal static class CaptionAtoms
{
    /// <summary>The cost of a break behind the end of a sentence.</summary>
    public const double Sentence = 0;

    /// <summary>The cost of a break behind a comma and its like.</summary>
    public const double Clause = 2;

    /// <summary>From this cost on a break is inside a word.</summary>
    public const double InsideWord = 100;

    private const double Phrase = 5;
    private const double Ordinary = 10;
    private const double InsidePhrase = 24;

    private const string OpeningPunctuation = "([{“‘«（《〈「『【〔";

    // A new phrase begins with these, so a break before them reads well.
    private static readonly FrozenSet<string> Openers = Words(
        "and but or nor so yet because since although though while when where if unless until than that which who whose as before after "
        + "with without from into onto over under between through during for to in on at by of about against like per via");

    // These belong to what follows, so a break behind them reads badly.
    private static readonly FrozenSet<string> Leaders = Words(
        "a an the this that these those my your his her its our their no not every each some any all both is are was were be been being has have had "
        + "do does did will would can could may might must shall should to of in on at by for from with and or but as into than more most very so too "
        + "i you he she it we they one two three four five six seven eight nine ten");

    /// <summary>All atoms of a narration.</summary>
    /// <param name="narration">The narration, its words divided at the cuts.</param>
    /// <param name="cuts">Where what has no spaces may be broken, and what that costs.</param>
    /// <param name="settings">What makes a caption readable.</param>
    public static ImmutableArray<CaptionAtom> Of(NarratedText narration, ImmutableSortedDictionary<int, double> cuts, CaptionSettings settings)
    {
        var text = narration.Text;
        var pieces = Pieces(text).SelectMany(p => Divide(p, cuts)).ToList();
        var joined = InsideWords(text, settings.Terms);
        var atoms = ImmutableArray.CreateBuilder<CaptionAtom>(pieces.Count);
        var word = 0;
        for (var i = 0; i < pieces.Count; i++)
        {
            var first = word;
            while (word < narration.Words.Length && narration.Words[word].TextStart < pieces[i].End)
            {
                word++;
            }

            var cost = i + 1 == pieces.Count ? Sentence
                : cuts.TryGetValue(pieces[i + 1].Start, out var divided) ? divided : CostBehind(text, pieces[i], pieces[i + 1], joined);
            atoms.Add(new CaptionAtom(pieces[i].Start, pieces[i].End, first, word - first, cost));
        }

        return atoms.MoveToImmutable();
    }

    /// <summary>Whether a known word goes across the break between two lines.</summary>
    public static bool IsInsideWord(string before, string after, ImmutableArray<string> terms) => InsideWords(before + after, terms)[before.Length];

    private static IEnumerable<WordSpan> Divide(WordSpan piece, ImmutableSortedDictionary<int, double> cuts)
    {
        var from = piece.Start;
        foreach (var cut in cuts.Keys.Where(c => c > piece.Start && c < piece.End).Append(piece.End))
        {
            yield return new WordSpan(from, cut - from);
            from = cut;
        }
    }

    // Punctuation goes with what stands before it, unless it opens something.
    private static List<WordSpan> Pieces(string text)
    {
        var pieces = new List<WordSpan>();
        var start = -1;
        var previousIsCjk = false;
        for (var i = 0; i < text.Length;)
        {
            var rune = Script.At(text, i);
            var next = i + rune.Utf16SequenceLength;
            var isCjk = Script.IsCjk(rune);
            var isOpening = rune.IsBmp && OpeningPunctuation.Contains((char)rune.Value);
            var isWord = isCjk || Script.Fold(rune) is not null;
            if (Rune.IsWhiteSpace(rune))
            {
                Close(i);
            }
            else if (start >= 0 && HasWord(text, start, i) && (isOpening && Script.IsWide(rune) || (isWord && (isCjk || previousIsCjk)) || IsDash(text, i - 1)))
            {
                Close(i);
                start = i;
            }
            else if (start < 0)
            {
                start = i;
            }

            previousIsCjk = isCjk || (!isWord && previousIsCjk);
            i = next;
        }

        Close(text.Length);
        return pieces;

        void Close(int end)
        {
            if (start < 0)
            {
                return;
            }

            // A dash that stands by itself goes with the word before it.
            if (pieces.Count > 0 && !HasWord(text, start, end) && !OpeningPunctuation.Contains(text[start]))
            {
                pieces[^1] = new WordSpan(pieces[^1].Start, end - pieces[^1].Start);
            }
            else
            {
                pieces.Add(new WordSpan(start, end - start));
            }

            start = -1;
            previousIsCjk = false;
        }
    }

    private static bool HasWord(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (Script.Fold(Script.At(text, i)) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDash(string text, int index) => text[index] is '—' or '–';

    private static double CostBehind(string text, WordSpan piece, WordSpan next, bool[] joined)
    {
        var last = text[piece.End - 1];
        var closing = piece.End - 1;
        while (closing > piece.Start && text[closing] is '"' or '”' or '’' or ')' or '）' or '」' or '』' or '》')
        {
            closing--;
        }

        if (text[closing] is '.' or '!' or '?' or '…' or '。' or '！' or '？')
        {
            return Sentence;
        }

        if (text[closing] is ',' or ';' or ':' or '—' or '–' or '，' or '；' or '：' || last is ')' or '）')
        {
            return Clause;
        }

        if (last == '、')
        {
            return Phrase;
        }

        if (joined[next.Start])
        {
            return InsideWord;
        }

        return Script.IsCjk(Script.At(text, piece.Start)) || Script.IsCjk(Script.At(text, next.Start))
            ? CostInChinese(text, piece, next)
            : CostInLatin(WordSpans.Fold(text.AsSpan(piece.Start, piece.Length)), WordSpans.Fold(text.AsSpan(next.Start, next.Length)));
    }

    private static double CostInLatin(string before, string after) =>
        Leaders.Contains(before) ? InsidePhrase : Openers.Contains(after) ? Phrase : Ordinary;

    // Characters that are in no known word may still form one, so a break between two of them is the last choice.
    private static double CostInChinese(string text, WordSpan piece, WordSpan next)
    {
        if (ChineseWords.Openers.Contains(text[next.Start]) || ChineseWords.Closers.Contains(text[piece.End - 1]))
        {
            return ChineseWords.Closers.Contains(text[next.Start]) ? InsidePhrase : Phrase + 1;
        }

        var isBetweenScripts = !Script.IsCjk(Script.At(text, piece.Start)) || !Script.IsCjk(Script.At(text, next.Start));
        return isBetweenScripts ? Ordinary : InsidePhrase;
    }

    // Marks the places inside words: longest known word first, from left to right.
    private static bool[] InsideWords(string text, ImmutableArray<string> terms)
    {
        var inside = new bool[text.Length + 1];
        var longest = Math.Max(ChineseWords.Longest, terms.IsEmpty ? 0 : terms.Max(t => t.Length));
        for (var i = 0; i < text.Length;)
        {
            var length = Math.Min(longest, text.Length - i);
            while (length > 1 && !ChineseWords.Known.Contains(text.Substring(i, length)) && !terms.Contains(text.Substring(i, length)))
            {
                length--;
            }

            for (var k = 1; k < length; k++)
            {
                inside[i + k] = true;
            }

            i += Math.Max(1, length);
        }

        return inside;
    }

    private static FrozenSet<string> Words(string list) => list.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
