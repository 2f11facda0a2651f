using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Explainer.Testing;
using Microsoft.Playwright;

namespace Explainer.Benchmarks;

/// <summary>
/// The studio's page in Debian's Chromium: key stroke to picture, scrubbing, playing with sound, the first picture, what the page weighs and what
/// it costs while nothing happens; each a line with its bar, and below it where the processor time went. A key stroke counts to the animation frame
/// after its picture was put on the canvas. The browser runs already when the command is called.
/// </summary>
internal static class PageBenchmark
{
    private const string Chromium = "/usr/bin/chromium";
    private const int Strokes = 30;
    private const double FrameMilliseconds = 1000 / 30.0;
    private static readonly TimeSpan Scrubbing = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Playing = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Resting = TimeSpan.FromSeconds(20);

    // What is measured is told by the page's own modules, which are the same however often they are imported.
    private const string Recorder = """
        async () => {
          const { state, on } = await import('./state.js');
          const { audio, position } = await import('./player.js');
          const stage = await import('./stage.js');
          const seen = window.seen = { state, stage, audio, strokes: [], painted: [], shown: [] };
          let stroke = null;
          addEventListener('keydown', (event) => { stroke = { at: event.timeStamp, version: state.version + 1 }; }, true);
          on('painted', ({ view, header }) => {
            if (view.index !== 0) return;
            seen.painted.push({ at: performance.now(), frame: header.frame });
            if (!stroke || header.version < stroke.version) return;
            const { at } = stroke;
            stroke = null;
            requestAnimationFrame(() => seen.strokes.push(performance.now() - at));
          });
          const look = (at) => {
            if (state.playing) seen.shown.push({ at, frame: stage.viewOf(0).frame, sound: audio.paused ? null : audio.currentTime });
            requestAnimationFrame(look);
          };
          seen.look = () => requestAnimationFrame(look);
        }
        """;

