using Microsoft.Playwright;

namespace Explainer.Pipeline.Tests.Exporting;

/// <summary>Debian's Chromium, without a window, with the page of a film that was made once.</summary>
public sealed class PageBrowser : IAsyncLifetime
{
    private const string Program = "/usr/bin/chromium";

    // A busy machine fails nothing.
    private const float LongestMilliseconds = 60_000;
    private readonly ExportedFilm film = new();
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        if (File.Exists(Program))
        {
            Assertions.SetDefaultExpectTimeout(LongestMilliseconds);
            playwright = await Playwright.CreateAsync();
            browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Program, Args = ["--no-sandbox", "--autoplay-policy=no-user-gesture-required"] });
        }
    }

    /// <summary>The film's page, opened from disk, with its film loaded.</summary>
    /// <param name="width">The window's width.</param>
    /// <param name="height">The window's height.</param>
    /// <param name="scheme">Dark or light.</param>
    /// <param name="hear">Told whatever the page asks for, says or complains of, from the start.</param>
    public async Task<IPage> OpenAsync(int width = 1280, int height = 800, ColorScheme scheme = ColorScheme.Dark, Action<string>? hear = null)
    {
        Assert.SkipWhen(browser is null, $"{Program} is not installed; .ci/install test brings it.");
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = height }, ColorScheme = scheme });
        context.SetDefaultTimeout(LongestMilliseconds);
        var page = await context.NewPageAsync();
        if (hear is not null)
        {
            page.Request += (_, request) => hear(request.Url[..Math.Min(40, request.Url.Length)]);
            page.Console += (_, message) => hear("console " + message.Text);
            page.PageError += (_, error) => hear("error " + error);
            page.Dialog += (_, dialog) => hear("dialog " + dialog.Message);
        }

        await page.GotoAsync(new Uri(film.Page).AbsoluteUri);
        await page.WaitForFunctionAsync("() => document.querySelector('video').readyState >= 2");
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        film.Dispose();
    }
}
