using static Microsoft.Playwright.Assertions;

namespace Explainer.Studio.Tests;

/// <summary>Reviewing on the page, in Chromium: notes, the last commit beside the picture, and the onion skin.</summary>
[Trait("Pace", "Slow")]
public sealed class ReviewPageTests(Browser browser) : IClassFixture<Browser>
{
    private const string Notes = """
        notes:
          - { id: n1, beat: two, after: 0.5s, place: [0.25, 0.5], author: Ada, text: Larger }
        """;

    [Fact]
    public async Task A_note_is_written_placed_and_resolved_with_the_keyboard_alone()
    {
        await using var studio = await Studio.OpenAsync();
        await using var page = await StudioPage.OpenAsync(browser, studio);
        await SeekAsync(page, 12);
        await page.FocusStageAsync();
        await page.PressAsync("t");
        await Expect(page.Page.Locator("#note-time")).ToHaveTextAsync("0:01.20");
        await page.Page.Keyboard.TypeAsync("Too small");
        await page.Page.Locator(".pin.draft").FocusAsync();
        await page.PressAsync("ArrowRight", "Shift+ArrowUp");
        Assert.Equal(12, await page.FrameAsync());
        await page.Page.Locator("#note-text").FocusAsync();
        await page.PressAsync("Enter");
        await Expect(page.Page.Locator("#notes li")).ToHaveCountAsync(1);
        await Expect(page.Page.Locator("#note-form")).ToBeHiddenAsync();
        await Expect(page.Page.Locator(".pin")).ToHaveClassAsync("pin chosen");
        var text = await File.ReadAllTextAsync(studio.Scratch.At("film.notes.yaml"), TestContext.Current.CancellationToken);
        Assert.True(text.Contains("place: [0.51, 0.4]", StringComparison.Ordinal), text);
        Assert.Contains("Too small", text, StringComparison.Ordinal);
        await page.PressAsync("R");
        await Expect(page.Page.Locator("#notes li")).ToHaveClassAsync("done chosen");
        await page.PressAsync("R");
        await Expect(page.Page.Locator("#notes li")).ToHaveClassAsync("chosen");

        // Escape leaves a note that is not written yet, and nothing of it stays.
        await page.PressAsync("t");
        await page.Page.Keyboard.TypeAsync("Never");
        await page.PressAsync("Escape");
        await Expect(page.Page.Locator("#note-form")).ToBeHiddenAsync();
        await Expect(page.Page.Locator("#notes li")).ToHaveCountAsync(1);
        Assert.Equal(Studio.Film, await page.TextAsync());
    }

    [Fact]
    public async Task A_note_is_changed_and_deleted_with_the_keyboard_alone()
    {
        await using var studio = await Studio.OpenAsync(("film.yaml", Studio.Film), ("film.notes.yaml", Notes + "\n  - { id: n2, time: 0.3s, text: Before }\n"));
        await using var page = await StudioPage.OpenAsync(browser, studio);
        await page.UntilAsync("s.notes.length === 2 && s.filmVersion === s.version");
        await page.FocusStageAsync();
        await page.PressAsync("T");
        await Expect(page.Page.Locator(".notice")).ToContainTextAsync("Choose a note first");
        await page.PressAsync("End", "P", "P", "N", "T");
        await Expect(page.Page.Locator("#note-form")).ToContainTextAsync("Note n1 at 0:01.50");
        await Expect(page.Page.Locator("#note-text")).ToHaveValueAsync("Larger");
        await page.Page.Keyboard.TypeAsync("Much larger");
        await page.Page.Locator(".pin.draft").FocusAsync();
        await page.PressAsync("ArrowRight");
        await page.Page.Locator("#note-text").FocusAsync();
        await page.PressAsync("Enter");
        await page.UntilAsync("s.notes.some((n) => n.id === 'n1' && n.text === 'Much larger' && n.x === 0.26 && n.author === 'Ada')");
        await Expect(page.Page.Locator("#note-form")).ToBeHiddenAsync();
        Assert.Contains("{ id: n1, beat: two, after: 0.5s, place: [0.26, 0.5], author: Ada, text: Much larger }", await NotesTextAsync(studio), StringComparison.Ordinal);

        // To delete is asked twice, and Escape keeps the note.
        await page.PressAsync("X");
        await Expect(page.Page.Locator(".note-remove.armed")).ToBeFocusedAsync();
        await page.PressAsync("Escape");
        await Expect(page.Page.Locator(".note-remove.armed")).ToHaveCountAsync(0);
        await Expect(page.Page.Locator("#notes li")).ToHaveCountAsync(2);
        await page.PressAsync("X", "Enter");
        await Expect(page.Page.Locator("#notes li")).ToHaveCountAsync(1);
        Assert.Equal("notes:\n  - { id: n2, time: 0.3s, text: Before }\n", await NotesTextAsync(studio));
        await page.UntilAsync("s.note === null && document.activeElement.id === 'stage'");

        // With the pointer it is the same.
        await page.Page.Locator(".note-go").ClickAsync();
        await page.Page.Locator(".note-edit").ClickAsync();
        await page.Page.Locator("#note-text").FillAsync("After");
        await page.Page.Locator("#note-form button[type=submit]").ClickAsync();
        await page.UntilAsync("s.notes[0].text === 'After'");
        await page.Page.Locator(".note-remove").ClickAsync();
        await page.Page.Locator(".note-remove.armed").ClickAsync();
        await Expect(page.Page.Locator("#notes-hint")).ToContainTextAsync("No notes yet");
    }

