using System.Diagnostics;
using System.Text;
using System.Text.Json;
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
            TinyFilms.Compile(Yaml), TinyFilms.Compile(TinyFilms.Storyboard(("a", "Tea", 6), ("b", "Milk", 9), ("c", "Salt", 5))), 1, 64, CancellationToken.None);
        Assert.Contains(longer.Facts, f => f is { Name: "length", Before: "1.6s", After: "2s" });
        Assert.Equal((0.5, 0.9), (longer.Beats[1].DurationBefore!.Value.Value, longer.Beats[1].DurationAfter!.Value.Value));
        Assert.Equal(BeatChange.Same, longer.Beats[2].Change);
    }

    [Fact]
    public void BeatsThatComeGoOrAreRenamedAreTold()
    {
        var before = TinyFilms.Compile(TinyFilms.Storyboard(("a", "Tea", 6), ("gone", "Oil", 4), ("b", "Milk", 5)));
        var after = TinyFilms.Compile(TinyFilms.Storyboard(("fresh", "Rice", 4), ("a", "Tea", 6), ("b", "Milk", 5)));
        var difference = FilmComparison.Run(before, after, 1, 64, CancellationToken.None);
        Assert.Equal(
            [("fresh", BeatChange.Added), ("a", BeatChange.Same), ("gone", BeatChange.Removed), ("b", BeatChange.Same)],
            difference.Beats.Select(b => (b.Id, b.Change)));
        var renamed = Compare(Yaml.Replace("- id: b", "- id: other", StringComparison.Ordinal));
        Assert.Equal((BeatChange.Renamed, "b"), (renamed.Beats[1].Change, renamed.Beats[1].OldId));
    }

    [Fact]
    public void JsonSaysTheSameAsTheText()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            DifferenceJson.Write(json, Compare(Yaml.Replace("Milk", "Bread", StringComparison.Ordinal)));
            json.WriteEndObject();
        }

        using var document = JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray()));
        Assert.False(document.RootElement.GetProperty("same").GetBoolean());
        Assert.Equal("changed", document.RootElement.GetProperty("beats")[1].GetProperty("change").GetString());
    }

    [Fact]
    public void ARevisionIsReadWithItsIncludesAsTheyWere()
    {
        using var scratch = new Scratch();
        Git(scratch.Path(), "init", "-q");
        scratch.Write("films/shared.yaml", "defaults: { Text: { size: 300 } }\n");
        var film = scratch.Write("films/film.yaml", "include: shared.yaml\n" + Yaml.Replace(", size: 300", "", StringComparison.Ordinal));
        Git(scratch.Path(), "add", "-A");
        Git(scratch.Path(), "-c", "user.name=T", "-c", "user.email=t@example.org", "commit", "-q", "-m", "first");
        scratch.Write("films/shared.yaml", "defaults: { Text: { size: 200 } }\n");
        using var revision = GitRevision.Open("HEAD:films/film.yaml", scratch.Path());
        Assert.True(FilmComparison.Run(TinyFilms.Compile(Yaml), TinyFilms.CompileFile(revision.StoryboardPath), 0, 64, CancellationToken.None).Beats.All(b => b.Change == BeatChange.Same));
        Assert.All(
            FilmComparison.Run(TinyFilms.CompileFile(revision.StoryboardPath), TinyFilms.CompileFile(film), 0, 64, CancellationToken.None).Beats,
            b => Assert.Equal(BeatChange.Changed, b.Change));
    }

    private static FilmDifference Compare(string now, int moments = 2) =>
        FilmComparison.Run(TinyFilms.Compile(Yaml), TinyFilms.Compile(now), moments, 64, CancellationToken.None);

    private static void Git(string folder, params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = folder })!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
