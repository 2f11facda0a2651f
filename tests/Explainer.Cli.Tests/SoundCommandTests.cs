using System.Text.Json;

namespace Explainer.Cli.Tests;

/// <summary>The commands that write what is heard and read, on a small film in two languages.</summary>
public sealed class SoundCommandTests
{
    private const string Film = """
        title: { en: Hello, zh: 你好 }
        languages: [en, zh]
        video: { size: 64x36, fps: 10 }
        thumbnail: one
        voice: espeak
        elements:
          box: { component: Shape, width: 300, height: 300, at: center }
        beats:
          - id: one
            voiceover: { en: Good morning to you all., zh: 早上好。 }
            seen: { en: A box., zh: 一个方框。 }
            actions: [ { at: 0s, show: box, enter: none, sound: tick } ]
        """;

    [Fact]
    public void Audio_is_as_long_as_the_film()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("film.yaml", Film);
        var outcome = Runner.Run("audio", file, "-o", scratch.At("film.wav"), "--samples", "pcm16", "--json");
        Assert.True(outcome.Code == ExitCode.Success, outcome.Output + outcome.Error);
        using var told = JsonDocument.Parse(outcome.Output);
        using var check = JsonDocument.Parse(Runner.Run("check", file, "--json").Output);
        var seconds = check.RootElement.GetProperty("film").GetProperty("frames").GetInt32() / 10.0;
        Assert.Equal(seconds, told.RootElement.GetProperty("seconds").GetDouble(), 6);
        Assert.Equal(44 + (4 * (long)Math.Round(seconds * 48000)), new FileInfo(scratch.At("film.wav")).Length);
        Assert.InRange(told.RootElement.GetProperty("lufs").GetDouble(), -16.6, -15.4);
    }

    [Theory]
    [InlineData("film.srt", "1\n00:00:00,0")]
    [InlineData("film.vtt", "WEBVTT\n")]
    public void Captions_are_written_as_their_name_says(string name, string start)
    {
        using var scratch = new Scratch();
        var outcome = Runner.Run("captions", scratch.Write("film.yaml", Film), "-o", scratch.At(name), "--lang", "zh");
        Assert.True(outcome.Code == ExitCode.Success, outcome.Output + outcome.Error);
        var text = File.ReadAllText(scratch.At(name));
        Assert.StartsWith(start, text, StringComparison.Ordinal);
        Assert.Contains("早", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_says_no_kind_of_captions_is_a_wrong_call()
    {
        using var scratch = new Scratch();
        var outcome = Runner.Run("captions", scratch.Write("film.yaml", Film), "-o", scratch.At("film.txt"));
        Assert.Equal(ExitCode.Call, outcome.Code);
        Assert.StartsWith("error unknown-format: ", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_transcript_tells_what_is_said_and_seen()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("film.yaml", Film);
        var text = Runner.Run("transcript", file).Output;
        Assert.Contains("Good morning to you all.", text, StringComparison.Ordinal);
        Assert.Contains("- A box.", text, StringComparison.Ordinal);
        Assert.Empty(Runner.Run("transcript", file, "--json", "-o", scratch.At("film.json")).Output);
        using var json = JsonDocument.Parse(File.ReadAllText(scratch.At("film.json")));
        var words = json.RootElement.GetProperty("beats")[0].GetProperty("words").EnumerateArray().ToList();
        Assert.Equal(["Good", "morning", "to", "you", "all"], words.Select(w => w.GetProperty("text").GetString()));
        Assert.Equal(words.Select(w => w.GetProperty("start").GetDouble()).Order(), words.Select(w => w.GetProperty("start").GetDouble()));
    }

    [Fact]
    public void Every_language_gets_its_film_and_captions()
    {
        using var scratch = new Scratch();
        var outcome = Runner.Run(
            "render", scratch.Write("film.yaml", Film), "-o", scratch.At("film.mp4"), "--lang", "all", "--quality", "draft", "--no-cache", "--thumbnail", scratch.At("cover.png"));
        Assert.True(outcome.Code == ExitCode.Success, outcome.Output + outcome.Error);
        Assert.Equal(
            ["cover.en.png", "cover.zh.png", "film.en.mp4", "film.en.srt", "film.en.vtt", "film.yaml", "film.zh.mp4", "film.zh.srt", "film.zh.vtt"],
            Directory.EnumerateFiles(scratch.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Without_captions_no_caption_files_are_written()
    {
        using var scratch = new Scratch();
        var outcome = Runner.Run(
            "render", scratch.Write("film.yaml", Film), "-o", scratch.At("film.mp4"), "--quality", "draft", "--no-cache", "--captions", "none");
        Assert.True(outcome.Code == ExitCode.Success, outcome.Output + outcome.Error);
        Assert.Equal(["film.mp4", "film.yaml"], Directory.EnumerateFiles(scratch.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Check_tells_the_pace_of_each_beat()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("film.yaml", Film);
        Assert.Contains("words a minute", Runner.Run("check", file).Output, StringComparison.Ordinal);
        Assert.Contains("characters a minute", Runner.Run("check", file, "--lang", "zh").Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(Runner.Run("check", file, "--json").Output);
        Assert.InRange(json.RootElement.GetProperty("film").GetProperty("beats")[0].GetProperty("wordsPerMinute").GetDouble(), 60, 300);
    }
}
