using System.Net.WebSockets;
using System.Text.Json;
using Explainer.Core.Time;
using Explainer.Pipeline.Films;

namespace Explainer.Studio.Tests;

/// <summary>What a page says and hears: text, mistakes, pictures, saving.</summary>
public sealed class SessionTests
{
    [Fact]
    public async Task A_page_hears_what_there_is_and_what_a_film_is_made_of()
    {
        await using var studio = await Studio.OpenAsync(("film.yaml", Studio.Film), ("more/other.yml", Studio.Film), (".hidden.yaml", "x"), ("note.txt", "x"));
        await using var page = await TestPage.OpenAsync(studio.Address);
        var hello = await page.HearAsync("hello");
        Assert.Equal(["film.yaml", "more/other.yml"], hello.GetProperty("files").EnumerateArray().Select(f => f.GetString()!));
        var state = await page.HearAsync("state");
        Assert.Empty(state.GetProperty("problems").EnumerateArray());
        var film = state.GetProperty("film");
        Assert.Equal(20, film.GetProperty("frames").GetInt32());
        Assert.Equal(["one", "two"], film.GetProperty("beats").EnumerateArray().Select(b => b.GetProperty("id").GetString()!));
        var box = film.GetProperty("elements").EnumerateArray().First(e => e.GetProperty("id").GetString() == "box");
        Assert.Equal(["show", "move"], box.GetProperty("actions").EnumerateArray().Select(a => a.GetProperty("verb").GetString()!));
        var move = box.GetProperty("actions")[1];
        Assert.Equal((0.5, 0.9, 7), (move.GetProperty("start").GetDouble(), Math.Round(move.GetProperty("end").GetDouble(), 6), move.GetProperty("at").GetProperty("line").GetInt32()));
        Assert.Equal(4, box.GetProperty("at").GetProperty("line").GetInt32());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0.5)]
    [InlineData(2)]
    public async Task The_picture_is_the_stills(double scale)
    {
        await using var studio = await Studio.OpenAsync();
        await using var page = await TestPage.OpenAsync(studio.Address, scale: scale);
        var film = Load(studio);

        // Back and forth, so that most of it is put together from what differs.
        var sequence = 0;
        foreach (var frame in (int[])[0, 6, 7, 12, 19, 3, 3, 6])
        {
            var picture = await page.FrameAsync(frame, ++sequence);
            Assert.Equal(frame, picture.Frame);
            Assert.Equal(Still(film, frame, scale).Pixels, picture.Pixels.Pixels);
        }

        Assert.True(page.Pictures[0].Changed < 320 * 180 * scale * scale, "Everything was sent again.");
    }

    [Fact]
    public async Task A_frame_that_is_the_same_costs_nothing()
    {
        await using var studio = await Studio.OpenAsync();
        await using var page = await TestPage.OpenAsync(studio.Address);
        await page.FrameAsync(0, 1);
        Assert.Equal(0, (await page.FrameAsync(1, 2)).Changed);
    }

    [Fact]
    public async Task While_the_text_is_wrong_the_last_good_picture_stays()
    {
        await using var studio = await Studio.OpenAsync();
        await using var page = await TestPage.OpenAsync(studio.Address);
        await page.HearAsync("state");
        var good = (await page.FrameAsync(12, 1)).Pixels.Pixels.ToArray();
        await page.SayAsync(new { kind = "text", version = 2, text = Studio.Film.Replace("show: word", "show: wrd", StringComparison.Ordinal) });
        var state = await page.HearAsync("state");
        Assert.Equal(JsonValueKind.Undefined, state.TryGetProperty("film", out var none) ? none.ValueKind : JsonValueKind.Undefined);
        var problem = state.GetProperty("problems").EnumerateArray().First();
        Assert.Equal("unknown-element", problem.GetProperty("code").GetString());
        Assert.Contains("\"word\"", problem.GetProperty("remedy").GetString(), StringComparison.Ordinal);
        Assert.Equal(8, problem.GetProperty("at").GetProperty("line").GetInt32());
        Assert.Equal(good, (await page.FrameAsync(12, 2)).Pixels.Pixels);

        await page.SayAsync(new { kind = "text", version = 3, text = Studio.Film.Replace("Hello", "World", StringComparison.Ordinal) });
        var mended = await page.PictureAsync(p => p.Version == 3);
        Assert.NotEqual(good, mended.Pixels.Pixels);
        Assert.InRange(mended.Changed, 1, 320 * 180 / 2);
    }

    [Fact]
    public async Task Other_shapes_are_films_of_their_own()
    {
        await using var studio = await Studio.OpenAsync();
        await using var page = await TestPage.OpenAsync(studio.Address);
        await page.SayAsync(new { kind = "views", views = new[] { new { width = 0, height = 0, scale = 1.0 }, new { width = 1080, height = 1920, scale = 0.25 } } });
        var picture = await page.PictureAsync(_ => true, view: 1);
        Assert.Equal((270, 480), (picture.Pixels.Width, picture.Pixels.Height));
        var film = Load(studio, new FilmOptions { Size = new(1080, 1920) });
        Assert.Equal(Still(film, 12, 0.25).Pixels, (await page.FrameAsync(12, 5, view: 1)).Pixels.Pixels);
    }

    [Fact]
    public async Task Elements_of_a_frame_are_told_with_their_places()
    {
        await using var studio = await Studio.OpenAsync();
        await using var page = await TestPage.OpenAsync(studio.Address);
        await page.SayAsync(new { kind = "elements", view = 0, frame = 15 });
        var shown = (await page.HearAsync("elements")).GetProperty("elements").EnumerateArray().ToList();
        Assert.Equal(["box", "word"], shown.Select(e => e.GetProperty("id").GetString()!));

        // The box is 300 px wide and has moved to 30 % of 1920.
        Assert.InRange(shown[0].GetProperty("x").GetDouble(), (0.3 * 1920) - 160, (0.3 * 1920) - 140);
        Assert.InRange(shown[0].GetProperty("width").GetDouble(), 298, 312);
    }

    [Fact]
    public async Task Words_sound_and_warnings_follow()
    {
        await using var studio = await Studio.OpenAsync(("film.yaml", Studio.Film
            .Replace("id: one, duration: 1s,", "id: one, duration: 1s, voiceover: Good day,", StringComparison.Ordinal)
            .Replace("enter: none }, {", "enter: none, sound: tick }, {", StringComparison.Ordinal)));
        await using var page = await TestPage.OpenAsync(studio.Address);
        var speech = await page.HearAsync("speech");
        Assert.Equal(["Good", "day"], speech.GetProperty("words").EnumerateArray().Select(w => w.GetProperty("text").GetString()!));

        // What makes it hard to watch does not wait for the sound, which takes long for a long film.
        var (next, seen) = (await page.HearAnyAsync(), new List<string>());
        for (; next.GetProperty("kind").GetString() != "sound"; next = await page.HearAnyAsync())
        {
            seen.Add(next.GetProperty("kind").GetString()!);
        }

        Assert.Contains("lint", seen);
        var key = next.GetProperty("key").GetString();
        using var client = new HttpClient { BaseAddress = studio.Address };
        var whole = await client.GetByteArrayAsync($"sound/{key}.wav");
        Assert.Equal(44 + (2 * 48000 * 4), whole.Length);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"sound/{key}.wav") { Headers = { Range = new(44, 47) } };
        using var part = await client.SendAsync(request);
        Assert.Equal(System.Net.HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal(whole[44..48], await part.Content.ReadAsByteArrayAsync());
        var peaks = await client.GetByteArrayAsync($"peaks/{key}");
        Assert.Equal(100, peaks.Length);
        Assert.True(peaks[..5].Max() > peaks[50..].Max(), "The tick is not where it sounds.");

        // Without it nothing is heard, and nothing is made.
        await page.SayAsync(new { kind = "text", version = 2, text = Studio.Film });
        Assert.False((await page.HearAsync("sound")).TryGetProperty("key", out _));
    }

    [Fact]
    public async Task A_saved_text_is_on_the_disk_byte_for_byte()
    {
        await using var studio = await Studio.OpenAsync(("film.yaml", "\uFEFF" + Studio.Film));
        await using var page = await TestPage.ConnectAsync(studio.Address);
        await page.SayAsync(new { kind = "open", file = "film.yaml" });
        var opened = await page.HearAsync("file");
        Assert.Equal(Studio.Film, opened.GetProperty("text").GetString());
        await page.SayAsync(new { kind = "save", version = 4, text = "title: é\r\n", over = opened.GetProperty("hash").GetString() });
        Assert.Equal(4, (await page.HearAsync("saved")).GetProperty("version").GetInt32());
        Assert.Equal([0xEF, 0xBB, 0xBF, .. "title: é\r\n"u8], File.ReadAllBytes(studio.Scratch.At("film.yaml")));
        Assert.Equal(["film.yaml"], studio.Scratch.Files);
    }

    [Fact]
    public async Task A_file_that_was_changed_elsewhere_is_not_overwritten()
    {
        await using var studio = await Studio.OpenAsync();
        await using var page = await TestPage.OpenAsync(studio.Address);
        var known = (await page.HearAsync("state"), studio.Scratch.Write("film.yaml", Studio.Film + "# theirs\n"));
        await page.SayAsync(new { kind = "save", version = 2, text = "mine", over = "of before" });
        var conflict = await page.HearAsync("conflict");
        Assert.EndsWith("# theirs\n", conflict.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.EndsWith("# theirs\n", File.ReadAllText(known.Item2), StringComparison.Ordinal);
        await page.SayAsync(new { kind = "save", version = 2, text = "mine", over = conflict.GetProperty("hash").GetString() });
        await page.HearAsync("saved");
        Assert.Equal("mine", File.ReadAllText(known.Item2));
    }

    [Fact]
    public async Task What_another_program_writes_is_told_to_every_page()
    {
        await using var studio = await Studio.OpenAsync();
        await using var first = await TestPage.OpenAsync(studio.Address);
        await using var second = await TestPage.OpenAsync(studio.Address);
        await first.HearAsync("state");
        await second.HearAsync("state");
        var text = Studio.Film.Replace("Hello", "Changed", StringComparison.Ordinal);
        studio.Scratch.Write("film.yaml", text);
        Assert.Equal(text, (await first.HearAsync("disk")).GetProperty("text").GetString());
        var heard = await second.HearAsync("disk");
        Assert.Equal(text, heard.GetProperty("text").GetString());

        // What one of them saves is news for the other, and not for itself.
        await first.SayAsync(new { kind = "save", version = 9, text = Studio.Film, over = heard.GetProperty("hash").GetString() });
        await first.HearAsync("saved");
        Assert.Equal(Studio.Film, (await second.HearAsync("disk")).GetProperty("text").GetString());
    }

    [Fact]
    public async Task A_file_that_the_storyboard_names_is_watched_too()
    {
        await using var studio = await Studio.OpenAsync(("film.yaml", "include: parts.yaml\n" + Studio.Film), ("parts.yaml", "defaults: { Text: { size: 44 } }\n"));
        await using var page = await TestPage.OpenAsync(studio.Address);
        Assert.Empty((await page.HearAsync("state")).GetProperty("problems").EnumerateArray());
        studio.Scratch.Write("parts.yaml", "defaults: { Text: { size: 44 }\n");
        var problem = (await page.HearAsync("state")).GetProperty("problems").EnumerateArray().First();
        Assert.Equal("parts.yaml", problem.GetProperty("at").GetProperty("file").GetString());
    }

    [Fact]
    public async Task A_moment_without_text_does_not_end_the_watching()
    {
        await using var studio = await Studio.OpenAsync(("film.yaml", "include: parts.yaml\n" + Studio.Film), ("parts.yaml", "defaults: { Text: { size: 44 } }\n"));
        await using var page = await TestPage.OpenAsync(studio.Address);
        await page.HearAsync("state");
        File.WriteAllBytes(studio.Scratch.At("film.yaml"), [0xff, 0xfe, 0x80]);

        // Long enough for it to be looked at.
        await Task.Delay(1500);
        var text = "include: parts.yaml\n" + Studio.Film + "# good again\n";
        studio.Scratch.Write("film.yaml", text);
        Assert.Equal(text, (await page.HearAsync("disk")).GetProperty("text").GetString());
        studio.Scratch.Write("parts.yaml", "defaults: { Text: { size: 44 }\n");
        await page.HearAsync("state", m => m.GetProperty("problems").GetArrayLength() > 0);
    }

    [Fact]
    public async Task What_is_written_beside_the_storyboard_without_a_pause_keeps_no_news_back()
    {
        await using var studio = await Studio.OpenAsync();
        await using var page = await TestPage.OpenAsync(studio.Address);
        await page.HearAsync("state");
        using var end = new CancellationTokenSource();
        var noise = Task.Run(async () =>
        {
            for (var i = 0; !end.IsCancellationRequested; i++)
            {
                await File.WriteAllTextAsync(studio.Scratch.At("film.log"), i.ToString(System.Globalization.CultureInfo.InvariantCulture));
                await Task.Delay(15);
            }
        });
        studio.Scratch.Write("film.yaml", Studio.Film + "# new\n");
        try
        {
            await page.HearAsync("disk");
        }
        finally
        {
            await end.CancelAsync();
            await noise;
        }
    }

    [Fact]
    public async Task A_storyboard_that_became_a_link_is_not_followed_out_of_the_folder()
    {
        await using var studio = await Studio.OpenAsync(("inner/film.yaml", Studio.Film), ("secret.yaml", "title: secret"));
        var inner = studio.Scratch.At("inner");
        await using var server = await StudioServer.StartAsync(Studio.Service, new StudioOptions { Folder = inner }, CancellationToken.None);
        await using var page = await TestPage.OpenAsync(new Uri(server.Address));
        await page.HearAsync("state");
        File.Delete(Path.Combine(inner, "film.yaml"));
        File.CreateSymbolicLink(Path.Combine(inner, "film.yaml"), studio.Scratch.At("secret.yaml"));
        var news = await page.HearAsync("gone");
        Assert.False(news.TryGetProperty("text", out _));
        await page.SayAsync(new { kind = "save", version = 2, text = "mine", over = "of before" });
        Assert.Contains("in the studio's folder", (await page.HearAsync("failed")).GetProperty("message").GetString(), StringComparison.Ordinal);
        await page.SayAsync(new { kind = "save", version = 2, text = "mine" });
        await page.HearAsync("failed");
        Assert.Equal("title: secret", File.ReadAllText(studio.Scratch.At("secret.yaml")));
    }

    [Fact]
    public async Task A_file_that_is_gone_is_told_and_comes_back_only_when_that_is_known()
    {
        await using var studio = await Studio.OpenAsync(("part/film.yaml", Studio.Film));
        await using var page = await TestPage.ConnectAsync(studio.Address);
        await page.SayAsync(new { kind = "open", file = "part/film.yaml" });
        var hash = (await page.HearAsync("file")).GetProperty("hash").GetString();
        Directory.Delete(studio.Scratch.At("part"), recursive: true);
        Assert.Equal("part/film.yaml", (await page.HearAsync("gone")).GetProperty("file").GetString());
        await page.SayAsync(new { kind = "save", version = 2, text = "mine", over = hash });
        await page.HearAsync("gone");
        Assert.False(Directory.Exists(studio.Scratch.At("part")));
        await page.SayAsync(new { kind = "save", version = 2, text = "mine" });
        await page.HearAsync("saved");
        Assert.Equal("mine", File.ReadAllText(studio.Scratch.At("part", "film.yaml")));

        // It is watched as before.
        studio.Scratch.Write("part/film.yaml", "theirs");
        Assert.Equal("theirs", (await page.HearAsync("disk")).GetProperty("text").GetString());
    }

    [Fact]
    public async Task What_is_too_large_to_be_opened_is_not_saved()
    {
        await using var studio = await Studio.OpenAsync();
        await using var page = await TestPage.ConnectAsync(studio.Address);
        await page.SayAsync(new { kind = "open", file = "film.yaml" });
        var hash = (await page.HearAsync("file")).GetProperty("hash").GetString();
        await page.SayAsync(new { kind = "save", version = 2, text = new string('x', (4 << 20) + 1), over = hash });
        Assert.Contains("larger than 4 MiB", (await page.HearAsync("failed")).GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(Studio.Film, File.ReadAllText(studio.Scratch.At("film.yaml")));
        await page.SayAsync(new { kind = "save", version = 2, text = new string('x', 4 << 20), over = hash });
        await page.HearAsync("saved");
    }

    [Theory]
    [InlineData(int.MaxValue, int.MaxValue)]
    [InlineData(100_000, 100_000)]
    [InlineData(1081, 1920)]
    [InlineData(-1920, 1080)]
    [InlineData(0, 1080)]
    public async Task Pictures_have_sizes_that_films_can_have(int width, int height)
    {
        await using var studio = await Studio.OpenAsync();
        await using var page = await TestPage.OpenAsync(studio.Address);
        await page.SayAsync(new { kind = "views", views = new[] { new { width, height, scale = 1.0 } } });
        Assert.Contains($"{width}x{height}", (await page.HearAsync("failed")).GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(320, (await page.FrameAsync(3, 1)).Pixels.Width);
    }

    [Theory]
    [InlineData("../secret.yaml")]
    [InlineData("/etc/passwd")]
    [InlineData("link.yaml")]
    [InlineData("note.txt")]
    [InlineData("disguised.yaml")]
    [InlineData("missing.yaml")]
    [InlineData("")]
    [InlineData("a\0.yaml")]
    public async Task Files_outside_of_the_folder_are_not_opened(string file)
    {
        await using var studio = await Studio.OpenAsync(("inner/film.yaml", Studio.Film), ("inner/note.txt", "x"), ("secret.yaml", "title: secret"));
        var inner = studio.Scratch.At("inner");
        File.CreateSymbolicLink(Path.Combine(inner, "link.yaml"), studio.Scratch.At("secret.yaml"));
        File.CreateSymbolicLink(Path.Combine(inner, "disguised.yaml"), Path.Combine(inner, "note.txt"));
        await using var server = await StudioServer.StartAsync(Studio.Service, new StudioOptions { Folder = inner }, CancellationToken.None);
        await using var page = await TestPage.ConnectAsync(new Uri(server.Address));
        await page.SayAsync(new { kind = "open", file });
        Assert.Contains("in the studio's folder", (await page.HearAsync("failed")).GetProperty("message").GetString(), StringComparison.Ordinal);
        await page.SayAsync(new { kind = "save", version = 1, text = "x", over = "" });
        await page.SayAsync(new { kind = "open", file = "film.yaml" });
        await page.HearAsync("file");
        Assert.Equal("title: secret", File.ReadAllText(studio.Scratch.At("secret.yaml")));
    }

    [Fact]
    public async Task A_message_that_is_too_large_ends_the_connection()
    {
        await using var studio = await Studio.OpenAsync();
        await using var page = await TestPage.ConnectAsync(studio.Address);
        var text = new byte[(24 << 20) + 100];
        Array.Fill(text, (byte)' ');
        await page.SendAsync(text);
        await page.EndAsync();
        Assert.Equal(WebSocketCloseStatus.MessageTooBig, page.Ended);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("[1,2]")]
    [InlineData("{\"kind\":7}")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"kind\":null}")]
    public async Task A_message_that_is_none_ends_the_connection(string text)
    {
        await using var studio = await Studio.OpenAsync();
        await using var page = await TestPage.ConnectAsync(studio.Address);
        await page.SendAsync(System.Text.Encoding.UTF8.GetBytes(text));
        await page.EndAsync();
        Assert.Equal(WebSocketCloseStatus.InvalidPayloadData, page.Ended);
    }

    [Fact]
    public async Task A_frame_is_saved_as_the_still_that_it_is()
    {
        await using var studio = await Studio.OpenAsync();
        await using var page = await TestPage.OpenAsync(studio.Address, scale: 0.5);
        await page.HearAsync("state");
        await page.SayAsync(new { kind = "still", view = 0, frame = 13 });
        Assert.Equal("film-two-3.png", (await page.HearAsync("made")).GetProperty("text").GetString());
        Assert.Equal(Still(Load(studio), 13, 1).Pixels, PngPicture.Read(File.ReadAllBytes(studio.Scratch.At("film-two-3.png"))).Pixels);
    }

    [Fact]
    public async Task What_is_made_is_of_the_text_that_was_said_last()
    {
        await using var studio = await Studio.OpenAsync();
        await using var page = await TestPage.OpenAsync(studio.Address);
        await page.HearAsync("state");
        await page.SayAsync(new { kind = "text", version = 2, text = Studio.Film.Replace("id: two", "id: second", StringComparison.Ordinal) });
        await page.SayAsync(new { kind = "still", view = 0, frame = 13 });
        await page.SayAsync(new { kind = "text", version = 3, text = Studio.Film.Replace("show: word", "show: wrd", StringComparison.Ordinal) });
        await page.SayAsync(new { kind = "render", order = 1, format = "gif", quality = "draft", view = 0 });
        Assert.Equal("film-second-3.png", (await page.HearAsync("made")).GetProperty("text").GetString());
        var failed = await page.HearAsync("render", m => m.GetProperty("state").GetString() is "done" or "failed");
        Assert.Contains("\"wrd\"", failed.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(["film-second-3.png", "film.yaml"], studio.Scratch.Files);
    }

    [Fact]
    public async Task A_film_is_rendered_and_an_order_can_be_taken_back()
    {
        await using var studio = await Studio.OpenAsync();
        await using var page = await TestPage.OpenAsync(studio.Address);
        await page.HearAsync("state");
        await page.SayAsync(new { kind = "render", order = 1, format = "gif", quality = "draft", view = 0 });
        var done = await page.HearAsync("render", m => m.GetProperty("state").GetString() is "done" or "failed");
        Assert.Equal("done film.gif", $"{done.GetProperty("state").GetString()} {done.GetProperty("text").GetString()}");
        Assert.True(new FileInfo(studio.Scratch.At("film.gif")).Length > 100);

        await page.SayAsync(new { kind = "text", version = 2, text = Studio.Film.Replace("duration: 1s", "duration: 300s", StringComparison.Ordinal).Replace("320x180", "1920x1080", StringComparison.Ordinal) });
        await page.HearAsync("state");
        await page.SayAsync(new { kind = "render", order = 2, format = "mp4", quality = "high", view = 0 });
        await page.SayAsync(new { kind = "cancel", order = 2 });
        var ended = await page.HearAsync("render", m => m.GetProperty("order").GetInt32() == 2 && m.GetProperty("state").GetString() is "done" or "failed" or "cancelled");
        Assert.Equal("cancelled", ended.GetProperty("state").GetString());
        Assert.Equal(["film.gif", "film.yaml"], studio.Scratch.Files);
    }

    [Fact]
    public async Task More_pages_than_a_browser_can_hold_are_refused_with_a_word()
    {
        await using var studio = await Studio.OpenAsync();
        var pages = new List<TestPage>();
        for (var i = 0; i < 4; i++)
        {
            pages.Add(await TestPage.ConnectAsync(studio.Address));
        }

        await using var fifth = await TestPage.ConnectAsync(studio.Address, isWelcome: false);
        Assert.Equal("refused", (await fifth.HearAsync("failed")).GetProperty("what").GetString());
        await pages[0].DisposeAsync();
        var isIn = false;
        for (var tries = 0; !isIn && tries < 500; tries++)
        {
            await using var next = await TestPage.ConnectAsync(studio.Address, isWelcome: false);
            isIn = (await next.HearAnyAsync()).GetProperty("kind").GetString() == "hello";
        }

        Assert.True(isIn, "The place of the page that is gone stays taken.");
        foreach (var page in pages)
        {
            await page.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_program_that_a_storyboard_names_is_not_started()
    {
        await using var studio = await Studio.OpenAsync(("film.yaml", Studio.Film
            .Replace("title: Small", "title: Small\nvoice: { engine: command, command: [touch, ran] }", StringComparison.Ordinal)
            .Replace("id: one, duration: 1s,", "id: one, duration: 1s, voiceover: Hello,", StringComparison.Ordinal)));
        await using var page = await TestPage.OpenAsync(studio.Address);
        Assert.Equal("command-not-allowed", (await page.HearAsync("state")).GetProperty("problems").EnumerateArray().First().GetProperty("code").GetString());
        Assert.Equal(["film.yaml"], studio.Scratch.Files);
    }

    private static Film Load(Studio studio, FilmOptions? options = null) =>
        Studio.Service.Load(studio.Scratch.At("film.yaml"), (options ?? new FilmOptions()) with { Speaks = false }, CancellationToken.None).Films.Single();

    private static PngPicture Still(Film film, int frame, double scale)
    {
        using var png = new MemoryStream();
        film.WriteStill(new FrameIndex(frame), film.PictureSize(scale), png, CancellationToken.None);
        return PngPicture.Read(png.ToArray());
    }
}
