using Explainer.Core.Diagnostics;
using Explainer.Core.Time;
using Explainer.Editing.Notes;
using Explainer.Pipeline;
using Explainer.Pipeline.Films;
using Explainer.Scenes.Components;
using Explainer.Scenes.Timelines;

namespace Explainer.Editing.Tests.Notes;

/// <summary>The notes of a review: how they go with their beats, how their file is written, what is wrong with it.</summary>
public sealed class NotesFileTests : IDisposable
{
    private readonly Scratch scratch = new();
    private readonly FilmService service = new(TimeProvider.System, ComponentSet.BuiltIn);

    private string Film => scratch.At("film.yaml");

    private string Text => File.ReadAllText(scratch.At("film.notes.yaml"));

    public void Dispose()
    {
        service.Dispose();
        scratch.Dispose();
    }

    [Fact]
    public void A_note_goes_with_its_beat()
    {
        var before = Load("2s", "3s");
        var notes = NotesFile.Read(Film).Add("Too small", new Seconds(3.5), new NotePlace(0.4, 0.25), "ann", before, default);
        Assert.Equal("notes:\n  - { id: n1, beat: two, after: 1.5s, time: 3.5s, place: [0.4, 0.25], author: ann, text: Too small }\n", Text);
        Assert.Equal(new Seconds(3.5), notes.Notes[0].TimeIn(before));
        Assert.Equal(new Seconds(6.5), notes.Notes[0].TimeIn(Load("5s", "3s")));

        // A beat that became shorter keeps it within; one that is gone leaves its time.
        Assert.Equal(new Seconds(2.9), notes.Notes[0].TimeIn(Load("2s", "1s")));
        Assert.Equal(new Seconds(3.5), notes.Notes[0].TimeIn(Load("2s", "3s", "other")));
        Assert.Equal(new Seconds(1.9), notes.Notes[0].TimeIn(Load("1s", "1s", "other")));
        Assert.Equal(new Seconds(3.5), notes.Notes[0].TimeIn(null));
    }

    [Fact]
    public void What_is_added_or_resolved_changes_no_other_line()
    {
        scratch.Write("film.notes.yaml", "# ours\nnotes:\n  - id: first # kept\n    time: 1s\n    text: \"One\"\n");
        var notes = NotesFile.Read(Film).Add("Two: more\nlines # here", Seconds.Zero, null, "", Load("2s", "3s"), default).Resolve("first", isResolved: true, default);
        Assert.Equal(["first", "n1"], notes.Notes.Select(n => n.Id));
        Assert.Equal([true, false], notes.Notes.Select(n => n.IsResolved));
        Assert.Equal("Two: more\nlines # here", notes.Notes[1].Text);
        Assert.StartsWith("# ours\nnotes:\n  - id: first # kept\n    time: 1s\n    text: \"One\"\n    resolved: true\n  - ", Text, StringComparison.Ordinal);
        var written = Text;
        Assert.Same(notes, notes.Resolve("first", isResolved: true, default));
        notes.Resolve("first", isResolved: false, default);
        Assert.Equal(written.Replace("resolved: true", "resolved: false", StringComparison.Ordinal), Text);
        Assert.Equal(notes.Notes[1], NotesFile.Read(Film).Notes[1]);
    }

    [Fact]
    public void What_is_changed_or_removed_changes_no_other_line()
    {
        const string First = "  - id: first # kept\n    time: 1s\n    author: ann\n    text: \"One\" # said\n";
        const string Second = "  - { id: second, time: 2s, place: [0.1, 0.2], text: Two, resolved: true }\n";
        scratch.Write("film.notes.yaml", "# ours\nnotes:\n" + First + "  # between\n" + Second);
        var notes = NotesFile.Read(Film).Change("first", " Larger: please ", new NotePlace(0.5, 0.25), default);
        Assert.Equal(("Larger: please", new NotePlace(0.5, 0.25), "ann"), (notes.Notes[0].Text, notes.Notes[0].Place, notes.Notes[0].Author));
        Assert.StartsWith("# ours\nnotes:\n  - id: first # kept\n    time: 1s\n    author: ann\n    text: \"Larger: please\" # said\n", Text, StringComparison.Ordinal);
        Assert.EndsWith("  # between\n" + Second, Text, StringComparison.Ordinal);
        notes = notes.Change("second", "Two", null, default);
        Assert.EndsWith("  - { id: second, time: 2s, text: Two, resolved: true }\n", Text, StringComparison.Ordinal);
        Assert.Same(notes, notes.Change("second", "Two", null, default));
        Assert.Equal("note-call", Code(() => notes.Change("second", " ", null, default)));
        Assert.Equal("unknown-note", Code(() => notes.Change("third", "Three", null, default)));
        Assert.Equal("unknown-note", Code(() => notes.Remove("third", default)));
        notes = notes.Remove("first", default);
        Assert.Equal(["second"], notes.Notes.Select(n => n.Id));
        Assert.Equal("# ours\nnotes:\n  # between\n  - { id: second, time: 2s, text: Two, resolved: true }\n", Text);
        Assert.Empty(notes.Remove("second", default).Notes);
        Assert.Empty(NotesFile.Read(Film).Diagnostics);
        Assert.Single(NotesFile.Read(Film).Add("Anew", Seconds.Zero, null, "", null, default).Notes);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("# nothing yet\n", "# nothing yet\nnotes:\n")]
    [InlineData("notes:\n", "notes:\n")]
    [InlineData("notes: []\n", "notes:")]
    public void A_file_without_notes_takes_one(string before, string kept)
    {
        scratch.Write("film.notes.yaml", before);
        Assert.Equal("One", NotesFile.Read(Film).Add("One", Seconds.Zero, null, "", null, default).Notes.Single().Text);
        Assert.StartsWith(kept, Text, StringComparison.Ordinal);
        Assert.Equal("One", NotesFile.Read(Film).Notes.Single().Text);
    }

