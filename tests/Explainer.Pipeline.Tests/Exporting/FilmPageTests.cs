using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Explainer.Pipeline.Tests.Exporting;

/// <summary>A film's page as its viewers have it: opened from disk in a browser, with pointer and keyboard, in both looks and on a phone.</summary>
[Trait("Pace", "Slow")]
public sealed partial class FilmPageTests(PageBrowser browser) : IClassFixture<PageBrowser>
{
    [Fact]
    public void It_is_one_file_with_nothing_of_elsewhere()
    {
        using var film = new ExportedFilm();
        Assert.Equal(["film.html", "film.yaml"], film.Files);
        var page = File.ReadAllText(film.Page);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", page, StringComparison.Ordinal);
        Assert.DoesNotContain("</style><b>", page, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'; media-src data:; img-src data:; style-src 'sha256-", page, StringComparison.Ordinal);
        Assert.All(Address().Matches(page), match => Assert.Matches("^(data:(image/png|video/mp4|text/vtt);base64|#t=[0-9.]+$)", match.Groups[1].Value[..Math.Min(30, match.Groups[1].Length)]));
    }

    [Fact]
    public async Task It_plays_from_disk_and_asks_for_nothing_else()
    {
        var heard = new List<string>();
        var page = await browser.OpenAsync(hear: heard.Add);
        Assert.Equal("<script>alert('title')</script> & more", await page.Locator("h1").InnerTextAsync());
        Assert.Equal(["6", "320", "180"], (await page.EvaluateAsync<double[]>("() => { const v = document.querySelector('video'); return [v.duration, v.videoWidth, v.videoHeight]; }")).Select(n => $"{n:0}"));
        Assert.True(await page.EvaluateAsync<int>("() => new Promise(done => { const t = document.querySelector('video').textTracks[0]; t.mode = 'hidden'; const look = () => t.cues?.length ? done(t.cues.length) : setTimeout(look, 50); look(); })") > 1);
        await page.EvaluateAsync("() => document.querySelector('video').play()");
        await page.WaitForFunctionAsync("() => document.querySelector('video').currentTime > 0.2");
        Assert.DoesNotContain(heard, h => !h.StartsWith("file:///", StringComparison.Ordinal) && !h.StartsWith("data:", StringComparison.Ordinal));
        Assert.Single(heard, h => h.StartsWith("file:///", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_said_follows_and_leads_to_the_film()
    {
        var page = await browser.OpenAsync();
        var words = page.Locator(".said a");
        Assert.Equal(["Hello there.", "The second sentence has more words.", "And this is the end."], (await words.AllInnerTextsAsync()).Select(t => t.Trim()));
        await page.Locator(".said span", new() { HasTextString = "sentence" }).ClickAsync();
        var start = await page.Locator(".said span", new() { HasTextString = "sentence" }).GetAttributeAsync("data-start");
        Assert.Equal(start, await page.EvaluateAsync<string>("() => String(document.querySelector('video').currentTime)"));
        await Assertions.Expect(words.Nth(1)).ToHaveAttributeAsync("aria-current", "true");
        await Assertions.Expect(page.Locator(".said .now")).ToHaveTextAsync("sentence");
        await Assertions.Expect(page.Locator(".chapters a").First).ToHaveAttributeAsync("aria-current", "true");

        // The same by keys: a sentence, chapters, jumps, play and pause.
        await words.Nth(2).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(words.Nth(2)).ToHaveAttributeAsync("aria-current", "true");
        await Assertions.Expect(words.Nth(1)).Not.ToHaveAttributeAsync("aria-current", "true");
        await page.Keyboard.PressAsync(",");
        await page.Keyboard.PressAsync(",");
        Assert.Equal(0, await TimeAsync(page));
        await page.Keyboard.PressAsync(".");
        Assert.Equal(3, await TimeAsync(page));
        await page.Keyboard.PressAsync("j");
        Assert.Equal(0, await TimeAsync(page));
        await page.Keyboard.PressAsync("l");
        Assert.Equal(5, await TimeAsync(page));
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("k");
        await page.WaitForFunctionAsync("() => !document.querySelector('video').paused");
        await page.Keyboard.PressAsync("k");
        await page.WaitForFunctionAsync("() => document.querySelector('video').paused");
        await page.Keyboard.PressAsync("c");
        Assert.Equal("showing", await page.EvaluateAsync<string>("() => document.querySelector('video').textTracks[0].mode"));
    }

    [Fact]
    public async Task Notes_show_at_their_time_and_place()
    {
        var page = await browser.OpenAsync();
        Assert.Equal(["Too <b>small</b>\nand \"more\"", "Done", "All of it"], await page.Locator(".notes .what").AllInnerTextsAsync());
        await Assertions.Expect(page.Locator(".pin")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator(".pin")).ToBeHiddenAsync();
        await page.Locator(".notes a").First.ClickAsync();
        Assert.Equal(4, await TimeAsync(page));
        await Assertions.Expect(page.Locator(".pin")).ToBeVisibleAsync();
        var (pin, film) = ((await page.Locator(".pin").BoundingBoxAsync())!, (await page.Locator("video").BoundingBoxAsync())!);
        Assert.Equal(film.X + (film.Width * 0.25), pin.X + (pin.Width / 2), 1.5);
        Assert.Equal(film.Y + (film.Height * 0.5), pin.Y + (pin.Height / 2), 1.5);
    }

    [Theory]
    [InlineData(1280, 800, ColorScheme.Dark)]
    [InlineData(1280, 800, ColorScheme.Light)]
    [InlineData(390, 844, ColorScheme.Dark)]
    [InlineData(390, 844, ColorScheme.Light)]
    public async Task Everybody_can_use_it(int width, int height, ColorScheme scheme)
    {
        var page = await browser.OpenAsync(width, height, scheme);
        await page.Locator(".said a").First.ClickAsync();
        var result = await page.RunAxe();
        Assert.True(result.Violations.Length == 0, string.Join("; ", result.Violations.Select(v => $"{v.Impact} {v.Id}: {v.Nodes[0].Html[..Math.Min(200, v.Nodes[0].Html.Length)]}")));
        Assert.False(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"), "It is wider than the window.");

        // The film stays in view while the transcript is read.
        await page.Locator(".said a").Last.ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(page.Locator("video")).ToBeInViewportAsync();
    }

    private static Task<double> TimeAsync(IPage page) => page.EvaluateAsync<double>("() => document.querySelector('video').currentTime");

    [GeneratedRegex("(?:src|href|poster)=\"([^\"]{0,60})")]
    private static partial Regex Address();
}
