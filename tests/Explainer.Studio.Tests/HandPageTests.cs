using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Explainer.Studio.Tests;

/// <summary>Changes by hand on the page, in Chromium: on the picture, on the timeline, in the panel, in the outline.</summary>
[Trait("Pace", "Slow")]
public sealed class HandPageTests(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task A_drag_moves_what_is_selected_and_is_one_step_of_undo()
    {
        await using var studio = await Studio.OpenAsync();
        await using var page = await StudioPage.OpenAsync(browser, studio);
        var (x, y, unit) = await PointAtTextAsync(page);
        await page.Page.Mouse.MoveAsync(x, y);
        await page.Page.Mouse.DownAsync();
        await page.Page.Mouse.MoveAsync(x + 20, y + 8, new() { Steps = 4 });
        await page.Page.Mouse.MoveAsync(x + (192 / unit), y + 2, new() { Steps = 6 });
        await Expect(page.Page.Locator("line.aligned")).Not.ToHaveCountAsync(0);

        // The picture follows before anything is written.
        await page.UntilAsync("s.film.elements.length > 0 && !document.querySelector('.view-lines').textContent.includes('60%')");
        Assert.Equal(Studio.Film, await page.TextAsync());
        await page.Page.Mouse.UpAsync();
        await UntilTextAsync(page, Studio.Film.Replace("at: center", "at: [60%, 50%]", StringComparison.Ordinal));
        Assert.Equal("box", (await page.KnowsAsync("s.selected")).GetString());
        await page.FocusStageAsync();
        await page.PressAsync("Control+z");
        Assert.Equal(Studio.Film, await page.TextAsync());
        await page.PressAsync("Control+y");
        Assert.Contains("at: [60%, 50%]", await page.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Escape_ends_a_drag_without_a_trace_and_arrow_keys_move_by_a_px()
    {
        await using var studio = await Studio.OpenAsync();
        await using var page = await StudioPage.OpenAsync(browser, studio);
        var (x, y, _) = await PointAtTextAsync(page);
        await page.Page.Mouse.DownAsync();
        await page.Page.Mouse.MoveAsync(x + 60, y + 30, new() { Steps = 5 });
        await page.PressAsync("Escape");
        await page.Page.Mouse.UpAsync();
        await page.UntilAsync("s.gesture === null");
        Assert.Equal(Studio.Film, await page.TextAsync());
        await page.IsStillAsync(3);

        // The middle of what captions leave free is what center means.
        await page.FocusStageAsync();
        await page.PressAsync("ArrowRight", "ArrowRight", "Shift+ArrowDown");
        await UntilTextAsync(page, Studio.Film.Replace("at: center", "at: [50.1%, 48.37%]", StringComparison.Ordinal));
        Assert.Equal(3, await page.FrameAsync());
        await page.PressAsync("Escape", "ArrowRight");
        Assert.Equal(4, await page.FrameAsync());
    }

    [Fact]
    public async Task Handles_scale_and_turn()
    {
        await using var studio = await Studio.OpenAsync();
        await using var page = await StudioPage.OpenAsync(browser, studio);
        var (x, y, unit) = await PointAtTextAsync(page);
        await page.Page.Mouse.ClickAsync(x, y);
        await Expect(page.Page.Locator("rect.handle")).ToHaveCountAsync(4);
        await DragAsync(page, x + (150 / unit), y + (150 / unit), 150 / unit, 150 / unit);
        await page.Page.WaitForFunctionAsync("() => /scale: (2|1.9\\d*|2.0\\d*) \\}/.test(window.monaco.editor.getEditors()[0].getValue())");
        await page.PressAsync("Control+z");
        await UntilTextAsync(page, Studio.Film);
        await page.UntilAsync("s.filmVersion === s.version");
        await Expect(page.Page.Locator("rect.handle")).ToHaveCountAsync(4);
        var (_, knob) = await PlaceAsync(page, "circle.handle", 0);
        var (kx, ky) = (x, knob + 4);
        await DragAsync(page, kx, ky, y - ky, y - ky);
        await page.Page.WaitForFunctionAsync("() => /rotate: [89]\\d(\\.\\d)? \\}/.test(window.monaco.editor.getEditors()[0].getValue())");
    }

    [Fact]
    public async Task Bars_and_beats_are_dragged_on_the_timeline()
    {
        await using var studio = await Studio.OpenAsync();
        await using var page = await StudioPage.OpenAsync(browser, studio);
        var line = (await page.Page.Locator("#timeline").BoundingBoxAsync())!;
        var lane = await page.Page.EvaluateAsync<float>("async () => { const { lanes, ruler } = await import('./lanes.js'); const all = lanes(); const at = all.findIndex((l) => l.name === 'box'); return all.slice(0, at).reduce((sum, l) => sum + l.height, ruler) + all[at].height / 2; }");
        async Task<float> XAsync(double time) => line.X + await page.Page.EvaluateAsync<float>("async (time) => (await import('./timeline.js')).xAt(time)", time);

        await DragAsync(page, await XAsync(0.7), line.Y + lane, await XAsync(0.5) - await XAsync(0.7), 0);
        await UntilTextAsync(page, Studio.Film.Replace("at: 0.5s, move", "at: 0.3s, move", StringComparison.Ordinal));
        await page.FocusStageAsync();
        await page.PressAsync("Control+z");
        await UntilTextAsync(page, Studio.Film);
        await page.UntilAsync("s.filmVersion === s.version && s.film.elements.some((e) => e.actions.some((a) => a.start === 0.5))");
        await DragAsync(page, await XAsync(0.5) + 2, line.Y + lane, await XAsync(0.6) - await XAsync(0.5), 0);
        await UntilTextAsync(page, Studio.Film.Replace("at: 0.5s, move", "at: 0.6s, move", StringComparison.Ordinal).Replace("over: 0.4s", "over: 0.3s", StringComparison.Ordinal));
        await page.FocusStageAsync();
        await page.PressAsync("Control+z");
        await UntilTextAsync(page, Studio.Film);
        await page.UntilAsync("s.filmVersion === s.version && s.film.elements.some((e) => e.actions.some((a) => a.start === 0.5))");
        await DragAsync(page, await XAsync(0.9) - 2, line.Y + lane, await XAsync(0.7) - await XAsync(0.9), 0);
        await UntilTextAsync(page, Studio.Film.Replace("over: 0.4s", "over: 0.2s", StringComparison.Ordinal));
        await page.UntilAsync("s.filmVersion === s.version");
        await DragAsync(page, await XAsync(2) - 1, line.Y + 36, await XAsync(1.7) - await XAsync(2), 0);
        await page.Page.WaitForFunctionAsync("() => window.monaco.editor.getEditors()[0].getValue().includes('id: two, duration: 0.7s')");
        await page.UntilAsync("s.film.frames === 17");
    }

    [Fact]
    public async Task Beats_are_put_elsewhere_on_the_timeline()
    {
        var first = Studio.Film.Split('\n').Single(l => l.Contains("id: one", StringComparison.Ordinal));
        var second = Studio.Film.Split('\n').Single(l => l.Contains("id: two", StringComparison.Ordinal));
        var swapped = Studio.Film.Replace(first + "\n" + second, second + "\n" + first, StringComparison.Ordinal);
        await using var studio = await Studio.OpenAsync();
        await using var page = await StudioPage.OpenAsync(browser, studio);
        await page.UntilAsync("s.filmVersion === s.version");
        var line = (await page.Page.Locator("#timeline").BoundingBoxAsync())!;
        var x = await page.Page.EvaluateAsync<float[]>("async () => { const { xAt } = await import('./timeline.js'); return [xAt(0.4), xAt(1.8)]; }");
        await DragAsync(page, line.X + x[0], line.Y + 36, x[1] - x[0], 0);
        await UntilTextAsync(page, swapped);
        await page.UntilAsync("s.film.beats[0].id === 'two' && s.filmVersion === s.version");
        await page.FocusStageAsync();
        await page.PressAsync("Home", "Q");
        await UntilTextAsync(page, Studio.Film);
        await page.PressAsync("Control+z", "Control+z");
        await UntilTextAsync(page, Studio.Film);

        // A press that moves nothing goes to its time.
        await page.Page.Mouse.ClickAsync(line.X + x[1], line.Y + 36);
        await page.UntilAsync("s.frame === 18");
    }

    [Fact]
    public async Task An_only_beat_stays_and_the_pointer_goes_through_its_time()
    {
        var film = string.Join('\n', Studio.Film.Split('\n').Where(l => !l.Contains("id: two", StringComparison.Ordinal)));
        await using var studio = await Studio.OpenAsync(("film.yaml", film));
        await using var page = await StudioPage.OpenAsync(browser, studio);
        await page.UntilAsync("s.filmVersion === s.version");
        var line = (await page.Page.Locator("#timeline").BoundingBoxAsync())!;
        var x = await page.Page.EvaluateAsync<float[]>("async () => { const { xAt } = await import('./timeline.js'); return [xAt(0.3), xAt(0.6)]; }");
        await page.Page.Mouse.MoveAsync(line.X + x[0], line.Y + 36);
        await page.Page.Mouse.DownAsync();
        await page.UntilAsync("s.frame === 3");
        await page.Page.Mouse.MoveAsync(line.X + x[1], line.Y + 36);
        await page.UntilAsync("s.frame === 6");
        await page.Page.Mouse.UpAsync();
        Assert.Equal(film, await page.TextAsync());
    }

    [Fact]
    public async Task Captions_are_begun_at_other_words_on_the_timeline()
    {
        const string Said = "Good day to all of you. And now we look at what comes of it, in the end. Then there is more to say, and nothing is left out of it.";
        var film = Studio.Film.Replace("id: one, duration: 1s,", $"id: one, duration: 16s, voiceover: \"{Said}\",", StringComparison.Ordinal);
        await using var studio = await Studio.OpenAsync(("film.yaml", film));
        await using var page = await StudioPage.OpenAsync(browser, studio);
        await page.UntilAsync("s.captions.length > 1 && s.words.length > 10");
        var line = (await page.Page.Locator("#timeline").BoundingBoxAsync())!;
        var lane = await page.Page.EvaluateAsync<float>("async () => { const { lanes, ruler } = await import('./lanes.js'); const all = lanes(); const at = all.findIndex((l) => l.kind === 'captions'); return all.slice(0, at).reduce((sum, l) => sum + l.height, ruler) + all[at].height / 2; }");
        var x = await page.Page.EvaluateAsync<float[]>("async () => { const { xAt } = await import('./timeline.js'); return [xAt(s.captions[1].start), xAt(s.words.find((w) => w.text.startsWith('now')).start)]; }");
        await DragAsync(page, line.X + x[0] + 1, line.Y + lane, x[1] - x[0], 0);
        await UntilTextAsync(page, film.Replace("And now", "And [/] now", StringComparison.Ordinal));
        await page.UntilAsync("s.filmVersion === s.version && s.captions.some((c) => c.text.startsWith('now we'))");

        // A word further with a key, and back in one step each.
        await page.Page.EvaluateAsync("async () => { const { seek } = await import('./player.js'); seek(Math.ceil(s.captions.find((c) => c.text.startsWith('now we')).start * 10)); }");
        await page.FocusStageAsync();
        await page.PressAsync("\"");
        await UntilTextAsync(page, film.Replace("And now we", "And now [/] we", StringComparison.Ordinal));
        await page.PressAsync("Control+z", "Control+z");
        await UntilTextAsync(page, film);
    }

    [Fact]
    public async Task The_panel_shows_and_changes_properties()
    {
        await using var studio = await Studio.OpenAsync();
        await using var page = await StudioPage.OpenAsync(browser, studio);
        await page.Page.Locator("#tree li").Filter(new() { HasText = "word" }).ClickAsync();
        await Expect(page.Page.Locator(".props-head b")).ToHaveTextAsync("word");
        await page.Page.Locator("#prop-text").FillAsync("World");
        await page.PressAsync("Enter");
        await UntilTextAsync(page, Studio.Film.Replace("text: Hello", "text: World", StringComparison.Ordinal));
        await page.UntilAsync("s.filmVersion === s.version");
        await page.Page.Locator(".prop[data-prop='size'] .remove").ClickAsync();
        await UntilTextAsync(page, Studio.Film.Replace("text: Hello, size: 120", "text: World", StringComparison.Ordinal));
        await Expect(page.Page.Locator(".prop[data-prop='size']")).ToHaveClassAsync("prop is-default");
        await page.Page.Locator("#prop-color").SelectOptionAsync("accent");
        await page.Page.WaitForFunctionAsync("() => window.monaco.editor.getEditors()[0].getValue().includes('color: accent')");
        await page.FocusStageAsync();
        await page.PressAsync("Control+z", "Control+z", "Control+z");
        await UntilTextAsync(page, Studio.Film);

        // A slider is one step, however far it goes.
        await page.Page.Locator("#tree li").Filter(new() { HasText = "box" }).ClickAsync();
        await Expect(page.Page.Locator(".props-head b")).ToHaveTextAsync("box");
        await page.Page.Locator("[data-key='slide-stroke-width']").FocusAsync();
        await page.PressAsync("ArrowRight");
        await page.Page.WaitForFunctionAsync("() => window.monaco.editor.getEditors()[0].getValue().includes('stroke-width: ')");
        await page.FocusStageAsync();
        await page.PressAsync("Control+z");
        await UntilTextAsync(page, Studio.Film);
    }

    [Fact]
    public async Task The_outline_selects_leads_to_lines_and_takes_components_in()
    {
        await using var studio = await Studio.OpenAsync();
        await using var page = await StudioPage.OpenAsync(browser, studio);
        await page.Page.Locator("#tree li").First.FocusAsync();
        await page.PressAsync("ArrowDown");
        Assert.Equal("word", (await page.KnowsAsync("s.selected")).GetString());
        await page.PressAsync("Enter");
        await page.Page.WaitForFunctionAsync("() => window.monaco.editor.getEditors()[0].getPosition().lineNumber === 5");
        await page.FocusStageAsync();
        await page.PressAsync("Home", "Insert");
        await page.Page.Keyboard.TypeAsync("Stat");
        await Expect(page.Page.Locator("#gallery-list li").First.Locator("b")).ToHaveTextAsync("Stat");
        await page.UntilAsync("document.querySelector('#gallery-list img').naturalWidth === 384");
        await page.PressAsync("ArrowRight", "ArrowUp");
        await Expect(page.Page.Locator("#gallery-list li").First).ToHaveAttributeAsync("aria-selected", "true");
        await page.PressAsync("Enter");
        await page.Page.WaitForFunctionAsync("() => window.monaco.editor.getEditors()[0].getValue().includes('component: Stat')");
        await page.UntilAsync("s.film.tree.length === 3 && s.selected === s.film.tree[2].id");
        await Expect(page.Page.Locator("#tree li[aria-selected=true]")).ToContainTextAsync("Stat");
        Assert.Empty((await page.KnowsAsync("s.stateProblems")).EnumerateArray());
        await page.FocusStageAsync();
        await page.PressAsync("e");
        await Expect(page.Page.Locator("#side")).ToBeHiddenAsync();
        await page.PressAsync("e");
        await Expect(page.Page.Locator("#side")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_is_made_elsewhere_says_so_with_a_way_there_and_undo_works_after_the_file_changed()
    {
        var film = Studio.Film.Replace("word: { component: Text, text: Hello, size: 120, at: [50%, 80%] }", "word: { component: Text, text: Hello, size: 120, below: box }", StringComparison.Ordinal);
        await using var studio = await Studio.OpenAsync(("film.yaml", film));
        await using var page = await StudioPage.OpenAsync(browser, studio);
        await AtFrameAsync(page, 15);
        await page.Page.Locator("#tree li").Filter(new() { HasText = "word" }).ClickAsync();
        await page.FocusStageAsync();
        await page.PressAsync("ArrowRight");
        await Expect(page.Page.Locator(".notice")).ToContainTextAsync("word stands below box");
        await page.Page.Locator(".notice button").ClickAsync();
        await page.Page.WaitForFunctionAsync("() => window.monaco.editor.getEditors()[0].getPosition().lineNumber === 5");
        Assert.Equal(film, await page.TextAsync());

        var theirs = film.Replace("Small", "Other", StringComparison.Ordinal);
        studio.Scratch.Write("film.yaml", theirs);
        await UntilTextAsync(page, theirs);
        await page.UntilAsync("s.filmVersion === s.version && s.film.title === 'Other'");
        await page.Page.Locator("#tree li").Filter(new() { HasText = "box" }).ClickAsync();
        await page.FocusStageAsync();
        await page.PressAsync("Shift+ArrowRight");
        await UntilTextAsync(page, theirs.Replace("to: [30%, 50%]", "to: [30.52%, 50%]", StringComparison.Ordinal));
        await page.PressAsync("Control+z");
        Assert.Equal(theirs, await page.TextAsync());
    }

    [Fact]
    public async Task The_easing_of_an_action_is_a_name_a_curve_or_a_spring()
    {
        await using var studio = await Studio.OpenAsync();
        await using var page = await StudioPage.OpenAsync(browser, studio);
        await AtFrameAsync(page, 7);
        await page.Page.Locator("#tree li").Filter(new() { HasText = "box" }).ClickAsync();
        await page.FocusStageAsync();
        await page.PressAsync("v");
        await Expect(page.Page.Locator("#easing-name")).ToBeFocusedAsync();
        await Expect(page.Page.Locator("#easing-name")).ToHaveValueAsync("in-out-cubic");
        string With(string ease) => Studio.Film.Replace("over: 0.4s }", $"over: 0.4s, ease: {ease} }}", StringComparison.Ordinal);
        await page.Page.Locator("#easing-name").SelectOptionAsync("out-back");
        await UntilTextAsync(page, With("out-back"));
        await page.UntilAsync("s.filmVersion === s.version && s.film.eases.some((e) => e.text === 'out-back')");
        await page.Page.Locator("#easing-name").SelectOptionAsync("cubic-bezier");
        await UntilTextAsync(page, With("\"cubic-bezier(0.25, 0.1, 0.25, 1)\""));
        await page.UntilAsync("s.filmVersion === s.version");

        // A handle with the keyboard, then with the pointer: however far it goes, one step of undo.
        await page.Page.Locator("button.curve").First.FocusAsync();
        await page.PressAsync("ArrowRight");
        await UntilTextAsync(page, With("\"cubic-bezier(0.26, 0.1, 0.25, 1)\""));
        await page.UntilAsync("s.filmVersion === s.version && s.film.eases.some((e) => e.text === 'cubic-bezier(0.26, 0.1, 0.25, 1)')");
        var handle = (await page.Page.Locator("button.curve").Nth(1).BoundingBoxAsync())!;
        await page.Page.Mouse.MoveAsync(handle.X + 8, handle.Y + 8);
        await page.Page.Mouse.DownAsync();
        await page.Page.Mouse.MoveAsync(handle.X + 48, handle.Y + 28, new() { Steps = 5 });
        await page.Page.Mouse.MoveAsync(handle.X + 92, handle.Y + 8, new() { Steps = 5 });
        await page.UntilAsync("s.film.eases.some((e) => e.text === 'cubic-bezier(0.26, 0.1, 0.75, 1)')");
        await page.Page.Mouse.UpAsync();
        await UntilTextAsync(page, With("\"cubic-bezier(0.26, 0.1, 0.75, 1)\""));
        await page.UntilAsync("s.gesture === null && s.filmVersion === s.version");
        await page.FocusStageAsync();
        await page.PressAsync("Control+z");
        await UntilTextAsync(page, With("\"cubic-bezier(0.26, 0.1, 0.25, 1)\""));
        await page.UntilAsync("s.filmVersion === s.version && s.film.eases.some((e) => e.text === 'cubic-bezier(0.26, 0.1, 0.25, 1)')");
        await page.Page.Locator("#easing-name").SelectOptionAsync("spring");
        await UntilTextAsync(page, With("\"spring\""));
        await page.UntilAsync("s.filmVersion === s.version && s.film.eases.some((e) => e.text === 'spring')");
        await page.Page.Locator("#easing-fields input[type=number]").Nth(1).FillAsync("9");
        await page.PressAsync("Enter");
        await UntilTextAsync(page, With("\"spring(170, 9, 1)\""));
        await page.UntilAsync("s.filmVersion === s.version && s.film.eases.some((e) => e.text === 'spring(170, 9, 1)')");
        await page.Page.Locator("#easing-own").ClickAsync();
        await UntilTextAsync(page, Studio.Film);
        await page.PressAsync("Escape");
        await Expect(page.Page.Locator("#easing")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Sides_are_drawn_out_and_sounds_are_moved()
    {
        var film = Studio.Film.Replace("{ id: two, duration: 1s, actions: [ ", "{ id: two, duration: 1s, actions: [ { at: 0.5s, sound: impact }, ", StringComparison.Ordinal);
        await using var studio = await Studio.OpenAsync(("film.yaml", film));
        await using var page = await StudioPage.OpenAsync(browser, studio);
        var (x, y, unit) = await PointAtTextAsync(page);
        await page.Page.Mouse.ClickAsync(x, y);
        await Expect(page.Page.Locator("rect.side-handle")).ToHaveCountAsync(4);
        var side = await PlaceAsync(page, "rect.side-handle", 1);
        await page.Page.Keyboard.DownAsync("Control");
        await DragAsync(page, side.X + 3, side.Y + 7, 150 / unit, 0);
        await page.Page.Keyboard.UpAsync("Control");
        await page.Page.WaitForFunctionAsync("() => /width: (5[5-9]\\d|6[0-4]\\d), height: 300/.test(window.monaco.editor.getEditors()[0].getValue())");
        await page.FocusStageAsync();
        await page.PressAsync("Control+z");
        await UntilTextAsync(page, film);
        await page.UntilAsync("s.filmVersion === s.version && s.film.sounds.length === 1");
        var line = (await page.Page.Locator("#timeline").BoundingBoxAsync())!;
        var lane = await page.Page.EvaluateAsync<float>("async () => { const { lanes, ruler } = await import('./lanes.js'); const all = lanes(); const at = all.findIndex((l) => l.kind === 'sounds'); return all.slice(0, at).reduce((sum, l) => sum + l.height, ruler) + all[at].height / 2; }");
        async Task<float> XAsync(double time) => line.X + await page.Page.EvaluateAsync<float>("async (time) => (await import('./timeline.js')).xAt(time)", time);
        await DragAsync(page, await XAsync(1.5) + 2, line.Y + lane, await XAsync(1.7) - await XAsync(1.5), 0);
        await UntilTextAsync(page, film.Replace("at: 0.5s, sound", "at: 0.7s, sound", StringComparison.Ordinal));
        await page.UntilAsync("s.filmVersion === s.version && s.film.sounds[0].start === 1.7");
        await page.FocusStageAsync();
        await page.PressAsync(";");
        await UntilTextAsync(page, film.Replace("at: 0.5s, sound", "at: 0.6s, sound", StringComparison.Ordinal));
    }

    private static Task<IJSHandle> UntilTextAsync(StudioPage page, string text) =>
        page.Page.WaitForFunctionAsync("(text) => window.monaco.editor.getEditors()[0].getValue() === text", text, new PageWaitForFunctionOptions { PollingInterval = 50 });

    private static async Task AtFrameAsync(StudioPage page, int frame)
    {
        await page.Page.EvaluateAsync("async (frame) => (await import('./player.js')).seek(frame)", frame);
        await page.PictureAsync(frame);
        await page.UntilAsync("s.filmVersion === s.version");
    }

    // Points at the text in the middle of the picture: where that is on the page, and how many design px one px of it is.
    private static async Task<(float X, float Y, float Unit)> PointAtTextAsync(StudioPage page)
    {
        await AtFrameAsync(page, 3);
        var box = (await page.Page.Locator(".view canvas").First.BoundingBoxAsync())!;
        var (x, y) = (box.X + (box.Width / 2), box.Y + (box.Height / 2));
        await page.PointAsync(x, y, "text.name");
        return (x, y, 1920 / box.Width);
    }

    // Asked in one step: handles are drawn anew with each picture, and between finding one and measuring it, it may be gone.
    private static async Task<(float X, float Y)> PlaceAsync(StudioPage page, string handle, int number)
    {
        var place = await page.Page.EvaluateAsync<float[]>(
            "([handle, number]) => { const box = document.querySelectorAll(handle)[number].getBoundingClientRect(); return [box.x, box.y]; }", new object[] { handle, number });
        return (place[0], place[1]);
    }

    private static async Task DragAsync(StudioPage page, float x, float y, float across, float down)
    {
        await page.Page.Mouse.MoveAsync(x, y);
        await page.Page.Mouse.DownAsync();
        await page.Page.Mouse.MoveAsync(x + (across / 2), y + (down / 2), new() { Steps = 4 });
        await page.Page.Mouse.MoveAsync(x + across, y + down, new() { Steps = 4 });
        await page.Page.WaitForTimeoutAsync(300);
        await page.Page.Mouse.UpAsync();
    }
}
