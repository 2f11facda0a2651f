using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Explainer.Core.Time;
using Explainer.Storyboards.Values;

namespace Explainer.Storyboards.Model;

/// <summary>What is said in one beat.</summary>
/// <param name="BeatId">The beat.</param>
/// <param name="Language">A BCP 47 tag.</param>
/// <param name="Spoken">The words, without marks, figures filled in.</param>
/// <param name="Marks">The marks, in order.</param>
public sealed record Narration(string BeatId, string Language, string Spoken, ImmutableArray<NarrationMark> Marks)
{
    /// <summary>Stands in a voiceover where a new caption begins.</summary>
    public const string CaptionSign = "[/]";

    private const int MostMarkLength = 40;
    private const string Sign = "/";
    private static readonly Seconds LongestPause = new(10);

    /// <summary>Where in the words a new caption begins because the voiceover says so, in order: before the word that follows.</summary>
    public ImmutableArray<int> CaptionBreaks { get; init; } = [];

    /// <summary>The pauses, in order.</summary>
    public ImmutableArray<NarrationPause> Pauses { get; init; } = [];

    /// <summary>What is emphasised, in order.</summary>
    public ImmutableArray<NarrationEmphasis> Emphases { get; init; } = [];

    /// <summary>Takes the marks out of a voiceover.</summary>
    /// <param name="beatId">The beat.</param>
    /// <param name="language">A BCP 47 tag.</param>
    /// <param name="voiceover">What is written.</param>
    /// <param name="source">How the file has it when that is on several lines, which are joined with spaces that Chinese does not have; else null.</param>
    public static Narration From(string beatId, string language, string voiceover, string? source = null)
    {
        var spoken = new StringBuilder(voiceover.Length);
        var marks = ImmutableArray.CreateBuilder<NarrationMark>();
        var breaks = ImmutableArray.CreateBuilder<int>();
        var pauses = ImmutableArray.CreateBuilder<NarrationPause>();
        var emphases = ImmutableArray.CreateBuilder<NarrationEmphasis>();
        var emphasised = -1;
        var waiting = new List<string>();
        var silence = Seconds.Zero;
        var isSpace = false;
        var isJoint = false;
        for (var i = 0; i < voiceover.Length; i++)
        {
            var close = voiceover[i] == '[' ? voiceover.IndexOf(']', i) : -1;
            if (close > i + 1 && PauseOf(voiceover.AsSpan(i + 1, close - i - 1)) is { } pause)
            {
                silence += pause;
                isJoint = true;
                i = close;
            }
            else if (close > i + 1 && ((Identifier.IsValid(voiceover.AsSpan(i + 1, close - i - 1)) && !IsLength(voiceover.AsSpan(i + 1, close - i - 1))) || voiceover.AsSpan(i + 1, close - i - 1) is Sign))
            {
                waiting.Add(voiceover[(i + 1)..close]);
                isJoint = true;
                i = close;
            }
            else if (voiceover[i] == '*' && emphasised < 0 && EndOfEmphasis(voiceover, i) > 0)
            {
                // Its place is that of the next character that is spoken.
                Mark(IsSpaceBefore(voiceover[i + 1], i));
                isSpace = isJoint = false;
                emphasised = spoken.Length;
            }
            else if (voiceover[i] == '*' && emphasised >= 0 && IsEndOfEmphasis(voiceover, i))
            {
                emphases.Add(new NarrationEmphasis(emphasised, spoken.Length - emphasised));
                emphasised = -1;
            }
            else if (voiceover[i] == '\u00ad')
            {
                // A soft hyphen is for eyes that read it broken; captions break elsewhere.
            }
            else if (char.IsWhiteSpace(voiceover[i]))
            {
                if (!isSpace)
                {
                    Mark(isSpace: false);
                }

                isSpace = spoken.Length > 0;
                isJoint |= voiceover[i] is '\n' or '\r' or '\u2028' or '\u2029';
            }
            else
            {
                Mark(IsSpaceBefore(voiceover[i], i));
                isSpace = isJoint = false;
                spoken.Append(voiceover[i]);
            }
        }

        Mark(isSpace: false);
        return new Narration(beatId, language, spoken.ToString(), marks.ToImmutable())
        {
            CaptionBreaks = breaks.ToImmutable(),
            Pauses = pauses.ToImmutable(),
            Emphases = emphases.ToImmutable(),
        };

        // White space counts once, also around a mark: "one [mark] two" has one space between its words. In Chinese it has none, unless the author put one there.
        bool IsSpaceBefore(char next, int at) =>
            isSpace && (!(IsChinese(spoken[^1]) && IsChinese(next)) || (!isJoint && IsWritten(voiceover.AsSpan(at - 2, 3))));

        bool IsWritten(ReadOnlySpan<char> space) => source is null || source.AsSpan().Contains(space, StringComparison.Ordinal);

        // A mark behind white space stands before the word that follows, one before it at the end of the word before.
        void Mark(bool isSpace)
        {
            if (isSpace)
            {
                spoken.Append(' ');
            }

            marks.AddRange(waiting.Where(name => name != Sign).Select(name => new NarrationMark(name, spoken.Length)));
            breaks.AddRange(waiting.Where(name => name == Sign).Select(_ => spoken.Length));
            waiting.Clear();
            if (silence > Seconds.Zero)
            {
                pauses.Add(new NarrationPause(spoken.Length, silence));
                silence = Seconds.Zero;
            }
        }
    }