    [Fact]
    public async Task Words_that_are_being_written_stay_and_of_a_note_only_what_is_changed_is_written()
    {
        await using var studio = await Studio.OpenAsync(("film.yaml", Studio.Film), ("film.notes.yaml", Notes + "\n  - { id: n2, time: 0.3s, text: Before }\n"));
        await using var page = await StudioPage.OpenAsync(browser, studio);
        await page.UntilAsync("s.notes.length === 2 && s.filmVersion === s.version");
        await page.FocusStageAsync();
        await page.PressAsync("t");
        await page.Page.Keyboard.TypeAsync("Half");
        await page.Page.Locator("li[data-id=n1] .note-go").ClickAsync();
        await page.UntilAsync("s.note === 'n1'");
        await page.Page.Locator("li[data-id=n1] .note-edit").ClickAsync();
        await Expect(page.Page.Locator(".notice")).ToContainTextAsync("Another note is being written");
        await Expect(page.Page.Locator("#note-text")).ToHaveValueAsync("Half");
        await Expect(page.Page.Locator("#note-text")).ToBeFocusedAsync();
        await page.PressAsync("Escape");

        // Another program writes other words, with the file empty for a moment, and here only the place is changed.
        await page.Page.Locator("li[data-id=n1] .note-edit").ClickAsync();
        studio.Scratch.Write("film.notes.yaml", "notes: []\n");
        await Expect(page.Page.Locator("#note-add-text")).ToHaveTextAsync("Add note");
        studio.Scratch.Write("film.notes.yaml", Notes.Replace("Larger", "Smaller", StringComparison.Ordinal) + "\n");
        await page.UntilAsync("s.notes.length === 1 && s.notes[0].text === 'Smaller'");
        await page.Page.Locator(".pin.draft").FocusAsync();
        await page.PressAsync("ArrowRight");
        await page.Page.Locator("#note-text").FocusAsync();
        await page.PressAsync("Enter");
        await page.UntilAsync("s.notes[0].x === 0.26");
        Assert.Contains("place: [0.26, 0.5], author: Ada, text: Smaller", await NotesTextAsync(studio), StringComparison.Ordinal);

        // A note that stays gone becomes a new one when it is written.
        await page.Page.Locator("li[data-id=n1] .note-edit").ClickAsync();
        await Expect(page.Page.Locator("#note-add-text")).ToHaveTextAsync("Save note");
        studio.Scratch.Write("film.notes.yaml", "notes: []\n");
        await Expect(page.Page.Locator("#note-add-text")).ToHaveTextAsync("Add note");
        await Expect(page.Page.Locator("#note-what")).ToHaveTextAsync("Note at ");
        await Expect(page.Page.Locator("#note-text")).ToHaveValueAsync("Smaller");
    }

