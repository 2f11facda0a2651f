using System.Text.Json;
using Explainer.Core.Time;
using Explainer.Pipeline.Films;
using Microsoft.Playwright;

namespace Explainer.Studio.Tests;

/// <summary>The studio's page in a browser. What it complains of to the browser's console fails the test.</summary>
internal sealed class StudioPage(IPage page, Studio studio) : IAsyncDisposable
{
    private const int Tries = 200;
    private const float Pause = 100;
    private readonly List<string> complaints = [];

    public IPage Page => page;

    public bool MayLoseConnection { get; set; }

    public static async Task<StudioPage> OpenAsync(Browser browser, Studio studio, string hash = "")
    {
        var opened = new StudioPage(await browser.OpenAsync(), studio);
        opened.Page.Console += (_, message) => opened.Note(message.Type, message.Text);
        opened.Page.PageError += (_, error) => opened.Note("error", error);
        await opened.Page.GotoAsync(studio.Server.Address + hash);
        await opened.Page.Locator(".view canvas").First.WaitForAsync();
        await opened.Page.Locator(".monaco-editor .view-line").First.WaitForAsync();

        // A function that is waited for must not be asynchronous: its promise counts as true.
        await opened.Page.EvaluateAsync("async () => { window.s = (await import('./state.js')).state; window.stage = await import('./stage.js'); }");
        return opened;
    }

    /// <summary>The value of an expression on what the page knows, <c>s</c>.</summary>
    public async Task<JsonElement> KnowsAsync(string expression) =>
        (await page.EvaluateAsync($"() => [{expression}]"))!.Value[0];

    public Task UntilAsync(string expression) => page.WaitForFunctionAsync($"() => {expression}", null, new PageWaitForFunctionOptions { PollingInterval = 30 });

    public async Task<int> FrameAsync() => (await KnowsAsync("s.frame")).GetInt32();

    /// <summary>Waits until a frame's picture is on the canvas, and takes it.</summary>
    public async Task<PngPicture> PictureAsync(int frame, int view = 0)
    {
        await UntilAsync($"stage.viewOf({view})?.frame === {frame}");
        var data = await page.EvaluateAsync<string>(
            $$"""
            async () => {
              const { canvas, context } = (await import('./stage.js')).viewOf({{view}});
              const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
              let text = '';
              for (let i = 0; i < data.length; i += 30000) text += String.fromCharCode(...data.subarray(i, i + 30000));
              return canvas.width + ' ' + canvas.height + ' ' + btoa(text);
            }
            """);
        var parts = data.Split(' ');
        var picture = new PngPicture(int.Parse(parts[0], null), int.Parse(parts[1], null));
        Convert.FromBase64String(parts[2]).CopyTo(picture.Pixels.AsSpan());
        return picture;
    }

    /// <summary>Waits until the picture is the still of the same size.</summary>
    public async Task IsStillAsync(int frame, int view = 0, FilmOptions? options = null)
    {
        var film = Studio.Service.Load(studio.Scratch.At("film.yaml"), (options ?? new FilmOptions()) with { Speaks = false }, CancellationToken.None).Films.Single();
        for (var tries = 0; tries < Tries; tries++)
        {
            var picture = await PictureAsync(frame, view);
            using var png = new MemoryStream();
            film.WriteStill(new FrameIndex(frame), new(picture.Width, picture.Height), png, CancellationToken.None);
            if (PngPicture.Read(png.ToArray()).Pixels.AsSpan().SequenceEqual(picture.Pixels))
            {
                return;
            }

            await page.WaitForTimeoutAsync(Pause);
        }

        Assert.Fail($"Frame {frame} of view {view} is not the still's.");
    }

    /// <summary>Moves the pointer about a place until something is seen.</summary>
    public async Task PointAsync(float x, float y, string seen)
    {
        for (var tries = 0; tries < Tries && await page.Locator(seen).CountAsync() == 0; tries++)
        {
            await page.Mouse.MoveAsync(x + (tries % 2), y);
            await page.WaitForTimeoutAsync(Pause);
        }
    }

    public Task PressAsync(params string[] keys) => PressAllAsync(keys);

    /// <summary>Puts the keyboard to the picture, where single letters are commands.</summary>
    public Task FocusStageAsync() => page.Locator("#stage").FocusAsync();

    /// <summary>Replaces the text as if it had been typed at once.</summary>
    public Task WriteAsync(string text) => page.EvaluateAsync(
        "(text) => { const e = window.monaco.editor.getEditors()[0]; e.executeEdits('test', [{ range: e.getModel().getFullModelRange(), text }]); }", text);

    public Task<string> TextAsync() => page.EvaluateAsync<string>("() => window.monaco.editor.getEditors()[0].getValue()");

    public Task<int> LineAsync() => page.EvaluateAsync<int>("() => window.monaco.editor.getEditors()[0].getPosition().lineNumber");

    public async ValueTask DisposeAsync()
    {
        await page.Context.CloseAsync();
        Assert.Empty(complaints);
    }

    private async Task PressAllAsync(string[] keys)
    {
        foreach (var key in keys)
        {
            await page.Keyboard.PressAsync(key);
        }
    }

    private void Note(string kind, string text)
    {
        // Reading the canvas back and axe are the tests' own doing. Without a connection parts of the editor that were not needed yet are missed.
        var isLost = text.Contains("WebSocket", StringComparison.Ordinal) || text.Contains("ERR_CONNECTION", StringComparison.Ordinal)
            || text.Contains("language strings", StringComparison.Ordinal);

        // The editor's own way to end a question that it no longer wants answered, as when the marks of mistakes come in meanwhile.
        var isGivenUp = text.StartsWith("Canceled: Canceled", StringComparison.Ordinal);
        if (kind is "error" or "warning" && !(MayLoseConnection && isLost) && !text.Contains("getImageData", StringComparison.Ordinal)
            && !text.Contains("'axe-core'", StringComparison.Ordinal) && !isGivenUp)
        {
            complaints.Add(text);
        }
    }
}
