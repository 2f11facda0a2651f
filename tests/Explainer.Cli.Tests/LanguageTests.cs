using System.Text.Json;

namespace Explainer.Cli.Tests;

/// <summary>Storyboards in several languages: each is checked, and only those that are there can be asked for.</summary>
public sealed class LanguageTests
{
    private const string Film = """
        title: Two
        languages: [en, de]
        voice: espeak
        video: { size: 320x180, fps: 10 }
        elements:
          box: { component: Text, text: { en: Hi, de: Hallo }, at: center }
        beats:
          - id: one
            duration: 1.2s
            voiceover: { en: One., de: Eins. }
            actions: [ { at: 0s, show: box } ]
        """;

    [Theory]
    [InlineData]
    [InlineData("--lang", "all")]
    public void Check_looks_at_every_language(params string[] options)
    {
        using var scratch = new Scratch();
        var outcome = Runner.Run(["check", scratch.Write("film.yaml", Film), .. options]);
        Assert.Equal(ExitCode.Success, outcome.Code);
        Assert.Contains("film.yaml (en): ok", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("film.yaml (de): ok", outcome.Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(Runner.Run(["check", scratch.At("film.yaml"), "--json", .. options]).Output);
        Assert.Equal(["en", "de"], json.RootElement.GetProperty("languages").EnumerateArray().Select(l => l.GetProperty("language").GetString()));
    }

    [Fact]
    public void What_concerns_one_language_says_so_and_what_concerns_all_is_told_once()
    {
        using var scratch = new Scratch();
        var slow = Film.Replace("Eins.", "Eins und zwei und drei und vier und noch viel mehr Worte.", StringComparison.Ordinal);
        var outcome = Runner.Run("check", scratch.Write("film.yaml", slow));
        Assert.Equal(ExitCode.Input, outcome.Code);
        Assert.Contains("more than its beat (in de)\n", outcome.Output, StringComparison.Ordinal);
        Assert.EndsWith("film.yaml: 1 error\n", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("ok", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Success, Runner.Run("check", scratch.At("film.yaml"), "--lang", "en").Code);

        var both = Runner.Run("check", scratch.Write("film.yaml", Film.Replace("show: box", "show: bx", StringComparison.Ordinal)));
        Assert.Single(both.Output.Split('\n'), line => line.Contains("film.yaml:11:", StringComparison.Ordinal));
        Assert.DoesNotContain("(in ", both.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("render", "fr", "unknown-language", "Use one of: en, de.")]
    [InlineData("check", "fr", "unknown-language", "Use one of: en, de.")]
    [InlineData("assemble", "all", "one-language", "--lang TAG")]
    [InlineData("transcript", "all", "one-output", "-o FILE")]
    public void A_language_that_cannot_be_made_is_a_wrong_call(string command, string language, string code, string says)
    {
        using var scratch = new Scratch();
        var outcome = Runner.Run(command, scratch.Write("film.yaml", Film), "--lang", language);
        Assert.Equal(ExitCode.Call, outcome.Code);
        Assert.StartsWith($"error {code}: ", outcome.Error, StringComparison.Ordinal);
        Assert.Contains(says, outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("captions", "film.srt", "film.en.srt", "film.de.srt")]
    [InlineData("audio", "film.wav", "film.en.wav", "film.de.wav")]
    [InlineData("transcript", "film.md", "film.en.md", "film.de.md")]
    [InlineData("still", "one.png", "one.en.png", "one.de.png")]
    [InlineData("sheet", "sheet.png", "sheet.en.png", "sheet.de.png")]
    public void All_languages_go_into_files_of_their_own(string command, string output, params string[] files)
    {
        using var scratch = new Scratch();
        var outcome = Runner.Run(command, scratch.Write("film.yaml", Film), "--lang", "all", "-o", scratch.At(output));
        Assert.True(outcome.Code == ExitCode.Success, outcome.Error);
        Assert.Equal(files.Append("film.yaml").Order(), Directory.EnumerateFiles(scratch.Folder).Select(Path.GetFileName).Order());
    }

    [Theory]
    [InlineData("render")]
    [InlineData("still")]
    [InlineData("captions")]
    [InlineData("assemble")]
    public void Programs_find_the_exit_code_of_a_broken_storyboard_in_the_last_event(string command)
    {
        using var scratch = new Scratch();
        var outcome = Runner.Run(command, scratch.Write("film.yaml", Film.Replace("show: box", "show: bx", StringComparison.Ordinal)), "--json");
        Assert.Equal(ExitCode.Input, outcome.Code);
        var events = outcome.Output.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["diagnostic", "error"], events.Select(e => e.GetProperty("event").GetString()));
        Assert.Equal(ExitCode.Input, events[^1].GetProperty("exitCode").GetInt32());
    }

    [Fact]
    public void A_misspelt_file_is_found_beside_it()
    {
        using var scratch = new Scratch();
        scratch.Write("base.yaml", Film);
        Assert.Contains($"Did you mean \"{scratch.At("base.yaml")}\"?", Runner.Run("check", scratch.At("bas.yaml")).Output, StringComparison.Ordinal);
    }
}