    [Fact]
    public async Task A_commit_is_compared_with_at_once()
    {
        await using var studio = await Studio.OpenAsync();
        Repository.Commit(studio);
        await using var page = await StudioPage.OpenAsync(browser, studio);
        await SeekAsync(page, 5);
        await page.WriteAsync(Studio.Film.Replace("width: 300, height: 300", "width: 600, height: 300", StringComparison.Ordinal));
        await page.UntilAsync("s.filmVersion === s.version");
        await page.FocusStageAsync();
        await page.PressAsync("d");
        await page.UntilAsync("stage.layerOf(8)?.frame === 5");
        Assert.False(await IsSameAsync(page));
        await page.PressAsync("Control+s");
        await Expect(page.Page.Locator("#file-state")).ToHaveTextAsync("saved");
        Repository.Commit(studio);
        await page.Page.WaitForFunctionAsync(Same);
    }

    [Fact]
    public async Task A_note_does_not_lie_under_its_form()
    {
        await using var studio = await Studio.OpenAsync();
        await using var page = await StudioPage.OpenAsync(browser, studio);
        await page.FocusStageAsync();
        await page.PressAsync("t");
        foreach (var share in new[] { 0.1f, 0.9f })
        {
            var canvas = (await page.Page.Locator(".view canvas").First.BoundingBoxAsync())!;
            await page.Page.Locator(".view canvas").First.ClickAsync(new() { Position = new() { X = canvas.Width / 2, Y = canvas.Height * share }, Force = true });
            await page.UntilAsync($"Math.abs(s.draft.y - {share.ToString(System.Globalization.CultureInfo.InvariantCulture)}) < 0.02");
            var (pin, form) = ((await page.Page.Locator(".pin.draft").BoundingBoxAsync())!, (await page.Page.Locator("#note-form").BoundingBoxAsync())!);
            Assert.True(pin.Y + pin.Height <= form.Y || pin.Y >= form.Y + form.Height, $"{pin.Y} {form.Y}");
        }
    }

