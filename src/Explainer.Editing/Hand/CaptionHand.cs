using Explainer.Editing.Edits;
using Explainer.Editing.Meaning;
using Explainer.Editing.Services;
using Explainer.Editing.Syntax;
using Explainer.Pipeline.Outlines;
using Explainer.Storyboards.Model;

namespace Explainer.Editing.Hand;

/// <summary>
/// Lets captions begin at other words. When a word is said the voice decides; which caption it stands in the author does, with a sign in the
/// voiceover.
/// </summary>
/// <param name="document">The text that the film was made of.</param>
/// <param name="film">That film along its time.</param>
public sealed class CaptionHand(StoryboardDocument document, FilmOutline film)
{
    private const string Sign = Narration.CaptionSign;
    private const char FirstCjk = '\u2e80';

    /// <summary>Begins a caption at another word of its beat.</summary>
    /// <param name="id">The beat.</param>
    /// <param name="from">Where the word that it begins at now stands in what the beat says, in UTF-16 characters.</param>
    /// <param name="to">Where the word stands at which it is to begin.</param>
    public HandEdit Begin(string id, int from, int to)
    {
        if (film.Beats.FirstOrDefault(b => b.Id == id) is not { } beat || from >= beat.Voiceover.Length || to >= beat.Voiceover.Length)
        {
            return TimeHand.Gone;
        }

        if (from <= 0 || to <= 0)
        {
            return HandEdit.Refused("The first caption of a beat begins with the beat's first word.");
        }

        var part = WrittenPart.Of(document, beat.Span, $"The beat {id}", out var refused);
        if (part is null || refused is not null)
        {
            return refused!;
        }

        if (part.Map.Find("voiceover") is not { } entry)
        {
            return HandEdit.Refused($"The voiceover of {id} is written in another place.", beat.Span);
        }

        if (entry.Value is MapSyntax languages)
        {
            if (languages.Find(film.Language) is not { } own)
            {
                return HandEdit.Refused($"There is no voiceover in {film.Language}.", part.SpanOf(entry));
            }

            entry = own;
        }

        if (entry.Value is not ScalarSyntax words || words.Style == ScalarStyle.Empty)
        {
            return HandEdit.Refused("This voiceover is written in another place.", part.SpanOf(entry));
        }

        var change = new Change(words.Value, beat.Voiceover, LinesOf(words));
        if (change.Find(to) is not { } at)
        {
            return HandEdit.Refused(
                change.IsAsWritten ? "No word begins there." : $"Figures are filled into this voiceover; write {Sign} where the caption is to begin.", part.SpanOf(entry));
        }

        return from == to ? new HandEdit(TextEdit.None, "", null) : Written(part, entry, words, change, change.SignOf(from), change.Has(to) ? null : at);
    }

    // How the file has it when that is on several lines, as it was read.
    private string? LinesOf(ScalarSyntax words) => document.Text[words.ContentStart..words.End] is var raw && raw.Contains('\n') ? raw : null;

    // In the text as it is written where that is possible, which keeps its lines and quotes; else as a new value.
    private HandEdit Written(WrittenPart part, EntrySyntax entry, ScalarSyntax words, Change change, int? removed, int? added)
    {
        var after = change.Made(removed, added);
        var changes = new List<TextChange>();
        if (removed is { } sign && WrittenPlace.Of(document.Tree, words, sign, Sign) is var start and >= 0)
        {
            changes.Add(new TextChange(start, Sign.Length + (document.Text.AsSpan(start + Sign.Length).StartsWith(" ") ? 1 : 0), ""));
        }

        if (added is { } at && WrittenPlace.Of(document.Tree, words, at, change.WordAt(at)) is var place and >= 0)
        {
            changes.Add(new TextChange(place, 0, change.Inserted(at)));
        }

        if (changes.Count == (removed is null ? 0 : 1) + (added is null ? 0 : 1))
        {
            var edit = new TextEdit(changes);
            var read = new StoryboardDocument(document.Path, edit.Apply(document.Text), document.Meaning.Shapes);
            if (read.Tree.Root.All().OfType<ScalarSyntax>().Any(s => s.Start == words.Start && s.Value == after))
            {
                return new HandEdit(edit, "", null);
            }
        }

        return HandEdit.Of(part.Editor.SetValue(SyntaxPath.Of(entry.Parent!).Key(entry.Name), EditValue.Text(after)), part.SpanOf(entry));
    }

