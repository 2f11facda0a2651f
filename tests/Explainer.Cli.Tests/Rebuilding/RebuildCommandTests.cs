using System.Text.Json;

namespace Explainer.Cli.Tests.Rebuilding;

/// <summary>The commands about what is reused, shared out and compared.</summary>
public sealed class RebuildCommandTests : IDisposable
{
    private const string Small = """
        title: Small
        video: { size: 64x36, fps: 10 }
        elements:
          box: { component: Shape, width: 300, height: 300, at: center }
        beats:
          - { id: one, duration: 0.5s, voiceover: One., actions: [ { at: 0s, show: box, enter: none } ] }
          - { id: two, duration: 0.5s, actions: [ { at: 0.2s, hide: box } ] }
        """;

    private readonly Scratch scratch = new();

    [Fact]
    public void SharesAreJoinedToTheFilmThatOneCallMakes()
    {
        var file = scratch.Write("film.yaml", Small);
        var clips = scratch.At("clips");
        var output = scratch.At("film.mp4");
        Assert.Equal(0, Runner.Run("render", file, "--shard", "1/2", "--clips", clips, "--quality", "draft").Code);

        var missing = Runner.Run("assemble", file, "--clips", clips, "--shards", "2", "-o", output, "--quality", "draft", "--json");
        Assert.Equal(ExitCode.Environment, missing.Code);
        var events = missing.Output.Trim().Split('\n');
        using (var last = JsonDocument.Parse(events[1]))
        {
            Assert.Equal(ExitCode.Environment, last.RootElement.GetProperty("exitCode").GetInt32());
            Assert.Contains("1 of 2 clips is missing", last.RootElement.GetProperty("error").GetProperty("message").GetString(), StringComparison.Ordinal);
        }

        using (var json = JsonDocument.Parse(events[0]))
        {
            Assert.Equal("2/2", json.RootElement.GetProperty("shard").GetString());
            Assert.Equal(5, json.RootElement.GetProperty("frames").GetInt32());
        }

        Assert.False(File.Exists(output));
        Assert.Equal(0, Runner.Run("render", file, "--shard", "2/2", "--clips", clips, "--quality", "draft").Code);
        Assert.Contains("joined from 2 clips", Runner.Run("assemble", file, "--clips", clips, "-o", output, "--quality", "draft").Error, StringComparison.Ordinal);
        var whole = scratch.At("whole.mp4");
        Assert.Equal(0, Runner.Run("render", file, "--no-cache", "-o", whole, "--quality", "draft").Code);
        Assert.Equal(File.ReadAllBytes(whole), File.ReadAllBytes(output));
    }