    [Fact]
    public async Task A_click_places_a_note_and_the_timeline_leads_to_it()
    {
        await using var studio = await Studio.OpenAsync(("film.yaml", Studio.Film), ("film.notes.yaml", Notes));
        await using var page = await StudioPage.OpenAsync(browser, studio);
        await page.UntilAsync("s.notes.length === 1 && s.notes[0].time === 1.5");
        await SeekAsync(page, 2);
        await Expect(page.Page.Locator(".pin")).ToHaveCountAsync(0);
        var line = (await page.Page.Locator("#timeline").BoundingBoxAsync())!;
        var at = await page.Page.EvaluateAsync<float[]>("async () => { const { lanes, ruler } = await import('./lanes.js'); const all = lanes(); const at = all.findIndex((l) => l.kind === 'notes'); return [(await import('./timeline.js')).xAt(1.5) + 6, all.slice(0, at).reduce((sum, l) => sum + l.height, ruler) + all[at].height / 2]; }");
        await page.Page.Mouse.ClickAsync(line.X + at[0], line.Y + at[1]);
        await page.UntilAsync("s.frame === 15 && s.note === 'n1'");
        await Expect(page.Page.Locator(".pin.chosen")).ToHaveAttributeAsync("aria-label", "Note 1: Larger");
        await page.FocusStageAsync();
        await page.PressAsync("t");
        var box = (await page.Page.Locator(".view canvas").First.BoundingBoxAsync())!;
        await page.Page.Mouse.ClickAsync(box.X + (box.Width * 0.75f), box.Y + (box.Height * 0.25f));
        await page.Page.Locator("#note-text").FillAsync("Here");
        await page.Page.Locator("#note-form button[type=submit]").ClickAsync();
        await page.UntilAsync("s.notes.length === 2 && Math.abs(s.notes[1].x - 0.75) < 0.01 && Math.abs(s.notes[1].y - 0.25) < 0.01");
        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await page.KnowsAsync("s.selected")).ValueKind);

        // What another program writes is seen, and keys go from note to note.
        studio.Scratch.Write("film.notes.yaml", Notes + "\n  - { id: n2, time: 0.3s, text: Before }\n  - { id: n3, time: 0.3s, text: Also, resolved: true }\n");
        await page.UntilAsync("s.notes.length === 3");
        await page.FocusStageAsync();
        await page.PressAsync("Home", "N");
        await page.UntilAsync("s.note === 'n2' && s.frame === 3");
        await page.PressAsync("N", "N");
        await page.UntilAsync("s.note === 'n1' && s.frame === 15");
        await page.PressAsync("P");
        await page.UntilAsync("s.note === 'n3'");
        await Expect(page.Page.Locator("#notes-count")).ToHaveTextAsync("2 open of 3");
    }

    [Fact]
    public async Task The_last_commit_is_wiped_over_the_picture()
    {
        await using var studio = await Studio.OpenAsync();
        Repository.Commit(studio);
        await using var page = await StudioPage.OpenAsync(browser, studio);
        await page.WriteAsync(Studio.Film.Replace("width: 300, height: 300", "width: 600, height: 300", StringComparison.Ordinal));
        await page.UntilAsync("s.filmVersion === s.version");
        await page.FocusStageAsync();
        await page.PressAsync("d");
        var wiper = page.Page.Locator(".wiper");
        await Expect(wiper).ToBeFocusedAsync();
        await Expect(page.Page.Locator(".layer.before")).ToHaveCSSAsync("clip-path", "inset(0px 50% 0px 0px)");
        await page.PressAsync("ArrowRight");
        await Expect(wiper).ToHaveValueAsync("51");
        await page.PressAsync("Home");
        await Expect(page.Page.Locator(".layer.before")).ToHaveCSSAsync("clip-path", "inset(0px 100% 0px 0px)");

        // It is the picture of the commit, also at another frame.
        await page.FocusStageAsync();
        await page.PressAsync(".");
        await page.UntilAsync("stage.layerOf(8).frame === s.frame");
        await page.PressAsync("d");
        await Expect(wiper).ToHaveCountAsync(0);
        await Expect(page.Page.Locator(".layer.before")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Without_a_repository_it_is_said()
    {
        await using var studio = await Studio.OpenAsync();
        await using var page = await StudioPage.OpenAsync(browser, studio);
        await page.FocusStageAsync();
        await page.PressAsync("d");
        await Expect(page.Page.Locator(".notice")).ToContainTextAsync("film.yaml is not in a git repository");
        await page.UntilAsync("s.comparing === null");
        await Expect(page.Page.Locator("#laid button[data-name=compare]")).ToHaveAttributeAsync("aria-pressed", "false");
    }

    [Fact]
    public async Task The_onion_skin_lays_frames_behind_and_ahead_over_the_picture()
    {
        await using var studio = await Studio.OpenAsync();
        await using var page = await StudioPage.OpenAsync(browser, studio);
        await SeekAsync(page, 7);
        await page.FocusStageAsync();
        await page.PressAsync("u");
        await Expect(page.Page.Locator(".layer:visible")).ToHaveCountAsync(2);
        await page.Page.Locator("#skins select").First.SelectOptionAsync("3");
        await Expect(page.Page.Locator(".layer:visible")).ToHaveCountAsync(4);
        var shares = await page.KnowsAsync("[...document.querySelectorAll('.layer')].reduce((left, l) => left * (1 - l.style.opacity), 1)");
        Assert.Equal(0.5, shares.GetDouble(), 3);

        // There is nothing before the start, and nothing while it plays.
        await page.FocusStageAsync();
        await page.PressAsync("Home");
        await Expect(page.Page.Locator(".layer:visible")).ToHaveCountAsync(1);
        await page.PressAsync("u");
        await Expect(page.Page.Locator(".layer:visible")).ToHaveCountAsync(0);
        await Expect(page.Page.Locator("#skins")).ToBeHiddenAsync();
        await page.IsStillAsync(0);
    }

    // Whether the layer shows what the picture does.
    private const string Same = "() => { const pixels = (c) => c.getContext('2d').getImageData(0, 0, c.width, c.height).data; const [a, b] = [pixels(stage.viewOf(0).canvas), pixels(stage.layerOf(8).canvas)]; return a.length === b.length && a.every((v, i) => v === b[i]); }";

    private static Task<bool> IsSameAsync(StudioPage page) => page.Page.EvaluateAsync<bool>(Same);

    private static Task<string> NotesTextAsync(Studio studio) => File.ReadAllTextAsync(studio.Scratch.At("film.notes.yaml"), TestContext.Current.CancellationToken);

    private static async Task SeekAsync(StudioPage page, int frame)
    {
        await page.Page.EvaluateAsync("async (frame) => (await import('./player.js')).seek(frame)", frame);
        await page.PictureAsync(frame);
        await page.UntilAsync("s.filmVersion === s.version");
    }
}
