using System.Text.Json;

namespace Explainer.Studio.Tests;

/// <summary>Review notes, as a page hears of them and writes them.</summary>
public sealed class NotesTests
{
    private const string Written = """
        # ours
        notes:
          - { id: n1, beat: two, after: 0.5s, place: [0.25, 0.5], author: Ada, text: Larger, }
          - { id: n2, time: 0.2s, text: Good, resolved: true }
        """;

    [Fact]
    public async Task Notes_are_told_with_their_times_and_go_with_their_beats()
    {
        await using var studio = await Studio.OpenAsync(("film.yaml", Studio.Film), ("film.notes.yaml", Written));
        await using var page = await TestPage.OpenAsync(studio.Address);
        var notes = await page.HearAsync("notes", m => Time(m, 0) == 1.5);
        Assert.Equal("", notes.GetProperty("reason").GetString());
        Assert.Equal(["n1", "n2"], notes.GetProperty("notes").EnumerateArray().Select(n => n.GetProperty("id").GetString()));
        Assert.Equal(0.25, notes.GetProperty("notes")[0].GetProperty("x").GetDouble());
        Assert.False(notes.GetProperty("notes")[1].TryGetProperty("x", out _));
        Assert.True(notes.GetProperty("notes")[1].GetProperty("isResolved").GetBoolean());
        await page.SayAsync(new { kind = "text", version = 2, text = Studio.Film.Replace("id: one, duration: 1s", "id: one, duration: 3s", StringComparison.Ordinal) });
        Assert.Equal(0.2, Time(await page.HearAsync("notes", m => Time(m, 0) == 3.5), 1));
    }

    [Fact]
    public async Task A_note_is_added_resolved_and_reopened_and_nothing_else_of_the_file_changes()
    {
        await using var studio = await Studio.OpenAsync(("film.yaml", Studio.Film), ("film.notes.yaml", Written));
        await using var page = await TestPage.OpenAsync(studio.Address);
        await page.HearAsync("notes", m => Time(m, 0) == 1.5);
        Assert.Null(await NoteAsync(page, new { what = "add", text = "Slower\nplease", x = 0.4, y = 0.3 }, 12));
        var added = (await page.HearAsync("notes", m => m.GetProperty("notes").GetArrayLength() == 3)).GetProperty("notes")[2];
        Assert.Equal((1.2, 0.4, 0.3, "Slower\nplease"), (added.GetProperty("time").GetDouble(), added.GetProperty("x").GetDouble(), added.GetProperty("y").GetDouble(), added.GetProperty("text").GetString()));
        Assert.StartsWith(Written, File.ReadAllText(studio.Scratch.At("film.notes.yaml")), StringComparison.Ordinal);
        Assert.Contains("beat: two, after: 0.2s", File.ReadAllText(studio.Scratch.At("film.notes.yaml")), StringComparison.Ordinal);
        Assert.Null(await NoteAsync(page, new { what = "resolve", id = "n3" }));
        await page.HearAsync("notes", m => Resolved(m, 2));
        Assert.Null(await NoteAsync(page, new { what = "reopen", id = "n2" }));
        await page.HearAsync("notes", m => m.GetProperty("notes").GetArrayLength() == 3 && !Resolved(m, 1));
    }

    [Fact]
    public async Task The_first_note_makes_the_file_and_every_page_hears_of_it()
    {
        await using var studio = await Studio.OpenAsync();
        await using var page = await TestPage.OpenAsync(studio.Address);
        await using var other = await TestPage.OpenAsync(studio.Address);
        await page.HearAsync("state");
        await other.HearAsync("state");
        Assert.Null(await NoteAsync(page, new { what = "add", text = "All of it" }, 999));
        foreach (var one in new[] { page, other })
        {
            var note = (await one.HearAsync("notes", m => m.GetProperty("notes").GetArrayLength() == 1)).GetProperty("notes")[0];
            Assert.False(note.TryGetProperty("x", out _));
            Assert.Equal(1.9, note.GetProperty("time").GetDouble());
        }

        // Another program takes it away again.
        File.Delete(studio.Scratch.At("film.notes.yaml"));
        await page.HearAsync("notes", m => m.GetProperty("notes").GetArrayLength() == 0);
        studio.Scratch.Write("film.notes.yaml", Written);
        await page.HearAsync("notes", m => m.GetProperty("notes").GetArrayLength() == 2);
    }