    [Fact]
    public void AShareWithoutClipsHasItsFolder()
    {
        var file = scratch.Write("film.yaml", Small);
        for (var share = 1; share <= 3; share++)
        {
            Assert.Equal(0, Runner.Run("render", file, "--shard", $"{share}/3", "--clips", scratch.At($"clips-{share}"), "--quality", "draft").Code);
        }

        var joined = Runner.Run("assemble", file, "--clips", scratch.At("clips-1"), "--clips", scratch.At("clips-2"), "--clips", scratch.At("clips-3"), "-o", scratch.At("film.mp4"), "--quality", "draft");
        Assert.Contains("joined from 2 clips", joined.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ExplainNamesTheElementThatDiffers()
    {
        var file = scratch.Write("film.yaml", Small);
        var output = scratch.At("film.mp4");
        Assert.Contains("2 made", Runner.Run("render", file, "-o", output, "--explain", "--quality", "draft").Output, StringComparison.Ordinal);
        scratch.Write("film.yaml", Small.Replace("at: 0.2s", "at: 0.1s", StringComparison.Ordinal));
        var explained = Runner.Run("render", file, "-o", output, "--explain", "--quality", "draft").Output;
        Assert.Contains("box differs in frames 2-4 of the beat", explained, StringComparison.Ordinal);
        Assert.Contains("1 clip reused, 1 made", explained, StringComparison.Ordinal);
    }

    [Fact]
    public void DiffSaysByItsExitCodeWhetherAnythingDiffers()
    {
        var old = scratch.Write("old.yaml", Small);
        var same = scratch.Write("same.yaml", "# a comment\n" + Small);
        var other = scratch.Write("other.yaml", Small.Replace("width: 300", "width: 500", StringComparison.Ordinal));
        var page = scratch.At("diff.html");
        Assert.Equal(0, Runner.Run("diff", old, same).Code);
        var written = Runner.Run("diff", old, other, "--html", page);
        Assert.Equal((1, $"{page}: the difference as a page\n"), (written.Code, written.Error));
        Assert.Contains("prop box.width: 300 -> 500", written.Output, StringComparison.Ordinal);
        // A shape has a size of its own; what another component is given none follows from its content.
        var usual = Runner.Run("diff", old, scratch.Write("usual.yaml", Small.Replace(", height: 300", "", StringComparison.Ordinal))).Output;
        Assert.Contains("box.height: 300 -> 240", usual, StringComparison.Ordinal);
        var chip = Small.Replace("Shape", "Chip", StringComparison.Ordinal);
        var unset = Runner.Run("diff", scratch.Write("chip.yaml", chip), scratch.Write("unset.yaml", chip.Replace(", height: 300", "", StringComparison.Ordinal))).Output;
        Assert.Contains("-> unset", unset, StringComparison.Ordinal);
        Assert.Contains("data:image/png;base64,", File.ReadAllText(page), StringComparison.Ordinal);
        var broken = Runner.Run("diff", old, scratch.Write("broken.yaml", Small.Replace("Shape", "Shap", StringComparison.Ordinal)));
        Assert.Equal(ExitCode.Input, broken.Code);
        Assert.Contains("broken.yaml:4:", broken.Error, StringComparison.Ordinal);
        Assert.Empty(broken.Output);
        using var json = JsonDocument.Parse(Runner.Run("diff", old, other, "--json").Output);
        Assert.Equal("changed", json.RootElement.GetProperty("beats")[0].GetProperty("change").GetString());
    }

    [Theory]
    [InlineData("render", "film.yaml", "--shard", "3/2")]
    [InlineData("render", "film.yaml", "--shard", "1/2", "--no-cache")]
    [InlineData("render", "film.yaml", "--clips", "x")]
    [InlineData("render", "film.yaml", "--explain", "--no-cache")]
    [InlineData("cache", "burn")]
    [InlineData("cache", "prune", "--limit", "much")]
    [InlineData("cache", "prune", "--limit", "10")]
    [InlineData("diff", "a.yaml", "b.yaml", "--markdown", "--json")]
    public void CallsThatMakeNoSenseAreRefused(params string[] arguments) => Assert.Equal(ExitCode.Call, Runner.Run(arguments).Code);

    [Fact]
    public void TheCacheIsShownAndPruned()
    {
        using var json = JsonDocument.Parse(Runner.Run("cache", "show", "--json").Output);
        Assert.True(json.RootElement.GetProperty("clips").GetInt32() >= 0);
        Assert.Contains("removed 0 clips", Runner.Run("cache", "prune", "--limit", "1G").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void SpeechIsShownAndPrunedAndWhatAnHourKeepsIsSaid()
    {
        var file = scratch.Write("spoken.yaml", "voice: espeak\n" + Small.Replace("duration: 0.5s, voiceover", "voiceover", StringComparison.Ordinal));
        Assert.Equal(0, Runner.Run("render", file, "-o", scratch.At("spoken.mp4"), "--quality", "draft").Code);
        using (var json = JsonDocument.Parse(Runner.Run("cache", "--json").Output))
        {
            Assert.True(json.RootElement.GetProperty("utterances").GetInt32() > 0);
            Assert.True(json.RootElement.GetProperty("speechBytes").GetInt64() > 0);
        }

        var pruned = Runner.Run("cache", "prune", "--limit", "0");
        Assert.Contains("used within the last hour", pruned.Error, StringComparison.Ordinal);
        Assert.Matches("speech: removed [1-9]", pruned.Output);
    }

    public void Dispose() => scratch.Dispose();
}
