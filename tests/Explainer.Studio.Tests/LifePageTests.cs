using static Microsoft.Playwright.Assertions;

namespace Explainer.Studio.Tests;

/// <summary>What comes between an author and the page: another tab, another program, an end of the studio, a narrow window.</summary>
[Trait("Pace", "Slow")]
public sealed class LifePageTests(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task Of_two_pages_that_write_the_second_one_chooses()
    {
        await using var studio = await Studio.OpenAsync();
        await using var first = await StudioPage.OpenAsync(browser, studio);
        await using var second = await StudioPage.OpenAsync(browser, studio);
        await second.WriteAsync(Studio.Film + "# of the second\n");
        await first.WriteAsync(Studio.Film + "# of the first\n");
        await first.PressAsync("Control+s");
        await Expect(first.Page.Locator("#file-state")).ToHaveTextAsync("saved");
        await Expect(second.Page.Locator("#banner")).ToContainTextAsync("Another program has changed this file");

        // Saving goes over nothing until that is chosen.
        await second.Page.EvaluateAsync("async () => { const { on } = await import('./state.js'); window.conflicts = 0; on('message:conflict', () => { window.conflicts++; }); }");
        await second.PressAsync("Control+s");
        await second.Page.WaitForFunctionAsync("() => window.conflicts === 1");
        Assert.Equal(Studio.Film + "# of the first\n", File.ReadAllText(studio.Scratch.At("film.yaml")));
        await second.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Keep mine" }).ClickAsync();
        await Expect(second.Page.Locator("#file-state")).ToHaveTextAsync("saved");
        Assert.Equal(Studio.Film + "# of the second\n", File.ReadAllText(studio.Scratch.At("film.yaml")));
        await first.Page.WaitForFunctionAsync("() => window.monaco.editor.getEditors()[0].getValue().includes('# of the second')");
        await Expect(first.Page.Locator("#file-state")).ToHaveTextAsync("saved");
        await first.IsStillAsync(await first.FrameAsync());
        await second.IsStillAsync(await second.FrameAsync());
    }

    [Fact]
    public async Task A_studio_that_was_killed_and_started_again_has_what_was_saved_and_the_old_page_what_was_not()
    {
        await using var studio = await Studio.OpenAsync();
        await using var old = await StudioPage.OpenAsync(browser, studio);
        old.MayLoseConnection = true;
        await old.WriteAsync(Studio.Film + "# saved\n");
        await old.PressAsync("Control+s");
        await Expect(old.Page.Locator("#file-state")).ToHaveTextAsync("saved");
        await old.WriteAsync(Studio.Film + "# never saved\n");
        await studio.Server.DisposeAsync();
        await Expect(old.Page.Locator("#banner")).ToContainTextAsync("open the page that it names");

        // On the same port, as with --port: the old page's token is none of the new studio's.
        await using var again = await StudioServer.StartAsync(Studio.Service, new StudioOptions { Folder = studio.Scratch.Folder, Port = studio.Address.Port }, CancellationToken.None);
        Assert.NotEqual(studio.Server.Address, again.Address);
        var page = await browser.OpenAsync();
        await page.GotoAsync(again.Address);
        await page.Locator(".view canvas").First.WaitForAsync();
        await page.WaitForFunctionAsync("() => window.monaco?.editor.getEditors()[0]?.getValue().includes('# saved')");
        Assert.Equal(["film.yaml"], studio.Scratch.Files);

        // The old page stays as it is, and saves nothing.
        await old.PressAsync("Control+s");
        await Expect(old.Page.Locator("#notices")).ToContainTextAsync("nothing was saved");
        Assert.Equal(Studio.Film + "# never saved\n", await old.TextAsync());
        Assert.Equal(Studio.Film + "# saved\n", File.ReadAllText(studio.Scratch.At("film.yaml")));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_is_undone_as_far_as_it_was_saved_is_saved()
    {
        await using var studio = await Studio.OpenAsync();
        await using var page = await StudioPage.OpenAsync(browser, studio);
        await page.Page.Locator(".view-line").First.ClickAsync();
        await page.PressAsync("End");
        await page.Page.Keyboard.TypeAsync("er");
        await Expect(page.Page.Locator("#file-state")).ToHaveTextAsync("not saved");
        await page.PressAsync("Control+z");
        await Expect(page.Page.Locator("#file-state")).ToHaveTextAsync("saved");
        await page.PressAsync("Control+y", "Control+s");
        await Expect(page.Page.Locator("#file-state")).ToHaveTextAsync("saved");
        await page.PressAsync("Control+z");
        await Expect(page.Page.Locator("#file-state")).ToHaveTextAsync("not saved");
        await page.PressAsync("Control+y");
        await Expect(page.Page.Locator("#file-state")).ToHaveTextAsync("saved");
    }

    [Fact]
    public async Task What_is_undone_as_far_as_it_was_saved_is_not_what_another_program_wrote()
    {
        await using var studio = await Studio.OpenAsync();
        await using var page = await StudioPage.OpenAsync(browser, studio);
        await page.Page.Locator(".view-line").First.ClickAsync();
        await page.PressAsync("End");
        await page.Page.Keyboard.TypeAsync("er");
        await Expect(page.Page.Locator("#file-state")).ToHaveTextAsync("not saved");
        studio.Scratch.Write("film.yaml", Studio.Film + "# of another program\n");
        await Expect(page.Page.Locator("#banner")).ToContainTextAsync("Another program has changed this file");
        await page.PressAsync("Control+z");
        await page.Page.WaitForFunctionAsync("(film) => window.monaco.editor.getEditors()[0].getValue() === film", Studio.Film);
        await Expect(page.Page.Locator("#file-state")).ToHaveTextAsync("not saved");

        // Taken back, what is undone is saved again.
        studio.Scratch.Write("film.yaml", Studio.Film);
        await Expect(page.Page.Locator("#banner")).ToBeHiddenAsync();
        await page.PressAsync("Control+y", "Control+z");
        await Expect(page.Page.Locator("#file-state")).ToHaveTextAsync("saved");
    }

    [Theory]
    [InlineData(760, 700)]
    [InlineData(480, 800)]
    public async Task In_a_narrow_window_nothing_is_cut_off(int width, int height)
    {
        await using var studio = await Studio.OpenAsync();
        await using var page = await StudioPage.OpenAsync(browser, studio);
        await page.Page.SetViewportSizeAsync(width, height);
        for (var i = 0; i < 2; i++)
        {
            // What is cut off is waited to be nothing, since the page is laid out after its window has its size.
            await page.Page.WaitForFunctionAsync(
                "(width) => innerWidth === width && document.documentElement.scrollWidth === innerWidth && ![...document.querySelectorAll('.bar button, .transport button, .transport select, .view canvas, #timeline, .editor')].some((e) => { const a = e.getBoundingClientRect(); return a.width && (a.left < 0 || a.right > innerWidth + 0.5 || a.top < 0 || a.bottom > innerHeight + 0.5); })", width);
            Assert.Equal(width, (await page.Page.Locator("#editor").BoundingBoxAsync())!.Width);
            Assert.Equal(width, (await page.Page.Locator("#stage").BoundingBoxAsync())!.Width);
            await page.FocusStageAsync();
            await page.PressAsync("e");
        }
    }

    [Fact]
    public async Task The_mark_of_the_time_moves_without_the_timeline_being_painted()
    {
        await using var studio = await Studio.OpenAsync(("film.yaml", Studio.Film.Replace("duration: 1s", "duration: 60s", StringComparison.Ordinal)));
        await using var page = await StudioPage.OpenAsync(browser, studio);
        await page.FocusStageAsync();
        await page.PressAsync("Home");
        await page.Page.WaitForTimeoutAsync(500);
        await page.Page.EvaluateAsync("() => { window.paints = 0; const out = document.getElementById('timeline').getContext('2d'); const set = out.setTransform.bind(out); out.setTransform = (...all) => { window.paints++; set(...all); }; }");
        var before = (await page.Page.Locator("#playhead").BoundingBoxAsync())!.X;
        await page.PressAsync("Space");
        await page.UntilAsync("s.frame >= 25");
        await page.PressAsync("Space");
        Assert.True(await page.Page.EvaluateAsync<int>("() => window.paints") <= 2);
        Assert.True((await page.Page.Locator("#playhead").BoundingBoxAsync())!.X > before + 10);
    }

    [Fact]
    public async Task What_is_selected_is_outlined_in_every_shape()
    {
        await using var studio = await Studio.OpenAsync();
        await using var page = await StudioPage.OpenAsync(browser, studio);
        await page.FocusStageAsync();
        await page.PressAsync("End");
        await page.PictureAsync(19);
        await page.Page.EvaluateAsync("async () => (await import('./overlay.js')).select('box')");
        await Expect(page.Page.Locator("rect.selected")).ToHaveCountAsync(1);
        await page.FocusStageAsync();
        await page.PressAsync("8", "9");
        await Expect(page.Page.Locator("rect.selected")).ToHaveCountAsync(3);
    }

    [Fact]
    public async Task Every_component_has_a_picture_on_which_something_is_seen()
    {
        await using var studio = await Studio.OpenAsync();
        await using var page = await StudioPage.OpenAsync(browser, studio);
        await page.FocusStageAsync();
        await page.PressAsync("Insert");
        await page.Page.Locator("#gallery-list li").First.WaitForAsync();
        var empty = await page.Page.EvaluateAsync<string>(
            """
            async () => {
              const empty = [];
              for (const picture of document.querySelectorAll('#gallery-list img')) {
                picture.loading = 'eager';
                await picture.decode().catch(() => {});
                const canvas = Object.assign(document.createElement('canvas'), { width: picture.naturalWidth || 1, height: picture.naturalHeight || 1 });
                const out = canvas.getContext('2d');
                out.drawImage(picture, 0, 0);
                const { data } = out.getImageData(0, 0, canvas.width, canvas.height);
                // The ground is a soft light; what differs from the fourth pixel to the left is something.
                let seen = 0;
                for (let i = 16; i < data.length; i += 4) if (Math.abs(data[i + 1] - data[i - 15]) > 12) seen++;
                if (seen < 100) empty.push(picture.src.split('/').at(-1));
              }
              return empty.join();
            }
            """);
        Assert.Equal("", empty);
    }
}