    /// <summary>A voiceover as it is written, against what is said of it.</summary>
    private readonly struct Change(string written, string spoken, string? lines)
    {
        private readonly string written = written;
        private readonly string spoken = spoken;
        private readonly string? lines = lines;

        /// <summary>Where in what is written a word of what is said stands; null when that cannot be told.</summary>
        public int? Find(int to)
        {
            var without = Read(written);
            for (var i = 1; i < written.Length; i++)
            {
                // What is emphasised begins with its star, every other word with its own first character.
                if ((written[i] != spoken[to] && written[i] != '*') || char.IsWhiteSpace(written[i]) || char.IsLowSurrogate(written[i]) || IsInSign(i) || IsInWord(i))
                {
                    continue;
                }

                var with = Read(written.Insert(i, Inserted(i)));
                if (with.Spoken == without.Spoken && with.CaptionBreaks.Length > without.CaptionBreaks.Length && with.CaptionBreaks.Except(without.CaptionBreaks).FirstOrDefault() is > 0 and var at && IsSame(with.Spoken, at, to))
                {
                    return i;
                }
            }

            return Has(to) ? 0 : null;
        }

        /// <summary>Whether everything is said as it is written.</summary>
        public bool IsAsWritten => Read(written).Spoken == spoken;

        /// <summary>Whether a sign stands before a word already.</summary>
        public bool Has(int to) => SignOf(to) is not null;

        /// <summary>Where in what is written the sign before a word stands; null for none.</summary>
        public int? SignOf(int from)
        {
            var now = Read(written);
            var at = -1;
            foreach (var here in now.CaptionBreaks)
            {
                at = written.IndexOf(Sign, at + 1, StringComparison.Ordinal);
                var first = here + now.Spoken.AsSpan(here).IndexOfAnyExcept(' ');
                if (at >= 0 && IsSame(now.Spoken, first, from))
                {
                    return at;
                }
            }

            return null;
        }

        /// <summary>What is written at a place up to the next space.</summary>
        public string WordAt(int at) => written[at..].Split(' ', '\n')[0];

        /// <summary>The sign as it is put before a word.</summary>
        public string Inserted(int at) => char.IsWhiteSpace(written[at - 1]) ? Sign + " " : Sign;

        /// <summary>What is written afterwards.</summary>
        public string Made(int? removed, int? added)
        {
            var after = added is { } at ? written.Insert(at, Inserted(at)) : written;
            if (removed is { } sign)
            {
                var moved = added < sign ? sign + Inserted(added.Value).Length : sign;
                var end = moved + Sign.Length;
                after = after.Remove(moved, Sign.Length + (end < after.Length && after[end] == ' ' ? 1 : 0));
            }

            return after;
        }

        private Narration Read(string voiceover) => Narration.From("", "", voiceover, lines);

        private bool IsInSign(int at)
        {
            var open = written.LastIndexOf('[', at);
            return open >= 0 && written.IndexOf(']', open) is var close && close >= at;
        }

        // Chinese and Japanese have no spaces between words.
        private bool IsInWord(int at) => char.IsLetterOrDigit(written[at - 1]) && char.IsLetterOrDigit(written[at]) && written[at - 1] < FirstCjk && written[at] < FirstCjk;

        // Figures may be filled in: then as many words lie before, and the word is the same.
        private bool IsSame(string text, int at, int to) =>
            text == spoken ? at == to : Words(text.AsSpan(0, at)) == Words(spoken.AsSpan(0, to)) && First(text.AsSpan(at)).SequenceEqual(First(spoken.AsSpan(to)));

        private static int Words(ReadOnlySpan<char> text) => text.Count(' ');

        private static ReadOnlySpan<char> First(ReadOnlySpan<char> text) => text.IndexOf(' ') is > 0 and var end ? text[..end] : text;
    }
}