    [Theory]
    [InlineData("notes: [", 1)]
    [InlineData("[]\n", 1)]
    [InlineData("notes: 7\n", 1)]
    [InlineData("title: T\nnotes: []\n", 1)]
    [InlineData("notes:\n  - One\n", 2)]
    [InlineData("notes:\n  - { text: One, time: 1s }\n", 2)]
    [InlineData("notes:\n  - { id: a, time: 1s }\n", 2)]
    [InlineData("notes:\n  - { id: a, text: One }\n", 2)]
    [InlineData("notes:\n  - { id: a, text: '', time: 1s }\n", 2)]
    [InlineData("notes:\n  - { id: a, text: One, time: soon }\n", 2)]
    [InlineData("notes:\n  - { id: a, text: One, time: 1s, place: [0.5] }\n", 2)]
    [InlineData("notes:\n  - { id: a, text: One, time: 1s, place: [0.5, 1.5] }\n", 2)]
    [InlineData("notes:\n  - { id: a, text: One, time: 1s, resolved: maybe }\n", 2)]
    [InlineData("notes:\n  - { id: a, text: One, time: 1s, txt: Two }\n", 2)]
    [InlineData("notes:\n  - { id: a, text: One, time: 1s }\n  - { id: a, text: Two, time: 1s }\n", 3)]
    public void What_is_wrong_has_its_place_and_stays_as_it_is(string text, int line)
    {
        scratch.Write("film.notes.yaml", text);
        var notes = NotesFile.Read(Film);
        var wrong = Assert.Single(notes.Diagnostics);
        Assert.Equal(("notes-file", line, scratch.At("film.notes.yaml")), (wrong.Code, wrong.Span!.Line, wrong.Span.Source.Path));
        Assert.Throws<ExplainerException>(() => notes.Add("One", Seconds.Zero, null, "", null, default));
        Assert.Throws<ExplainerException>(() => notes.Resolve("a", isResolved: true, default));
        Assert.Equal(text, Text);
    }

    [Fact]
    public void What_is_no_note_is_refused()
    {
        var notes = NotesFile.Read(Film);
        Assert.Equal("note-call", Code(() => notes.Add(" \n ", Seconds.Zero, null, "", null, default)));
        Assert.Equal("note-call", Code(() => notes.Add(new string('x', 4001), Seconds.Zero, null, "", null, default)));
        Assert.Equal("outside-film", Code(() => notes.Add("One", new Seconds(9), null, "", Load("2s", "3s"), default)));
        Assert.Equal("unknown-note", Code(() => notes.Resolve("n1", isResolved: true, default)));
        Assert.All(["", "1", "0.5,2", "0.5,-1", "a,b", "0.1,0.2,0.3"], text => Assert.Equal("note-call", Code(() => NotePlace.Parse(text))));
        Assert.Equal(new NotePlace(0.5, 1), NotePlace.Parse("0.5, 1"));
        Assert.DoesNotContain(scratch.Files, file => file.Contains("notes", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("outside.notes.yaml")]
    [InlineData("outside.yaml")]
    [InlineData("in/.github/workflow.yaml")]
    [InlineData("in/nowhere.notes.yaml")]
    public void A_link_to_something_else_is_neither_read_nor_written(string target)
    {
        const string Foreign = "notes:\n  - { id: a, text: secret, time: 1s }\n";
        var place = scratch.At(target.Split('/'));
        if (!target.Contains("nowhere", StringComparison.Ordinal))
        {
            scratch.Write(target, Foreign);
        }

        Directory.CreateDirectory(scratch.At("in"));
        File.CreateSymbolicLink(scratch.At("in", "film.notes.yaml"), place);
        Assert.Equal("notes-file", Code(() => NotesFile.Read(scratch.At("in", "film.yaml"))));
        Assert.True(!File.Exists(place) || File.ReadAllText(place) == Foreign);
    }

    private static string Code(Action call) => Assert.Throws<ExplainerException>(call).Finding.Rule.Id;

    private Timeline Load(string first, string second, string id = "two")
    {
        scratch.Write("film.yaml", $"title: T\nvideo: {{ size: 320x180, fps: 10 }}\nbeats:\n  - {{ id: one, duration: {first} }}\n  - {{ id: {id}, duration: {second} }}\n");
        return Assert.Single(service.Load(Film, new FilmOptions { Speaks = false }, default).Films).Timeline;
    }
}
