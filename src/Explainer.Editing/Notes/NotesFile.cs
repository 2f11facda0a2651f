using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Explainer.Core;
using Explainer.Core.Diagnostics;
using Explainer.Core.Files;
using Explainer.Core.Time;
using Explainer.Editing.Edits;
using Explainer.Editing.Syntax;
using Explainer.Pipeline.Files;
using Explainer.Scenes.Timelines;

namespace Explainer.Editing.Notes;

/// <summary>The notes of a storyboard's review, in <c>film.notes.yaml</c> beside it. What is added, changed, resolved or removed changes no other line of the file.</summary>
public sealed class NotesFile
{
    /// <summary>How long the text of a note may be, in characters.</summary>
    public const int LongestText = 4000;

    private const int MostNotes = 1000;
    private const int MostBytes = 4 << 20;
    private const string Extension = ".notes.yaml";
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly SyntaxPath List = SyntaxPath.Top.Key("notes");
    private readonly string file;
    private readonly string text;

    private NotesFile(string path, string file, string text, ImmutableArray<ReviewNote> notes, ImmutableArray<Diagnostic> diagnostics)
    {
        (Path, this.file, this.text) = (path, file, text);
        (Notes, Diagnostics) = (notes, diagnostics);
    }

    /// <summary>The file's path, beside the storyboard's as that was given.</summary>
    public string Path { get; }

    /// <summary>The notes, in the order of the file; those that are wrong are left out.</summary>
    public ImmutableArray<ReviewNote> Notes { get; }

    /// <summary>What is wrong with the file.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Where the notes of a storyboard are kept, whether or not there are any.</summary>
    /// <param name="storyboard">The storyboard's path.</param>
    public static string PathOf(string storyboard) => System.IO.Path.ChangeExtension(storyboard, Extension);