    [Fact]
    public async Task What_cannot_be_done_has_a_sentence_and_writes_nothing()
    {
        await using var studio = await Studio.OpenAsync(("film.yaml", Studio.Film), ("film.notes.yaml", Written));
        await using var page = await TestPage.OpenAsync(studio.Address);
        await page.HearAsync("notes", m => Time(m, 0) == 1.5);
        foreach (var note in new object?[]
        {
            null, new { what = "fly" }, new { what = "add" }, new { what = "add", text = "  " }, new { what = "add", text = new string('x', 5000) }, new { what = "resolve" }, new { what = "resolve", id = "n9" },
        })
        {
            Assert.Matches("[.?]$", await NoteAsync(page, note));
        }

        // A place outside of the picture is none; a time outside of the film is its end.
        Assert.Equal(Written, File.ReadAllText(studio.Scratch.At("film.notes.yaml")));
        Assert.Null(await NoteAsync(page, new { what = "add", text = "There", x = 7, y = 0.5 }, -5));
        var added = (await page.HearAsync("notes", m => m.GetProperty("notes").GetArrayLength() == 3)).GetProperty("notes")[2];
        Assert.False(added.TryGetProperty("x", out _));
        Assert.Equal(0, added.GetProperty("time").GetDouble());
    }

    [Fact]
    public async Task A_file_that_is_wrong_is_told_with_its_line_and_left_alone()
    {
        const string broken = "notes:\n  - { id: n1, time: 0.2s, text: Good }\n  - { id: n2, time: soon, text: Bad }\n";
        await using var studio = await Studio.OpenAsync(("film.yaml", Studio.Film), ("film.notes.yaml", broken));
        await using var page = await TestPage.OpenAsync(studio.Address);
        var notes = await page.HearAsync("notes");
        Assert.StartsWith("film.notes.yaml:3: ", notes.GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Equal(1, notes.GetProperty("notes").GetArrayLength());
        await page.HearAsync("state");
        Assert.NotNull(await NoteAsync(page, new { what = "add", text = "More" }));
        Assert.Equal(broken, File.ReadAllText(studio.Scratch.At("film.notes.yaml")));
    }

    [Fact]
    public async Task A_file_of_notes_that_is_a_link_to_elsewhere_is_neither_read_nor_written()
    {
        using var elsewhere = new Scratch();
        elsewhere.Write("other.notes.yaml", Written);
        await using var studio = await Studio.OpenAsync();
        File.CreateSymbolicLink(studio.Scratch.At("film.notes.yaml"), elsewhere.At("other.notes.yaml"));
        await using var page = await TestPage.OpenAsync(studio.Address);
        var notes = await page.HearAsync("notes");
        Assert.NotEqual("", notes.GetProperty("reason").GetString());
        Assert.Equal(0, notes.GetProperty("notes").GetArrayLength());
        await page.HearAsync("state");
        Assert.NotNull(await NoteAsync(page, new { what = "add", text = "More" }));
        Assert.Equal(Written, File.ReadAllText(elsewhere.At("other.notes.yaml")));
    }

    private static int count;

    private static double Time(JsonElement message, int note) =>
        message.GetProperty("notes").GetArrayLength() > note ? message.GetProperty("notes")[note].GetProperty("time").GetDouble() : -1;

    private static bool Resolved(JsonElement message, int note) => message.GetProperty("notes").GetArrayLength() > note && message.GetProperty("notes")[note].GetProperty("isResolved").GetBoolean();

    // Why it was not done; null when it was.
    private static async Task<string?> NoteAsync(TestPage page, object? note, int frame = 0)
    {
        var order = ++count;
        await page.SayAsync(new { kind = "note", order, version = 1, note, frame });
        var answer = await page.HearAsync("answer", m => m.GetProperty("order").GetInt32() == order);
        return answer.TryGetProperty("error", out var error) ? error.GetString() : null;
    }
}
