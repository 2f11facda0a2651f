using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;

namespace Explainer.Benchmarks;

/// <summary>The program, and its page in a window in which a picture of 1080p has room.</summary>
internal sealed class StudioInBrowser(Process program, IPage page, double firstPicture) : IAsyncDisposable
{
    // Before the page's own scripts: the canvas is shown by the task that puts the first picture on it.
    private const string Watching = """
        new MutationObserver((_, watching) => {
          if (!document.querySelector('.view:not([hidden]) canvas')) return;
          watching.disconnect();
          window.firstPicture = performance.timeOrigin + performance.now();
        }).observe(document, { subtree: true, childList: true, attributes: true });
        """;

    public IPage Page => page;

    /// <summary>Milliseconds from the call of the program to the first picture.</summary>
    public double FirstPicture => firstPicture;

    public static async Task<StudioInBrowser> OpenAsync(string path, string storyboard, IBrowser browser)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 3440, Height = 1700 } });
        var page = await context.NewPageAsync();
        await page.AddInitScriptAsync(Watching);
        var isManaged = path.EndsWith(".dll", StringComparison.Ordinal);
        var call = new ProcessStartInfo(isManaged ? "dotnet" : path) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var word in (string[])[.. isManaged ? new[] { path } : [], "studio", "--no-open", storyboard])
        {
            call.ArgumentList.Add(word);
        }

        var start = DateTime.UtcNow;
        var program = Process.Start(call)!;
        program.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        program.BeginErrorReadLine();
        await page.GotoAsync((await program.StandardOutput.ReadLineAsync())!, new PageGotoOptions { WaitUntil = WaitUntilState.Commit });
        await page.WaitForFunctionAsync("() => window.firstPicture !== undefined");
        var first = await page.EvaluateAsync<double>("() => window.firstPicture");
        return new StudioInBrowser(program, page, first - (start - DateTime.UnixEpoch).TotalMilliseconds);
    }

    /// <summary>Does something, and writes what processor time it took each part for each of what was counted.</summary>
    public async Task CostsAsync(string what, Func<Task> act, Func<Task<int>> count)
    {
        var costs = await CostsAsync(act);
        var counted = await count();
        Console.WriteLine($"{what}: {string.Join(", ", costs.Where(c => c.Value > 0).Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Key} {c.Value * 1000 / counted:0.0}")))} ms of processor time");
    }

    /// <summary>Does something; the seconds of processor time that it took, by part.</summary>
    public async Task<IReadOnlyDictionary<string, double>> CostsAsync(Func<Task> act)
    {
        var processes = ProcessorTime.Below(Environment.ProcessId).Where(p => p.Call.Contains("chromium", StringComparison.Ordinal)).Select(p => (p.Process, Name: NameOf(p.Call))).ToList();
        processes.Add((program.Id, "studio"));
        var before = processes.ConvertAll(p => ProcessorTime.Of(p.Process));
        await act();
        return processes.Zip(before, (p, b) => (p.Name, Seconds: ProcessorTime.Of(p.Process) - b)).GroupBy(p => p.Name).ToDictionary(g => g.Key, g => g.Sum(p => p.Seconds));
    }

    public async ValueTask DisposeAsync()
    {
        await page.Context.CloseAsync();
        program.Kill();
        await program.WaitForExitAsync();
        program.Dispose();
    }

    private static string NameOf(string call) => call switch
    {
        _ when call.Contains("--type=renderer", StringComparison.Ordinal) => "page",
        _ when call.Contains("--type=gpu", StringComparison.Ordinal) => "compositor",
        _ when call.Contains("NetworkService", StringComparison.Ordinal) => "network",
        _ => "browser",
    };
}
