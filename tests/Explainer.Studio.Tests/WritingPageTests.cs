using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Explainer.Studio.Tests;

/// <summary>The text on the page, in Chromium: proposals, names, mistakes.</summary>
[Trait("Pace", "Slow")]
public sealed class WritingPageTests(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task The_editor_proposes_tells_renames_and_mends()
    {
        await using var studio = await Studio.OpenAsync();
        await using var page = await StudioPage.OpenAsync(browser, studio);

        // In a map in braces, where others propose nothing.
        await SetCursorAsync(page, 4, 22);
        await page.PressAsync("Control+Space");
        await Expect(page.Page.Locator(".suggest-widget .monaco-list-row").Filter(new() { HasText = "Shape" }).First).ToBeVisibleAsync();
        await page.PressAsync("Escape");

        await SetCursorAsync(page, 7, 58);
        await page.PressAsync("Control+Shift+h");
        await Expect(page.Page.Locator(".monaco-hover").First).ToContainTextAsync("box");
        await page.PressAsync("F12");
        await page.Page.WaitForFunctionAsync("() => window.monaco.editor.getEditors()[0].getPosition().lineNumber === 4");
        await page.PressAsync("F2");
        await page.Page.Locator(".rename-box input").FillAsync("cube");
        await page.PressAsync("Enter");
        await page.Page.WaitForFunctionAsync("() => window.monaco.editor.getEditors()[0].getValue().includes('cube:')");
        Assert.Equal(Studio.Film.Replace("box", "cube", StringComparison.Ordinal), await page.TextAsync());
        await page.PressAsync("Control+z");
        Assert.Equal(Studio.Film, await page.TextAsync());

        await page.WriteAsync(Studio.Film.Replace("show: word", "show: wrd", StringComparison.Ordinal));
        await Expect(page.Page.Locator(".squiggly-error").First).ToBeVisibleAsync();
        await SetCursorAsync(page, 8, 60);

        // The editor asks for fixes once, and gives that up when marks of mistakes come in meanwhile. By a key, as the menu takes no click in the first tenth of a second.
        var fix = page.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Change to word" });
        for (var tries = 0; tries < 20 && await fix.CountAsync() == 0; tries++)
        {
            await page.PressAsync("Control+.");
            await page.Page.WaitForTimeoutAsync(500);
        }

        await fix.PressAsync("Enter");
        await page.Page.WaitForFunctionAsync("() => window.monaco.editor.getEditors()[0].getValue().includes('show: word')");
        Assert.Equal(Studio.Film, await page.TextAsync());
    }

    [Fact]
    public async Task What_other_storyboards_use_is_said_when_it_is_renamed()
    {
        await using var studio = await Studio.OpenAsync(
            ("parts/a.yaml", "templates:\n  card: { component: Text, text: Hi }\n"), ("film.yaml", "title: Film\ninclude: parts/a.yaml\nelements: { one: { use: card } }\nbeats: [{ id: a, duration: 1s }]\n"));
        await using var page = await StudioPage.OpenAsync(browser, studio, "#film.yaml");
        await page.PressAsync("Control+k");
        await page.Page.Keyboard.TypeAsync("parts/a");
        await page.PressAsync("Enter");
        await page.UntilAsync("s.file === 'parts/a.yaml'");
        await SetCursorAsync(page, 2, 4);
        await page.PressAsync("F2");
        await page.Page.Locator(".rename-box input").FillAsync("sheet");
        await page.PressAsync("Enter");
        await page.Page.WaitForFunctionAsync("() => window.monaco.editor.getEditors()[0].getValue().includes('sheet:')");
        await Expect(page.Page.Locator(".notice")).ToContainTextAsync("film.yaml uses the old name still");
    }

    private static Task<System.Text.Json.JsonElement?> SetCursorAsync(StudioPage page, int line, int column) => page.Page.EvaluateAsync(
        "([line, column]) => { const e = window.monaco.editor.getEditors()[0]; e.setPosition({ lineNumber: line, column }); e.focus(); }", new[] { line, column });
}