    // A length such as "0.5s" or "300ms", more than nothing and at most ten seconds.
    private static Seconds? PauseOf(ReadOnlySpan<char> text)
    {
        var isMilliseconds = text.EndsWith("ms");
        var number = isMilliseconds ? text[..^2] : text.EndsWith("s") ? text[..^1] : [];
        return double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && new Seconds(isMilliseconds ? value / 1000 : value) is var length
            && length > Seconds.Zero && length <= LongestPause ? length : null;
    }

    // A number with a unit of time, or with a decimal point: whoever puts it into brackets means a pause.
    private static bool IsLength(ReadOnlySpan<char> text)
    {
        var number = text.TrimEnd("msMSecond ");
        return number.Length > 0 && (number.Length < text.Length || number.Contains('.')) && double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
    }

    /// <summary>The first run of what is spoken that looks like a pause and is none, such as <c>[20s]</c> or <c>[1.5 s]</c>; null when there is none. A bracket within a word is none.</summary>
    public string? BrokenPause()
    {
        for (var i = Spoken.IndexOf('['); i >= 0; i = Spoken.IndexOf('[', i + 1))
        {
            if ((i == 0 || !char.IsLetterOrDigit(Spoken[i - 1]) || IsChinese(Spoken[i - 1])) && Spoken.IndexOf(']', i) is var close && close > i + 1 && IsLength(Spoken.AsSpan(i + 1, close - i - 1)))
            {
                return Spoken[i..(close + 1)];
            }
        }

        return null;
    }

    // The star that ends what one before a letter begins, within the same line of thought: as in Markdown, so that "2 * 3" and "a*b" are what they are.
    private static int EndOfEmphasis(string text, int start)
    {
        if ((start > 0 && char.IsLetterOrDigit(text[start - 1]) && !IsChinese(text[start - 1])) || start + 1 >= text.Length || !char.IsLetterOrDigit(text[start + 1]))
        {
            return -1;
        }

        var end = text.IndexOf('*', start + 1);
        return end > 0 && IsEndOfEmphasis(text, end) ? end : -1;
    }

    private static bool IsEndOfEmphasis(string text, int at) =>
        !char.IsWhiteSpace(text[at - 1]) && (at + 1 >= text.Length || !char.IsLetterOrDigit(text[at + 1]) || IsChinese(text[at + 1]));

    /// <summary>
    /// The first run of what is spoken that looks like a mark and is none, such as <c>[lights</c> without its bracket or <c>[Two words]</c>;
    /// null when there is none. A bracket within a word, as in <c>a[0]</c>, is no mark.
    /// </summary>
    public string? BrokenMark()
    {
        for (var i = Spoken.IndexOf('['); i >= 0; i = Spoken.IndexOf('[', i + 1))
        {
            if ((i == 0 || Spoken[i - 1] == ' ') && i + 1 < Spoken.Length && char.IsLetter(Spoken[i + 1]))
            {
                var end = Spoken.AsSpan(i).IndexOfAny(' ', ']');
                var close = Spoken.AsSpan(i).IndexOf(']');
                return Spoken[i..(close > 0 && close <= MostMarkLength ? i + close + 1 : end > 0 ? i + end : Spoken.Length)];
            }
        }

        return null;
    }

    /// <summary>The words of the voiceover that come nearest to a phrase it does not have; null when none are near.</summary>
    public string? Nearest(string phrase)
    {
        var wanted = phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        var words = Spoken.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var runs = from count in new[] { wanted, wanted - 1, wanted + 1 }
                   where count > 0
                   from start in Enumerable.Range(0, Math.Max(0, words.Length - count + 1))
                   select string.Join(' ', words.Skip(start).Take(count)).Trim('.', ',', ';', ':', '!', '?');
        return Core.Diagnostics.Suggestion.Nearest(phrase, runs);
    }

    /// <summary>The index in the spoken text where a phrase starts, or -1. Case, spaces and punctuation do not count.</summary>
    public int IndexOf(string phrase)
    {
        var (wanted, _) = Fold(phrase);
        if (wanted.Length == 0)
        {
            return -1;
        }

        var (text, places) = Fold(Spoken);
        var isWord = wanted.All(c => c < '\u2e80');
        for (var at = text.IndexOf(wanted, StringComparison.Ordinal); at >= 0; at = text.IndexOf(wanted, at + 1, StringComparison.Ordinal))
        {
            // Latin words are found whole: "a" is not in "that".
            if (!isWord || (IsBorder(places[at] - 1) && IsBorder(places[at + wanted.Length - 1] + 1)))
            {
                return places[at];
            }
        }

        return -1;
    }

    // Han, Kana, and the punctuation that goes with them; Korean has spaces between its words.
    private static bool IsChinese(char c) => c is (>= '\u2e80' and <= '\u312f') or (>= '\u31a0' and <= '\u31ff') or (>= '\u3400' and <= '\u9fff')
        or (>= '\uf900' and <= '\ufaff') or (>= '\uff01' and <= '\uff60');

    private bool IsBorder(int index) => index < 0 || index >= Spoken.Length || !char.IsLetterOrDigit(Spoken[index]);

    private static (string Text, List<int> Places) Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        var places = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i]))
            {
                folded.Append(char.ToLowerInvariant(text[i]));
                places.Add(i);
            }
        }

        return (folded.ToString(), places);
    }
}
