using System.Diagnostics;
using Explainer.Core.Diagnostics;
using Explainer.Pipeline.Comparing;

namespace Explainer.Pipeline.Tests.Comparing;

/// <summary>What is found when two films are compared, and how it is told.</summary>
public sealed class FilmComparisonTests
{
    private static readonly string Yaml = TinyFilms.Storyboard(("a", "Tea", 6), ("b", "Milk", 5), ("c", "Salt", 5));

    [Fact]
    public void AReformattedStoryboardIsTheSameFilm()
    {
        var difference = Compare("# a comment\n" + Yaml.Replace("size: 300, at", "size:   300, at", StringComparison.Ordinal));
        Assert.True(difference.IsSame);
        Assert.Equal("The films are the same.\n", DifferenceText.Write(difference));
    }

    [Fact]
    public void AChangedWordIsFoundInItsBeatOnlyWithPicturesOfIt()
    {
        var difference = Compare(Yaml.Replace("Milk", "Bread", StringComparison.Ordinal));
        Assert.Equal([BeatChange.Same, BeatChange.Changed, BeatChange.Same], difference.Beats.Select(b => b.Change));
        var beat = difference.Beats[1];
        Assert.Equal((4, 5), (beat.FramesDiffering, beat.FrameCount));
        Assert.All(beat.Moments, m => Assert.True(m is { Before: not null, After: not null, Difference: not null, Area: > 0 }));
        Assert.Contains(difference.Props, p => p is { Element: "word-b", Prop: "text", Before: "Milk", After: "Bread" });
        var page = DifferencePage.Write(difference, "<test>");
        Assert.Equal(beat.Moments.Length * 3, page.Split("data:image/png;base64,").Length - 1);
        Assert.Contains("&lt;test&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http", page, StringComparison.Ordinal);
    }

    [Fact]
    public void ARevisionOutsideOfARepositoryIsTold()
    {
        using var scratch = new Scratch();
        var failure = Assert.Throws<ExplainerException>(() => GitRevision.Open("main:film.yaml", scratch.At()));
        Assert.Equal((Fault.Call, "no-repository"), (failure.Fault, failure.Code));
    }

    [Fact]
    public void WithoutMomentsNothingIsDrawn() =>
        Assert.All(Compare(Yaml.Replace("Milk", "Bread", StringComparison.Ordinal), moments: 0).Beats, b => Assert.Empty(b.Moments));

    [Fact]
    public void ChangedNarrationAndLengthAreTold()
    {
        var difference = Compare(Yaml.Replace("Here is b.", "b, the | second.", StringComparison.Ordinal));
        Assert.Equal(BeatChange.Changed, difference.Beats[1].Change);
        Assert.Equal(0, difference.Beats[1].FramesDiffering);
        Assert.Contains("said before: Here is b.", DifferenceText.Write(difference), StringComparison.Ordinal);
        Assert.Contains("- Here is b.\n+ b, the | second.", DifferenceMarkdown.Write(difference, "x"), StringComparison.Ordinal);

        var longer = FilmComparison.Run(
            TinyFilms.Compared(Yaml), TinyFilms.Compared(TinyFilms.Storyboard(("a", "Tea", 6), ("b", "Milk", 9), ("c", "Salt", 5))), 1, 64, CancellationToken.None);
        Assert.Contains(longer.Facts, f => f is { Name: "length", Before: "1.6s", After: "2s" });
        Assert.Equal((0.5, 0.9), (longer.Beats[1].DurationBefore!.Value.Value, longer.Beats[1].DurationAfter!.Value.Value));
        Assert.Equal(BeatChange.Same, longer.Beats[2].Change);
    }

    [Fact]
    public void BeatsThatComeGoOrAreRenamedAreTold()
    {
        var before = TinyFilms.Compared(TinyFilms.Storyboard(("a", "Tea", 6), ("gone", "Oil", 4), ("b", "Milk", 5)));
        var after = TinyFilms.Compared(TinyFilms.Storyboard(("fresh", "Rice", 4), ("a", "Tea", 6), ("b", "Milk", 5)));
        var difference = FilmComparison.Run(before, after, 1, 64, CancellationToken.None);
        Assert.Equal(
            [("fresh", BeatChange.Added), ("a", BeatChange.Same), ("gone", BeatChange.Removed), ("b", BeatChange.Same)],
            difference.Beats.Select(b => (b.Id, b.Change)));
        var renamed = Compare(Yaml.Replace("- id: b", "- id: other", StringComparison.Ordinal));
        Assert.Equal((BeatChange.Renamed, "b"), (renamed.Beats[1].Change, renamed.Beats[1].OldId));
    }

