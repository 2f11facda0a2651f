using Explainer.Pipeline.Films;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Explainer.Studio.Tests;

/// <summary>The page in Chromium: what is seen, written, played and found.</summary>
[Trait("Pace", "Slow")]
public sealed class PageTests(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task The_picture_is_the_stills_at_every_size_and_time()
    {
        await using var studio = await Studio.OpenAsync();
        await using var page = await StudioPage.OpenAsync(browser, studio);

        // It begins at the first beat's key moment, as a still does.
        await page.IsStillAsync((await page.KnowsAsync("s.film.beats[0].key")).GetInt32());
        await page.FocusStageAsync();
        foreach (var size in (string[])["1", "5", "f"])
        {
            await page.PressAsync("Home", size);
            await page.IsStillAsync(0);
            await page.PressAsync("ArrowDown", "ArrowRight", ".", "End");
            await page.IsStillAsync(19);
            await page.PressAsync("ArrowUp", "ArrowUp", "Shift+ArrowRight", "ArrowLeft", ",");
            await page.IsStillAsync(8);
        }
    }

    [Fact]
    public async Task A_film_that_can_be_seen_through_is()
    {
        const string Clear = "theme: { colors: { background: '#00000000' } }";
        const string Corner = "JSON.stringify([stage.viewOf(0).context.getContextAttributes().alpha, stage.viewOf(0).context.getImageData(2, 2, 1, 1).data[3]])";
        await using var studio = await Studio.OpenAsync();
        await using var page = await StudioPage.OpenAsync(browser, studio);
        await page.UntilAsync($"{Corner} === '[false,255]'");
        await page.WriteAsync(Studio.Film.Replace("title: Small", "title: Small\n" + Clear, StringComparison.Ordinal));
        await page.UntilAsync($"{Corner} === '[true,0]'");
        await Expect(page.Page.Locator(".view canvas")).ToHaveCountAsync(1);
        await page.WriteAsync(Studio.Film);
        await page.UntilAsync($"{Corner} === '[false,255]'");
        await page.IsStillAsync(await page.FrameAsync());
    }

    [Fact]
    public async Task A_mistake_shows_in_the_text_in_the_list_and_over_the_picture()
    {
        await using var studio = await Studio.OpenAsync();
        await using var page = await StudioPage.OpenAsync(browser, studio);
        var good = await page.TextAsync();
        await page.WriteAsync(good.Replace("show: word", "show: wrd", StringComparison.Ordinal));
        await Expect(page.Page.Locator(".squiggly-error").First).ToBeVisibleAsync();
        await Expect(page.Page.Locator(".mistakes")).ToContainTextAsync("Did you mean \"word\"?");
        await page.Page.Locator(".problem.error").First.ClickAsync();
        Assert.Equal(8, await page.LineAsync());
        await Expect(page.Page.Locator("#file-state")).ToHaveTextAsync("not saved");

        await page.WriteAsync(good.Replace("Hello", "World", StringComparison.Ordinal));
        await Expect(page.Page.Locator(".mistakes")).ToHaveCountAsync(0);
        await Expect(page.Page.Locator(".squiggly-error")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Ctrl_S_saves_from_wherever_the_keyboard_is()
    {
        await using var studio = await Studio.OpenAsync();
        await using var page = await StudioPage.OpenAsync(browser, studio);
        await page.Page.Locator(".view-line").First.ClickAsync();
        await page.PressAsync("Control+End");
        await page.Page.Keyboard.TypeAsync("# typed");
        await page.PressAsync("Control+s");
        await Expect(page.Page.Locator("#file-state")).ToHaveTextAsync("saved");
        Assert.Equal(Studio.Film + "# typed", File.ReadAllText(studio.Scratch.At("film.yaml")));
        await page.WriteAsync(Studio.Film);
        await page.FocusStageAsync();
        await page.PressAsync("Control+s");
        await Expect(page.Page.Locator("#file-state")).ToHaveTextAsync("saved");
        Assert.Equal(Studio.Film, File.ReadAllText(studio.Scratch.At("film.yaml")));
    }

    [Fact]
    public async Task What_another_editor_writes_is_taken_when_nothing_is_unsaved_and_offered_otherwise()
    {
        await using var studio = await Studio.OpenAsync();
        await using var page = await StudioPage.OpenAsync(browser, studio);
        var theirs = Studio.Film.Replace("Hello", "Theirs", StringComparison.Ordinal);
        studio.Scratch.Write("film.yaml", theirs);
        await page.Page.WaitForFunctionAsync("() => window.monaco.editor.getEditors()[0].getValue().includes('Theirs')");
        await Expect(page.Page.Locator("#file-state")).ToHaveTextAsync("saved");

        var mine = Studio.Film.Replace("Hello", "Mine", StringComparison.Ordinal);
        await page.WriteAsync(mine);
        studio.Scratch.Write("film.yaml", theirs + "# again\n");
        await Expect(page.Page.Locator("#banner")).ToContainTextAsync("Another program has changed this file");
        Assert.Equal(mine, await page.TextAsync());
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Keep mine" }).ClickAsync();
        await Expect(page.Page.Locator("#file-state")).ToHaveTextAsync("saved");
        Assert.Equal(mine, File.ReadAllText(studio.Scratch.At("film.yaml")));

        // Taken, theirs is one step of undo away from mine.
        await page.WriteAsync(mine + "# mine\n");
        studio.Scratch.Write("film.yaml", theirs);
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Take theirs" }).ClickAsync();
        Assert.Equal(theirs, await page.TextAsync());
        await page.Page.Locator(".view-line").First.ClickAsync();
        await page.PressAsync("Control+z");
        Assert.Equal(mine + "# mine\n", await page.TextAsync());
    }

    [Fact]
    public async Task What_another_editor_takes_back_is_offered_no_more()
    {
        await using var studio = await Studio.OpenAsync();
        await using var page = await StudioPage.OpenAsync(browser, studio);
        await page.WriteAsync(Studio.Film + "# mine\n");
        studio.Scratch.Write("film.yaml", Studio.Film + "# theirs\n");
        await Expect(page.Page.Locator("#banner")).ToContainTextAsync("Another program has changed this file");
        studio.Scratch.Write("film.yaml", Studio.Film);
        await Expect(page.Page.Locator("#banner")).ToBeHiddenAsync(new() { Timeout = 30_000 });
        await Expect(page.Page.Locator("#file-state")).ToHaveTextAsync("not saved");
    }

    [Fact]
    public async Task A_file_that_was_removed_is_not_saved_any_more_and_can_be_saved_again()
    {
        await using var studio = await Studio.OpenAsync();
        await using var page = await StudioPage.OpenAsync(browser, studio);
        await Expect(page.Page.Locator("#file-state")).ToHaveTextAsync("saved");
        File.Delete(studio.Scratch.At("film.yaml"));
        await Expect(page.Page.Locator("#banner")).ToContainTextAsync("This file is gone", new() { Timeout = 30_000 });
        await Expect(page.Page.Locator("#file-state")).ToHaveTextAsync("not saved");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Save it again" }).ClickAsync();
        await Expect(page.Page.Locator("#file-state")).ToHaveTextAsync("saved");
        Assert.Equal(Studio.Film, File.ReadAllText(studio.Scratch.At("film.yaml")));
    }

    [Fact]
    public async Task Half_a_character_in_the_text_is_a_mark_for_it_and_loses_no_connection()
    {
        await using var studio = await Studio.OpenAsync();
        await using var page = await StudioPage.OpenAsync(browser, studio);
        await page.Page.EvaluateAsync(
            "() => { const m = window.monaco.editor.getEditors()[0].getModel(); m.pushEditOperations([], [{ range: m.getFullModelRange(), text: m.getValue() + '# ' + String.fromCharCode(0xd800) }], () => null); }");
        await page.FocusStageAsync();
        await page.PressAsync("Control+s");
        await Expect(page.Page.Locator("#file-state")).ToHaveTextAsync("saved");
        Assert.Equal(Studio.Film + "# \uFFFD", File.ReadAllText(studio.Scratch.At("film.yaml")));
    }

    [Fact]
    public async Task An_address_that_ends_in_nonsense_opens_the_first_storyboard()
    {
        await using var studio = await Studio.OpenAsync();
        await using var page = await StudioPage.OpenAsync(browser, studio, "#100%");
        Assert.Equal("film.yaml", (await page.KnowsAsync("s.file")).GetString());
    }

    [Fact]
    public async Task A_save_never_goes_over_what_the_page_has_not_seen()
    {
        await using var studio = await Studio.OpenAsync();
        await using var page = await StudioPage.OpenAsync(browser, studio);
        await page.WriteAsync(Studio.Film + "# mine\n");
        await page.Page.EvaluateAsync("async () => { (await import('./state.js')).state.hash = 'what it was before'; }");
        await page.PressAsync("Control+s");
        await Expect(page.Page.Locator("#banner")).ToContainTextAsync("Another program has changed this file");
        Assert.Equal(Studio.Film, File.ReadAllText(studio.Scratch.At("film.yaml")));
    }

    [Fact]
    public async Task It_plays_forwards_with_sound_backwards_and_in_a_loop()
    {
        await using var studio = await Studio.OpenAsync(("film.yaml", Studio.Film
            .Replace("duration: 1s", "duration: 3s", StringComparison.Ordinal).Replace("enter: none }, {", "enter: none, sound: tick }, {", StringComparison.Ordinal)));
        await using var page = await StudioPage.OpenAsync(browser, studio);
        await page.UntilAsync("s.soundKey !== null");
        await page.Page.EvaluateAsync(
            "async () => { window.played = []; (await import('./state.js')).on('played', (p) => window.played.push(p)); }");
        await page.FocusStageAsync();
        await page.PressAsync("Home", "Space");
        await page.UntilAsync("s.frame >= 12");
        await page.PressAsync("Space");
        Assert.True(
            await page.Page.EvaluateAsync<bool>("() => window.played.some((p) => p.usesSound)"),
            "The sound's clock did not lead: " + await page.Page.EvaluateAsync<string>(
                "async () => { const { audio } = await import('./player.js'); return JSON.stringify([audio.readyState, audio.networkState, audio.error?.message, audio.currentTime, audio.src, window.played]); }"));
        Assert.True(await page.Page.EvaluateAsync<bool>("() => window.played.every((p, i, all) => i === 0 || p.frame > all[i - 1].frame)"));
        await page.IsStillAsync(await page.FrameAsync());

        await page.PressAsync("End", "j");
        await page.UntilAsync("s.frame < 50");
        await page.PressAsync("k");
        Assert.False((await page.KnowsAsync("s.playing")).GetBoolean());

        await page.PressAsync("Home", "Shift+ArrowRight", "i", "ArrowRight", "ArrowRight", "ArrowRight", "o", "Home", "l");
        await page.UntilAsync("s.frame >= 12");
        await page.UntilAsync("s.frame <= 11");
        Assert.True((await page.KnowsAsync("s.playing")).GetBoolean());
        await page.PressAsync("k", "x", "m", "]");
        Assert.Equal("[null,null,true,1.25]", (await page.KnowsAsync("[s.loopIn, s.loopOut, s.muted, s.speed]")).GetRawText().Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_plays_goes_on_from_wherever_it_is_led()
    {
        await using var studio = await Studio.OpenAsync(("film.yaml", Studio.Film.Replace("duration: 1s", "duration: 60s", StringComparison.Ordinal)));
        await using var page = await StudioPage.OpenAsync(browser, studio);
        var beat = (await page.KnowsAsync("s.film.beats[0].key")).GetInt32();
        await page.FocusStageAsync();
        await page.PressAsync("Home", "Space");
        await PlaysAsync(page, 3, 100);

        // By the pointer on the timeline, by the switcher, by keys; forwards and backwards.
        var line = (await page.Page.Locator("#timeline").BoundingBoxAsync())!;
        var at = await page.Page.EvaluateAsync<float>("async () => (await import('./timeline.js')).xAt(70)");
        await page.Page.Mouse.ClickAsync(line.X + at, line.Y + 30);
        await PlaysAsync(page, 700, 900);
        await page.PressAsync("ArrowUp");
        await PlaysAsync(page, 600, 690);
        await page.PressAsync("Control+k");
        await page.Page.Keyboard.TypeAsync("one");
        await page.PressAsync("Enter");
        await PlaysAsync(page, beat, beat + 200);
        await page.FocusStageAsync();
        for (var i = 0; i < 5; i++)
        {
            await page.PressAsync("ArrowDown");
            await PlaysAsync(page, 600, 900);
            await page.PressAsync("Home");
            await PlaysAsync(page, 0, 300);
        }
    }

    [Fact]
    public async Task A_picture_that_comes_after_a_jump_keeps_none_behind_it_waiting()
    {
        await using var studio = await Studio.OpenAsync(("film.yaml", Studio.Film.Replace("duration: 1s", "duration: 60s", StringComparison.Ordinal)));
        await using var page = await StudioPage.OpenAsync(browser, studio);
        await page.FocusStageAsync();
        await page.PressAsync("End", "ArrowUp", "Space");
        await PlaysAsync(page, 600, 900);

        // Of a frame that comes much later, asked for at the beginning, and without anything that differs.
        await page.PressAsync("Home");
        await page.Page.EvaluateAsync(
            """
            async () => {
              const { tell } = await import('./state.js');
              const { canvas } = stage.viewOf(0);
              const late = new DataView(new ArrayBuffer(24));
              late.setInt32(0, 24, true);
              late.setInt32(4, 1, true);
              late.setInt32(8, 1100, true);
              late.setUint16(16, canvas.width, true);
              late.setUint16(18, canvas.height, true);
              tell('picture', late.buffer);
            }
            """);
        await PlaysAsync(page, 0, 500);
    }

    [Fact]
    public async Task A_loop_of_a_second_never_stands_still()
    {
        await using var studio = await Studio.OpenAsync();
        await using var page = await StudioPage.OpenAsync(browser, studio);
        await page.FocusStageAsync();
        await page.PressAsync("Home", "b", "Space");
        for (var i = 0; i < 4; i++)
        {
            await page.UntilAsync("stage.viewOf(0).frame >= 7");
            await page.UntilAsync("stage.viewOf(0).frame <= 3");
        }

        await page.PressAsync("Space", "x");
        await page.IsStillAsync(await page.FrameAsync());
    }

    [Fact]
    public async Task Shapes_stand_beside_each_other_and_each_is_its_film()
    {
        await using var studio = await Studio.OpenAsync();
        await using var page = await StudioPage.OpenAsync(browser, studio);
        await page.FocusStageAsync();
        await page.PressAsync("8", "9", "End");
        await Expect(page.Page.Locator(".view canvas")).ToHaveCountAsync(3);
        await page.IsStillAsync(19, 1, new FilmOptions { Size = new(1080, 1920) });
        await page.IsStillAsync(19, 2, new FilmOptions { Size = new(1080, 1080) });
        await page.PressAsync("8", "9", "a", "g");
        await Expect(page.Page.Locator(".view canvas")).ToHaveCountAsync(1);
        await Expect(page.Page.Locator(".guide-safe")).ToHaveCountAsync(1);
        await Expect(page.Page.Locator(".guide-grid").First).ToBeAttachedAsync();
    }

    [Fact]
    public async Task Another_language_is_another_picture()
    {
        var text = Studio.Film.Replace("title: Small", "title: Small\nlanguages: [en, zh]", StringComparison.Ordinal).Replace("text: Hello", "text: { en: Hello, zh: 你好 }", StringComparison.Ordinal);
        await using var studio = await Studio.OpenAsync(("film.yaml", text));
        await using var page = await StudioPage.OpenAsync(browser, studio);
        await page.FocusStageAsync();
        await page.PressAsync("End");
        await page.IsStillAsync(19);
        await page.Page.Locator("#language").SelectOptionAsync("zh");
        await page.UntilAsync("s.film.language === 'zh'");
        await page.IsStillAsync(19, 0, new FilmOptions { Language = "zh" });
    }

    [Fact]
    public async Task The_pointer_finds_elements_and_leads_to_their_lines()
    {
        await using var studio = await Studio.OpenAsync();
        await using var page = await StudioPage.OpenAsync(browser, studio);
        await page.FocusStageAsync();
        await page.PressAsync("End");
        await page.PictureAsync(19);
        var box = (await page.Page.Locator(".view canvas").BoundingBoxAsync())!;
        var (x, y) = (box.X + (box.Width * 0.3f), box.Y + (box.Height * 0.5f));
        await page.PointAsync(x, y, "text.name");
        await Expect(page.Page.Locator("text.name")).ToHaveTextAsync("box · Shape");
        await page.Page.Mouse.ClickAsync(x, y);
        Assert.Equal("box", (await page.KnowsAsync("s.selected")).GetString());
        await Expect(page.Page.Locator("rect.selected")).ToHaveCountAsync(1);
        await page.Page.Mouse.DblClickAsync(x, y);
        Assert.Equal(4, await page.LineAsync());
        await page.Page.Mouse.ClickAsync(box.X + (box.Width * 0.8f), box.Y + 10);
        Assert.Equal("null", (await page.KnowsAsync("s.selected")).GetRawText());
    }

    [Fact]
    public async Task The_timeline_leads_to_times_and_lines()
    {
        await using var studio = await Studio.OpenAsync();
        await using var page = await StudioPage.OpenAsync(browser, studio);
        var line = (await page.Page.Locator("#timeline").BoundingBoxAsync())!;
        var at = await page.Page.EvaluateAsync<float>("async () => (await import('./timeline.js')).xAt(1.5)");
        await page.Page.Mouse.ClickAsync(line.X + at, line.Y + 30);
        Assert.Equal(15, await page.FrameAsync());
        await page.Page.Mouse.DblClickAsync(line.X + at, line.Y + 36);
        Assert.Equal(8, await page.LineAsync());
        await page.Page.Locator("#timeline").FocusAsync();
        await page.PressAsync("+", "+");
        Assert.True(await page.Page.EvaluateAsync<float>("async () => { const { xAt } = await import('./timeline.js'); return xAt(1.5) - xAt(1.4); }") > 0);
        await page.PressAsync("ArrowRight");
        Assert.Equal("16", await page.Page.Locator("#timeline").GetAttributeAsync("aria-valuenow"));
    }

    [Fact]
    public async Task The_switcher_finds_and_the_help_lists_everything()
    {
        await using var studio = await Studio.OpenAsync(("film.yaml", Studio.Film), ("other.yaml", Studio.Film.Replace("Small", "Other", StringComparison.Ordinal)));
        await using var page = await StudioPage.OpenAsync(browser, studio);
        await page.PressAsync("Control+k");
        await page.Page.Keyboard.TypeAsync("word");
        await Expect(page.Page.Locator("#palette-list li").First).ToContainTextAsync("word");
        await page.PressAsync("Enter");
        Assert.Equal("word", (await page.KnowsAsync("s.selected")).GetString());
        Assert.Equal(12, await page.FrameAsync());
        Assert.Equal(5, await page.LineAsync());

        await page.PressAsync("Control+k");
        await page.Page.Keyboard.TypeAsync("other");
        await page.PressAsync("Enter");
        await page.UntilAsync("s.file === 'other.yaml' && s.film?.title === 'Other'");

        await page.FocusStageAsync();
        await page.PressAsync("?");
        var listed = await page.Page.Locator("#help-list div").CountAsync();
        Assert.Equal(listed, await page.Page.EvaluateAsync<int>("async () => (await import('./commands.js')).commands.length"));
        Assert.True(await page.Page.EvaluateAsync<bool>("async () => { const all = (await import('./commands.js')).commands.flatMap((c) => c.keys); return new Set(all).size === all.length; }"));
    }

    [Fact]
    public async Task Films_and_stills_are_made_from_the_page()
    {
        await using var studio = await Studio.OpenAsync();
        await using var page = await StudioPage.OpenAsync(browser, studio);
        await page.FocusStageAsync();
        await page.PressAsync("End", "s");
        await Expect(page.Page.Locator("#notices")).ToContainTextAsync("film-two-9.png");
        await page.PressAsync("r");
        await page.Page.Locator("#order-format").SelectOptionAsync("gif");
        await page.Page.Locator("#orders button.strong").ClickAsync();
        await Expect(page.Page.Locator("#orders-list")).ToContainTextAsync("film.gif — done");
        var open = page.Page.Locator("#orders-list button");
        await Expect(open).ToHaveTextAsync("Open folder");
        await open.ClickAsync();
        await open.ClickAsync();
        await Expect(page.Page.Locator("#notices")).ToContainTextAsync("There is no desktop here");
        Assert.Equal([studio.Scratch.Folder, studio.Scratch.Folder], studio.Shown);
        Assert.Equal(["film-two-9.png", "film.gif", "film.yaml"], studio.Scratch.Files);
    }

    [Fact]
    public async Task Two_pages_on_one_file_hear_of_each_other()
    {
        await using var studio = await Studio.OpenAsync();
        await using var first = await StudioPage.OpenAsync(browser, studio);
        await using var second = await StudioPage.OpenAsync(browser, studio);
        await first.WriteAsync(Studio.Film + "# of the first\n");
        await first.PressAsync("Control+s");
        await second.Page.WaitForFunctionAsync("() => window.monaco.editor.getEditors()[0].getValue().includes('# of the first')");
        await Expect(second.Page.Locator("#file-state")).ToHaveTextAsync("saved");
    }

    [Fact]
    public async Task When_the_studio_ends_what_was_written_stays()
    {
        await using var studio = await Studio.OpenAsync();
        await using var page = await StudioPage.OpenAsync(browser, studio);
        page.MayLoseConnection = true;
        await page.WriteAsync(Studio.Film + "# mine\n");
        await studio.Server.DisposeAsync();
        await Expect(page.Page.Locator("#banner")).ToContainTextAsync("not saved");
        await page.PressAsync("Control+s");
        await Expect(page.Page.Locator("#notices")).ToContainTextAsync("nothing was saved");
        Assert.Equal(Studio.Film + "# mine\n", await page.TextAsync());
    }

    [Fact]
    public async Task A_film_of_two_hours_opens_like_any_other()
    {
        var beats = string.Concat(Enumerable.Range(0, 240).Select(i => $"  - {{ id: b{i}, duration: 30s, actions: [ {{ at: 1s, show: word-{i % 40}, over: 0.4s }}, {{ at: 28s, hide: word-{i % 40} }} ] }}\n"));
        var elements = string.Concat(Enumerable.Range(0, 40).Select(i => $"  word-{i}: {{ component: Text, text: Word {i}, at: center }}\n"));
        await using var studio = await Studio.OpenAsync(("film.yaml", $"title: Long\nvideo: {{ size: 320x180, fps: 10 }}\nelements:\n{elements}beats:\n{beats}"));
        await using var page = await StudioPage.OpenAsync(browser, studio);
        await page.FocusStageAsync();
        await page.PressAsync("End", "c");
        await page.IsStillAsync((await page.KnowsAsync("s.film.beats.at(-1).key")).GetInt32());
        await page.PressAsync("Space");
        var from = await page.FrameAsync();
        await page.UntilAsync($"s.frame > {from + 3}");
    }

    [Fact]
    public async Task A_folder_without_storyboards_says_what_to_do()
    {
        await using var studio = await Studio.OpenAsync(("note.txt", "x"));
        var page = await browser.OpenAsync();
        await page.GotoAsync(studio.Server.Address);
        await Expect(page.Locator(".empty")).ToContainTextAsync("explainer new");
        await page.Context.CloseAsync();
    }

    // The picture moves, not only the time.
    private static async Task PlaysAsync(StudioPage page, int from, int to)
    {
        await page.UntilAsync($"s.playing && stage.viewOf(0).frame >= {from} && stage.viewOf(0).frame < {to}");
        var seen = (await page.KnowsAsync("stage.viewOf(0).frame")).GetInt32();
        await page.UntilAsync($"stage.viewOf(0).frame > {seen} && stage.viewOf(0).frame < {to} + 50");
    }
}