    /// <summary>Reads the notes of a storyboard; none when there is no such file.</summary>
    /// <param name="storyboard">The storyboard's path.</param>
    /// <exception cref="ExplainerException">The file cannot be read, or is a link to something else.</exception>
    public static NotesFile Read(string storyboard)
    {
        var path = PathOf(storyboard);
        var gated = new FileGate(storyboard, []).Look(path);
        if (gated.Answer is not (GateAnswer.Open or GateAnswer.Obstacle) || !gated.Path.EndsWith(Extension, StringComparison.Ordinal) || InputFile.LeadsNowhere(path))
        {
            throw NotesRules.NotesFileUnreadable.With(path).Failure();
        }

        if (!System.IO.Path.Exists(gated.Path))
        {
            return new NotesFile(path, gated.Path, "", [], []);
        }

        try
        {
            var bytes = File.Exists(gated.Path) && new FileInfo(gated.Path).Length <= MostBytes ? File.ReadAllBytes(gated.Path) : throw new IOException("It is too large.");
            return Of(path, gated.Path, Strict.GetString(bytes.AsSpan(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? 3 : 0)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw NotesRules.NotesFileUnreadable.With(path).Failure(e);
        }
    }

    /// <summary>Adds a note, at a time of the film, and writes the file.</summary>
    /// <param name="words">What is said.</param>
    /// <param name="time">The time of the film.</param>
    /// <param name="place">Where on the picture; null for all of it.</param>
    /// <param name="author">Who says it; empty for nobody in particular.</param>
    /// <param name="timeline">The film, whose beat the note then goes with; null when it has mistakes.</param>
    /// <param name="cancellation">Keeps the file as it was.</param>
    /// <returns>The notes as they are then; the new one is the last.</returns>
    /// <exception cref="ExplainerException">The note says nothing, the time is outside of the film, or the file is wrong or cannot be written.</exception>
    public NotesFile Add(string words, Seconds time, NotePlace? place, string author, Timeline? timeline, CancellationToken cancellation)
    {
        RequireWhole();
        words = Said(words);
        if (author.Length > LongestText)
        {
            throw NotesRules.NoteCallEmpty.Failure();
        }

        if (Notes.Length >= MostNotes)
        {
            throw NotesRules.NotesFileFull.With(Path, MostNotes).Failure();
        }

        var length = timeline?.Rate.TimeOf(new FrameIndex(timeline.FrameCount));
        if (length is { } end && time > end)
        {
            throw RenderRules.OutsideFilmMoment.With(time, "film", end).Failure();
        }

        var entries = ImmutableArray.CreateBuilder<KeyValuePair<EditValue, EditValue>>();
        PutText("id", "n" + (Notes.Select(n => Number(n.Id)).DefaultIfEmpty(0).Max() + 1).ToString(CultureInfo.InvariantCulture));
        if (timeline?.Beats.LastOrDefault(b => timeline.Rate.TimeOf(b.First) <= time) is { } beat)
        {
            PutText("beat", beat.Id);
            PutPlain("after", Rounded(time - timeline.Rate.TimeOf(beat.First)).ToString());
        }

        PutPlain("time", Rounded(time).ToString());
        if (place is { } spot)
        {
            PutPlain("place", Text(spot));
        }

        if (author.Length > 0)
        {
            PutText("author", author);
        }

        PutText("text", words);
        var start = text.Length == 0 ? "notes:\n" : SyntaxTree.Parse(text) is { Root: ScalarSyntax { IsNull: true } } ? text.TrimEnd() + (text.TrimEnd().Length > 0 ? "\n" : "") + "notes:\n" : text;
        var editor = new TreeEditor(SyntaxTree.Parse(start));
        return Write(start, editor.InsertItem(List, new EditMap(entries.ToImmutable())), cancellation);

        void PutText(string key, string value) => entries.Add(KeyValuePair.Create(EditValue.Text(key), EditValue.Text(value)));
        void PutPlain(string key, string yaml) => entries.Add(KeyValuePair.Create(EditValue.Text(key), EditValue.Parse(yaml)!));
    }

    /// <summary>Marks a note as done, or as not done after all, and writes the file.</summary>
    /// <param name="id">The note's id.</param>
    /// <param name="isResolved">Whether it is done.</param>
    /// <param name="cancellation">Keeps the file as it was.</param>
    /// <returns>The notes as they are then.</returns>
    /// <exception cref="ExplainerException">There is no such note, or the file is wrong or cannot be written.</exception>
    public NotesFile Resolve(string id, bool isResolved, CancellationToken cancellation)
    {
        var index = Find(id);
        var tree = SyntaxTree.Parse(text);
        return Notes[index].IsResolved == isResolved ? this : Write(text, Put(tree, List.Item(index), "resolved", EditValue.Parse(isResolved ? "true" : "false")!), cancellation);
    }

    /// <summary>Gives a note other words, or another place, and writes the file; its time, its author and whether it is done stay.</summary>
    /// <param name="id">The note's id.</param>
    /// <param name="words">What it says from now on.</param>
    /// <param name="place">Where on the picture; null for all of it.</param>
    /// <param name="cancellation">Keeps the file as it was.</param>
    /// <returns>The notes as they are then.</returns>
    /// <exception cref="ExplainerException">There is no such note, it would say nothing, or the file is wrong or cannot be written.</exception>
    public NotesFile Change(string id, string words, NotePlace? place, CancellationToken cancellation)
    {
        var index = Find(id);
        words = Said(words);
        var (before, note) = (Notes[index], List.Item(index));
        var after = text;
        if (before.Text != words)
        {
            after = Applied(after, tree => new TreeEditor(tree).SetValue(note.Key("text"), EditValue.Text(words)));
        }

        if (before.Place != place)
        {
            after = Applied(after, tree => place is { } spot ? Put(tree, note, "place", EditValue.Parse(Text(spot))!) : new TreeEditor(tree).Remove(note.Key("place")));
        }

        return after == text ? this : Write(after, cancellation);
    }

    /// <summary>Takes a note away, and writes the file.</summary>
    /// <param name="id">The note's id.</param>
    /// <param name="cancellation">Keeps the file as it was.</param>
    /// <returns>The notes as they are then.</returns>
    /// <exception cref="ExplainerException">There is no such note, or the file is wrong or cannot be written.</exception>
    public NotesFile Remove(string id, CancellationToken cancellation)
    {
        var index = Find(id);
        return Write(text, new TreeEditor(SyntaxTree.Parse(text)).Remove(List.Item(index)), cancellation);
    }

    private static NotesFile Of(string path, string file, string text)
    {
        var reader = new NotesReader(new SourceText(path, text));
        return new NotesFile(path, file, text, reader.Read(SyntaxTree.Parse(text)), reader.Diagnostics);
    }

    private static string Said(string words)
    {
        var said = words.ReplaceLineEndings("\n").Trim();
        return said.Length is > 0 and <= LongestText ? said : throw NotesRules.NoteCallEmpty.Failure();
    }

    private static string Text(NotePlace place) => string.Create(CultureInfo.InvariantCulture, $"[{Rounding.ToDecimals(place.X, 3)}, {Rounding.ToDecimals(place.Y, 3)}]");

    private int Find(string id)
    {
        RequireWhole();
        var index = Notes.Select(n => n.Id).ToList().IndexOf(id);
        return index >= 0 ? index : throw NotesRules.UnknownNote.With(id, Suggestion.Remedy(id, Notes.Select(n => n.Id))).Failure();
    }

    private static EditResult Put(SyntaxTree tree, SyntaxPath note, string key, EditValue value) =>
        note.Key(key).Find(tree) is null ? new TreeEditor(tree).InsertKey(note, key, value) : new TreeEditor(tree).SetValue(note.Key(key), value);

    private static string Applied(string before, Func<SyntaxTree, EditResult> change) => Applied(before, change(SyntaxTree.Parse(before)));

    private static string Applied(string before, EditResult edit) => edit.Edit?.Apply(before) ?? throw AgentRules.EditRefusedMore.With("notes").Failure();

    private NotesFile Write(string before, EditResult edit, CancellationToken cancellation) => Write(Applied(before, edit), cancellation);

    private NotesFile Write(string after, CancellationToken cancellation)
    {
        CompleteFile.Write(file, stream => stream.Write(Encoding.UTF8.GetBytes(after)), cancellation);
        return Of(Path, file, after);
    }

    // In a file that is not understood nothing is changed.
    private void RequireWhole()
    {
        if (Diagnostics.FirstOrDefault() is { } first)
        {
            throw first.Finding.Failure();
        }
    }

    private static int Number(string id) => id.StartsWith('n') && int.TryParse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < int.MaxValue ? number : 0;

    private static Seconds Rounded(Seconds time) => new(Rounding.ToDecimals(time.Value, 3));
}
