using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace Explainer.Studio.Tests;

/// <summary>The page for everybody: what axe finds, and what can be done without a pointer.</summary>
[Trait("Pace", "Slow")]
public sealed class AccessTests(Browser browser) : IClassFixture<Browser>
{
    [Theory]
    [InlineData("dark")]
    [InlineData("light")]
    public async Task Axe_finds_nothing_serious(string scheme)
    {
        await using var studio = await Studio.OpenAsync();
        await using var page = await StudioPage.OpenAsync(browser, studio);
        await page.Page.EmulateMediaAsync(new() { ColorScheme = scheme == "dark" ? Microsoft.Playwright.ColorScheme.Dark : Microsoft.Playwright.ColorScheme.Light });
        await page.WriteAsync(Studio.Film.Replace("show: word", "show: wrd", StringComparison.Ordinal));
        await page.Page.Locator(".problem.error").First.WaitForAsync();
        await NothingAsync(page, "the page with a mistake");
        if (scheme == "light")
        {
            return;
        }

        await page.FocusStageAsync();
        await page.PressAsync("?");
        await NothingAsync(page, "the keys");
        await page.PressAsync("Escape", "Control+k");
        await NothingAsync(page, "the switcher");
        await page.PressAsync("Escape", "r");
        await NothingAsync(page, "rendering");
    }

    [Theory]
    [InlineData("dark")]
    [InlineData("light")]
    public async Task Axe_finds_nothing_serious_in_what_lies_over_the_picture(string scheme)
    {
        await using var studio = await Studio.OpenAsync(("film.yaml", Studio.Film), ("film.notes.yaml", "notes:\n  - { id: n1, time: 0.6s, place: [0.25, 0.5], text: Larger }\n  - { id: n2, time: 0.7s, place: [0.5, 0.5], text: Good, resolved: true }\n"));
        Repository.Commit(studio);
        await using var page = await StudioPage.OpenAsync(browser, studio);
        await page.Page.EmulateMediaAsync(new() { ColorScheme = scheme == "dark" ? Microsoft.Playwright.ColorScheme.Dark : Microsoft.Playwright.ColorScheme.Light });
        await page.UntilAsync("s.notes.length === 2 && s.filmVersion === s.version");
        await page.FocusStageAsync();
        await page.PressAsync("Home", "N", "t");
        await page.Page.Locator(".pin.draft").WaitForAsync();
        await NothingAsync(page, "a note that is being written");
        await page.PressAsync("Escape", "X");
        await page.Page.Locator(".note-remove.armed").WaitForAsync();
        await NothingAsync(page, "a note that is about to be deleted");
        await page.PressAsync("Escape");
        await page.Page.SetViewportSizeAsync(480, 800);
        await NothingAsync(page, "a narrow window");
        await page.Page.SetViewportSizeAsync(1440, 900);
        await page.Page.Locator("#tree li").First.ClickAsync();
        await page.FocusStageAsync();
        await page.PressAsync("v");
        await page.Page.Locator("#easing-name").SelectOptionAsync("cubic-bezier");
        await page.Page.Locator("button.curve").First.WaitForAsync();
        await NothingAsync(page, "an easing");
        await page.PressAsync("Escape", "u", "d");
        await page.Page.Locator(".wiper").WaitForAsync();
        await NothingAsync(page, "the last commit beside it");
        await page.PressAsync("Escape", "Insert");
        await page.Page.Locator("#gallery-list li").First.WaitForAsync();
        await NothingAsync(page, "the gallery");
    }

    [Fact]
    public async Task F6_goes_from_part_to_part_and_out_of_the_text()
    {
        await using var studio = await Studio.OpenAsync();
        await using var page = await StudioPage.OpenAsync(browser, studio);
        await page.Page.Locator(".view-line").First.ClickAsync();
        await page.PressAsync("F6");
        Assert.Equal("stage", await FocusAsync(page));
        await page.PressAsync("F6");
        Assert.Equal("box", await page.Page.EvaluateAsync<string>("() => document.activeElement.closest('#tree li').dataset.id"));
        await page.PressAsync("F6");
        Assert.Equal("timeline", await FocusAsync(page));
        await page.PressAsync("F6");
        await page.Page.Keyboard.TypeAsync("#");
        Assert.StartsWith("title: Small#", await page.TextAsync(), StringComparison.Ordinal);
    }

    private static Task<string> FocusAsync(StudioPage page) => page.Page.EvaluateAsync<string>("() => document.activeElement.id");

    // The editor is Monaco's own matter.
    private static async Task NothingAsync(StudioPage page, string where)
    {
        var result = await page.Page.RunAxe(new AxeRunContext { Exclude = [new AxeSelector(".monaco-editor")] });
        Assert.True(
            result.Violations.All(v => v.Impact is not ("serious" or "critical")),
            $"{where}: {string.Join("; ", result.Violations.Select(v => $"{v.Impact} {v.Id}: {v.Nodes[0].Html}"))}");
    }
}
