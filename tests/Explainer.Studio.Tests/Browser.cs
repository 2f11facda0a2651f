using Microsoft.Playwright;

namespace Explainer.Studio.Tests;

/// <summary>Debian's Chromium, without a window, shared by the tests of the page.</summary>
public sealed class Browser : IAsyncLifetime
{
    public const string Program = "/usr/bin/chromium";

    // A busy machine fails nothing.
    private const float LongestMilliseconds = 60_000;
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        if (File.Exists(Program))
        {
            Assertions.SetDefaultExpectTimeout(LongestMilliseconds);
            playwright = await Playwright.CreateAsync();
            browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = Program,
                Args = ["--no-sandbox", "--autoplay-policy=no-user-gesture-required"],
            });
        }
    }

    /// <summary>A page of a new window.</summary>
    public async Task<IPage> OpenAsync()
    {
        Assert.SkipWhen(browser is null, $"{Program} is not installed; .ci/install test brings it.");
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1440, Height = 900 } });
        context.SetDefaultTimeout(LongestMilliseconds);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }
}
