using System.Text.Json;

namespace Explainer.Cli.Tests;

public sealed class NotesCommandTests : IDisposable
{
    private readonly Scratch scratch = new();

    public NotesCommandTests() => scratch.Write("film.yaml", "title: T\nvideo: { size: 320x180, fps: 10 }\nbeats: [ { id: one, duration: 2s }, { id: two, duration: 3s } ]\n");

    private string Film => scratch.At("film.yaml");

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void Notes_are_added_listed_and_resolved()
    {
        Assert.Equal((0, "", "There are no notes.\n"), Of(Runner.Run("notes", Film)));
        Assert.Equal(0, Runner.Run("notes", Film, "--add", "Too small", "--at", "3.5s", "--place", "0.4,0.3", "--author", "ann").Code);
        Assert.Equal((0, "n1: 0:03.5, beat two, at 40 % across and 30 % down, ann\n  Too small\n", ""), Of(Runner.Run("notes", Film)));
        Assert.Equal((0, "n1: 0:03.5, beat two, at 40 % across and 30 % down, ann, resolved\n  Too small\n", ""), Of(Runner.Run("notes", Film, "--resolve", "n1")));
        var note = JsonDocument.Parse(Runner.Run("notes", Film, "--json").Output).RootElement.GetProperty("notes")[0];
        Assert.Equal((3.5, "two", 0.4, true), (note.GetProperty("time").GetDouble(), note.GetProperty("beat").GetString(), note.GetProperty("x").GetDouble(), note.GetProperty("resolved").GetBoolean()));
    }

    [Fact]
    public void Notes_may_be_made_of_a_film_that_has_mistakes()
    {
        scratch.Write("film.yaml", "titel: T\n");
        Assert.Equal(0, Runner.Run("notes", Film, "--add", "What is this", "--at", "3s", "--author", "").Code);
        Assert.Equal((0, "n1: 0:03.0\n  What is this\n", ""), Of(Runner.Run("notes", Film)));
    }

    [Theory]
    [InlineData(2, "note-call", "--at", "3s")]
    [InlineData(2, "note-call", "--add", "x", "--resolve", "n1")]
    [InlineData(2, "note-call", "--add", " ")]
    [InlineData(2, "note-call", "--add", "x", "--place", "5,5")]
    [InlineData(2, "bad-value", "--add", "x", "--at", "soon")]
    [InlineData(2, "outside-film", "--add", "x", "--at", "1:00")]
    [InlineData(2, "unknown-note", "--resolve", "n7")]
    public void Wrong_calls_are_told_and_write_nothing(int code, string rule, params string[] arguments)
    {
        var outcome = Runner.Run(["notes", Film, .. arguments]);
        Assert.True(outcome.Code == code, $"{outcome.Code} {outcome.Error}");
        Assert.Contains($"error {rule}:", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(["film.yaml"], scratch.Files);
    }

    [Fact]
    public void A_file_of_notes_with_mistakes_is_told_with_their_places()
    {
        scratch.Write("film.notes.yaml", "notes:\n  - { id: a, txt: x, time: 1s }\n");
        var outcome = Runner.Run("notes", Film);
        Assert.Equal(1, outcome.Code);
        Assert.Contains("film.notes.yaml:2:14: error notes-file:", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(1, Runner.Run("notes", scratch.At("nowhere.yaml")).Code);
    }

    private static (int Code, string Output, string Error) Of(Outcome outcome) => (outcome.Code, outcome.Output, outcome.Error);
}