    [Theory]
    [InlineData("voice: espeak", "voice.engine", "", "espeak")]
    [InlineData("captions: { chars-per-line: 30 }", "captions.chars-per-line", "42", "30")]
    [InlineData("captions: burn", "captions", "soft", "burn")]
    [InlineData("audio: { loudness: -20 }", "audio.loudness", "-16 LUFS", "-20 LUFS")]
    [InlineData("audio: { music: { mood: major } }", "audio.music", "", "pad in major")]
    [InlineData("audio: { music: { peak: b } }", "audio.music.peak", "", "b")]
    [InlineData("description: About tea.", "description", "", "About tea.")]
    public void WhatIsHeardOrReadOtherwiseIsTold(string added, string name, string before, string after)
    {
        var difference = Compare(added + "\n" + Yaml, moments: 0);
        Assert.False(difference.IsSame);
        Assert.Contains(new ChangedFact(name, before, after), difference.Facts);
        var was = before.Length == 0 ? "none" : before;
        Assert.Contains($"{name}: {was} -> {after}", DifferenceText.Write(difference), StringComparison.Ordinal);
        Assert.Contains($"- **{name}**: {was} → {after}", DifferenceMarkdown.Write(difference, "x"), StringComparison.Ordinal);
        Assert.Contains($"<td>{name}</td><td><del>{was}</del></td><td><ins>{after}</ins></td>", DifferencePage.Write(difference, "x"), StringComparison.Ordinal);
    }

    [Fact]
    public void AnotherSpeedOfTheVoiceIsTold()
    {
        var slow = TinyFilms.Compared("voice: { engine: espeak }\n" + Yaml);
        var fast = TinyFilms.Compared("voice: { engine: espeak, rate: 1.2 }\n" + Yaml);
        Assert.Equal(new ChangedFact("voice.rate", "1", "1.2"), Assert.Single(FilmComparison.Run(slow, fast, 0, 64, CancellationToken.None).Facts));
    }

    [Fact]
    public void SoundsThatComeAndGoAreToldInTheirBeat()
    {
        const string Hide = "hide: word-b, over: 0.1s }";
        var old = TinyFilms.Compared(Yaml.Replace(Hide, Hide + "\n      - { at: 0.1s, sound: tick }", StringComparison.Ordinal));
        var now = TinyFilms.Compared(Yaml.Replace(Hide, Hide + "\n      - { at: 0.3s, sound: code-rain, speed: 20, gain: 3, over: 0.1s }", StringComparison.Ordinal));
        var difference = FilmComparison.Run(old, now, 0, 64, CancellationToken.None);
        Assert.Equal([BeatChange.Same, BeatChange.Changed, BeatChange.Same], difference.Beats.Select(b => b.Change));
        Assert.Equal("tick at 0.1s, 1600 Hz", Assert.Single(difference.Beats[1].SoundsGone));
        Assert.Equal("code-rain at 0.3s, for 0.1s, 20 a second, 3 dB", Assert.Single(difference.Beats[1].SoundsNew));
        Assert.Contains("~ b  changed, sound differs\n    sound gone: tick at 0.1s", DifferenceText.Write(difference), StringComparison.Ordinal);
        Assert.Contains("- tick at 0.1s, 1600 Hz\n+ code-rain at 0.3s", DifferenceMarkdown.Write(difference, "x"), StringComparison.Ordinal);
        Assert.Contains("<del>tick at 0.1s, 1600 Hz</del>", DifferencePage.Write(difference, "x"), StringComparison.Ordinal);
    }

    [Fact]
    public void AnotherContentOfASoundFileIsTold()
    {
        using var scratch = new Scratch();
        var yaml = Yaml.Replace("hide: word-b, over: 0.1s }", "hide: word-b, over: 0.1s, sound: door.wav }", StringComparison.Ordinal);
        var film = scratch.Write("film.yaml", yaml);
        scratch.Write("door.wav", "one");
        var old = TinyFilms.ComparedFile(film);
        scratch.Write("door.wav", "two");
        var beat = FilmComparison.Run(old, TinyFilms.ComparedFile(film), 0, 64, CancellationToken.None).Beats[1];
        Assert.StartsWith("door.wav (", Assert.Single(beat.SoundsGone), StringComparison.Ordinal);
        Assert.StartsWith("door.wav (", Assert.Single(beat.SoundsNew), StringComparison.Ordinal);
    }

    [Fact]
    public void ARevisionIsReadWithItsIncludesAsTheyWere()
    {
        using var scratch = new Scratch();
        Git(scratch.At(), "init", "-q");
        scratch.Write("films/shared.yaml", "defaults: { Text: { size: 300 } }\n");
        var film = scratch.Write("films/film.yaml", "include: shared.yaml\n" + Yaml.Replace(", size: 300", "", StringComparison.Ordinal));
        Git(scratch.At(), "add", "-A");
        Git(scratch.At(), "-c", "user.name=T", "-c", "user.email=t@example.org", "commit", "-q", "-m", "first");
        scratch.Write("films/shared.yaml", "defaults: { Text: { size: 200 } }\n");
        using var revision = GitRevision.Open("HEAD:films/film.yaml", scratch.At());
        Assert.True(FilmComparison.Run(TinyFilms.Compared(Yaml), TinyFilms.ComparedFile(revision.StoryboardPath), 0, 64, CancellationToken.None).Beats.All(b => b.Change == BeatChange.Same));
        Assert.All(
            FilmComparison.Run(TinyFilms.ComparedFile(revision.StoryboardPath), TinyFilms.ComparedFile(film), 0, 64, CancellationToken.None).Beats,
            b => Assert.Equal(BeatChange.Changed, b.Change));
    }

    private static FilmDifference Compare(string now, int moments = 2) =>
        FilmComparison.Run(TinyFilms.Compared(Yaml), TinyFilms.Compared(now), moments, 64, CancellationToken.None);

    private static void Git(string folder, params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = folder })!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