    /// <summary>Runs it.</summary>
    /// <param name="storyboard">The storyboard's path.</param>
    /// <param name="program">The program's path; null takes the one that the tests published.</param>
    public static async Task RunAsync(string storyboard, string? program)
    {
        program ??= Repository.At("artifacts/program/explainer");
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--autoplay-policy=no-user-gesture-required"],
        });
        var firsts = new List<double>();
        for (var i = 0; i < 5; i++)
        {
            await using var trial = await StudioInBrowser.OpenAsync(program, storyboard, browser);
            firsts.Add(trial.FirstPicture);
        }

        Tell("first picture after the command", "ms", firsts, 1000, null);
        await using var opened = await StudioInBrowser.OpenAsync(program, storyboard, browser);
        var page = opened.Page;
        await page.Locator(".monaco-editor .view-line").First.WaitForAsync();
        await page.EvaluateAsync(Recorder);
        await WeighAsync(page);
        await page.WaitForFunctionAsync("() => seen.state.soundKey !== null", null, new PageWaitForFunctionOptions { Timeout = 120_000 });
        await page.Locator("#stage").FocusAsync();
        await page.Keyboard.PressAsync("1");
        await page.WaitForFunctionAsync("() => seen.stage.viewOf(0).canvas.width === seen.state.film.width");
        await RestAsync(opened);
        await TypeAsync(opened);
        await ScrubAsync(opened);
        await PlayAsync(opened);
    }

    private static async Task WeighAsync(IPage page)
    {
        var bytes = await page.EvaluateAsync<double>(
            "() => performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation')).filter((r) => !/\\/(pictures|sound|peaks|components)\\//.test(r.name)).reduce((sum, r) => sum + r.transferSize, 0)");
        Line("page", string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.00} MB"), "at most 5 MB", bytes <= 5e6);
    }

    private static async Task RestAsync(StudioInBrowser opened)
    {
        await Task.Delay(3000);
        var costs = await opened.CostsAsync(() => Task.Delay(Resting));
        var (studio, page) = (costs["studio"] / Resting.TotalSeconds, costs["page"] / Resting.TotalSeconds);
        Line("idle", string.Create(CultureInfo.InvariantCulture, $"studio {studio:0.00%} of a processor, page {page:0.00%}"), "none", studio < 0.002 && page < 0.01);
    }

    // In a text on the picture, in a number and in a narration, as far as the storyboard has them; every other stroke takes the one before back.
    private static async Task TypeAsync(StudioInBrowser opened)
    {
        var page = opened.Page;
        foreach (var (name, pattern, typed) in new[] { ("text", @"\b(?:text|label): [A-Za-z]{3,}", "x"), ("number", @"\b(?:width|size): \d+", "0"), ("narration", @"voiceover: .{12}", "x") })
        {
            var isThere = await page.EvaluateAsync<bool>(
                """
                (pattern) => {
                  const editor = window.monaco.editor.getEditors()[0];
                  const found = editor.getModel().findNextMatch(pattern, { lineNumber: 1, column: 1 }, true, true, null, false);
                  if (!found) return false;
                  editor.setPosition({ lineNumber: found.range.endLineNumber, column: found.range.endColumn });
                  editor.revealLineInCenter(found.range.endLineNumber);
                  editor.focus();
                  return true;
                }
                """, pattern);
            if (!isThere)
            {
                continue;
            }

            await page.EvaluateAsync("() => { seen.strokes.length = 0; }");
            await opened.CostsAsync("  a key stroke in a " + name, async () =>
            {
                for (var i = 0; i < Strokes; i++)
                {
                    await page.Keyboard.PressAsync(i % 2 == 0 ? typed : "Backspace");
                    await page.WaitForFunctionAsync($"() => seen.strokes.length === {i + 1}", null, new PageWaitForFunctionOptions { PollingInterval = 20 });
                    await Task.Delay(150);
                }
            }, () => Task.FromResult(Strokes));
            Tell($"key stroke in a {name} to new picture", "ms", await NumbersAsync(page, "seen.strokes"), 150, 300);
            await page.Keyboard.PressAsync("Escape");
        }

        await Task.Delay(3000);
    }

    // Over all of the film and back over a part of it, the pointer moved at 60 Hz.
    private static async Task ScrubAsync(StudioInBrowser opened)
    {
        var page = opened.Page;
        var line = (await page.Locator("#timeline").BoundingBoxAsync())!;
        var ends = await page.EvaluateAsync<float[]>("async () => { const { xAt } = await import('./timeline.js'); return [xAt(0), xAt(seen.state.film.frames / 30)]; }");
        foreach (var (name, share) in new[] { ("all of the film in 8 s", 1f), ("a tenth of it in 8 s", 0.1f) })
        {
            await page.EvaluateAsync("() => { seen.painted.length = 0; }");
            var (from, y) = (line.X + ends[0] + ((ends[1] - ends[0]) * 0.3f * (1 - share)), line.Y + 10);
            var width = (ends[1] - ends[0]) * share;
            var watch = new Stopwatch();
            await opened.CostsAsync("  a picture", async () =>
            {
                await page.Mouse.MoveAsync(from, y);
                await page.Mouse.DownAsync();
                watch.Start();
                for (var i = 0; watch.Elapsed < Scrubbing; i++)
                {
                    await page.Mouse.MoveAsync(from + (width * (float)(watch.Elapsed / Scrubbing)), y);
                    var next = TimeSpan.FromSeconds((i + 1) / 60.0) - watch.Elapsed;
                    await Task.Delay(next > TimeSpan.Zero ? next : TimeSpan.Zero);
                }

                watch.Stop();
                await page.Mouse.UpAsync();
            }, async () => await page.EvaluateAsync<int>("() => seen.painted.length"));
            var times = await NumbersAsync(page, "seen.painted.map((one) => one.at)");
            var rate = times.Count / watch.Elapsed.TotalSeconds;
            var gaps = times.Zip(times.Skip(1), (a, b) => b - a).Order().ToList();
            Line($"scrub, {name}", string.Create(CultureInfo.InvariantCulture, $"{rate:0.0} pictures/s, {gaps[gaps.Count / 2]:0} ms apart, 95 % {gaps[gaps.Count * 95 / 100]:0}"), "25 a second or more", rate >= 25);
            await Task.Delay(1000);
        }
    }

    private static async Task PlayAsync(StudioInBrowser opened)
    {
        var page = opened.Page;
        await page.Locator("#stage").FocusAsync();
        await page.Keyboard.PressAsync("Home");
        await Task.Delay(1000);
        await page.EvaluateAsync("() => { seen.painted.length = 0; seen.shown.length = 0; seen.look(); }");
        await opened.CostsAsync("  a picture", async () =>
        {
            await page.Keyboard.PressAsync("Space");
            await Task.Delay(Playing);
            await page.Keyboard.PressAsync("Space");
        }, async () => await page.EvaluateAsync<int>("() => seen.painted.length"));

        // Without the first moments, in which nothing is there yet.
        var shown = (await page.EvaluateAsync<JsonElement>("() => seen.shown.filter((one) => one.at > seen.shown[0].at + 1000)")).EnumerateArray()
            .Select(one => (At: one.GetProperty("at").GetDouble(), Frame: one.GetProperty("frame").GetInt32(), Sound: one.GetProperty("sound") is { ValueKind: JsonValueKind.Number } sound ? sound.GetDouble() : double.NaN))
            .ToList();
        var changes = shown.Zip(shown.Skip(1)).Where(pair => pair.First.Frame != pair.Second.Frame).Select(pair => pair.Second).ToList();
        var seconds = (shown[^1].At - shown[0].At) / 1000;
        var skipped = 1 - ((double)changes.Count / (changes[^1].Frame - changes[0].Frame + 1));
        var gaps = changes.Zip(changes.Skip(1), (a, b) => b.At - a.At).Order().ToList();
        var even = gaps.Count(gap => Math.Abs(gap - FrameMilliseconds) <= FrameMilliseconds * 0.6) / (double)gaps.Count;
        Line(
            "play", string.Create(CultureInfo.InvariantCulture, $"{changes.Count / seconds:0.0} frames/s of 30 ({skipped:0.0%} left out), {even:0%} of them 1/30 s after the one before, 95 % within {gaps[gaps.Count * 95 / 100]:0} ms; {shown.Count / seconds:0} animation frames/s"),
            "30 frames/s", changes.Count / seconds >= 29);

        // A frame stands for its thirtieth of a second: what is heard is compared with the middle of it.
        var apart = shown.Where(one => !double.IsNaN(one.Sound)).Select(one => Math.Abs((one.Sound * 1000) - ((one.Frame + 0.5) * FrameMilliseconds))).Order().ToList();
        if (apart.Count == 0)
        {
            Line("sound against picture", "no sound was heard", "within 40 ms", false);
            return;
        }

        Line(
            "sound against picture", string.Create(CultureInfo.InvariantCulture, $"{apart[apart.Count / 2]:0} ms median, 95 % {apart[apart.Count * 95 / 100]:0}, at most {apart[^1]:0}"),
            "within 40 ms", apart[apart.Count * 95 / 100] <= 40);
    }

    private static async Task<List<double>> NumbersAsync(IPage page, string expression) =>
        [.. (await page.EvaluateAsync<JsonElement>($"() => {expression}")).EnumerateArray().Select(n => n.GetDouble())];

    private static void Tell(string name, string unit, List<double> values, double median, double? most)
    {
        values.Sort();
        var (middle, high) = (values[values.Count / 2], values[Math.Min(values.Count - 1, values.Count * 95 / 100)]);
        var text = string.Create(CultureInfo.InvariantCulture, $"{middle:0} {unit} median, 95 % {high:0} ({values[0]:0} to {values[^1]:0} of {values.Count})");
        var bar = string.Create(CultureInfo.InvariantCulture, $"{median:0} {unit} median{(most is { } m ? string.Create(CultureInfo.InvariantCulture, $", {m:0} at 95 %") : "")}");
        Line(name, text, bar, middle <= median && (most is null || high <= most));
    }

    private static void Line(string name, string value, string bar, bool isReached) =>
        Console.WriteLine($"{(isReached ? "reached" : "MISSED ")}  {name}: {value}; bar: {bar}");
}
