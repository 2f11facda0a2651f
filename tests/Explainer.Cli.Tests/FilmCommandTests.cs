using System.Text.Json;

namespace Explainer.Cli.Tests;

/// <summary>The commands that read storyboards, on real ones.</summary>
public sealed class FilmCommandTests
{
    private const string Small = """
        title: Small
        video: { size: 320x180, fps: 10 }
        elements:
          box: { component: Shape, width: 300, height: 300, at: center }
        beats:
          - { id: one, duration: 1s, voiceover: One., actions: [ { at: 0s, show: box, enter: none } ] }
          - { id: two, duration: 1s, key: 0.5s, actions: [ { at: 0.5s, hide: box } ] }
        """;

    [Fact]
    public void Check_tells_the_facts_of_a_sound_storyboard()
    {
        using var scratch = new Scratch();
        var outcome = Runner.Run("check", scratch.Write("small.yaml", Small), "--format", "json");
        Assert.Equal(ExitCode.Success, outcome.Code);
        using var json = JsonDocument.Parse(outcome.Output);
        Assert.True(json.RootElement.GetProperty("ok").GetBoolean());
        Assert.Empty(json.RootElement.GetProperty("diagnostics").EnumerateArray());
        var film = json.RootElement.GetProperty("film");
        Assert.Equal(20, film.GetProperty("frames").GetInt32());
        Assert.Equal(["one", "two"], film.GetProperty("beats").EnumerateArray().Select(b => b.GetProperty("id").GetString()));
    }

    [Fact]
    public void Check_tells_every_mistake_with_its_place()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("broken.yaml", Small.Replace("show: box", "shwo: box", StringComparison.Ordinal).Replace("Shape", "Shap", StringComparison.Ordinal));
        var text = Runner.Run("check", file);
        Assert.Equal(ExitCode.Input, text.Code);
        Assert.Contains($"{file}:4:", text.Output, StringComparison.Ordinal);
        Assert.Contains($"{file}:6:", text.Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(Runner.Run("check", file, "--json").Output);
        var first = json.RootElement.GetProperty("diagnostics")[0];
        Assert.Equal(file, first.GetProperty("file").GetString());
        Assert.Equal(4, first.GetProperty("line").GetInt32());
        Assert.True(first.GetProperty("column").GetInt32() < first.GetProperty("endColumn").GetInt32());
        Assert.Equal(4, first.GetProperty("endLine").GetInt32());
        Assert.Equal("unknown-component", first.GetProperty("code").GetString());
        Assert.Equal("error", first.GetProperty("severity").GetString());
        Assert.NotEmpty(first.GetProperty("message").GetString()!);
        Assert.Contains("Shape", first.GetProperty("remedy").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("render")]
    [InlineData("still")]
    [InlineData("sheet")]
    public void Nothing_is_made_of_a_broken_storyboard(string command)
    {
        using var scratch = new Scratch();
        var file = scratch.Write("broken.yaml", Small.Replace("Shape", "Shap", StringComparison.Ordinal));
        var output = scratch.At(command == "render" ? "out.mp4" : "out.png");
        var outcome = Runner.Run(command, file, "-o", output);
        Assert.Equal(ExitCode.Input, outcome.Code);
        Assert.Contains("unknown-component", outcome.Error, StringComparison.Ordinal);
        Assert.Empty(outcome.Output);
        Assert.Equal(["broken.yaml"], Directory.EnumerateFileSystemEntries(scratch.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public void A_file_that_is_not_there_is_a_mistake_of_the_input() =>
        Assert.Equal(ExitCode.Input, Runner.Run("render", "no-such-film.yaml").Code);

    [Fact]
    public void A_film_is_made_and_told_to_programs()
    {
        using var scratch = new Scratch();
        var output = scratch.At("small.mp4");
        var outcome = Runner.Run("render", scratch.Write("small.yaml", Small), "-o", output, "--no-cache", "--quality", "draft", "--json");
        Assert.True(outcome.Code == ExitCode.Success, outcome.Output + outcome.Error);
        var last = outcome.Output.TrimEnd('\n').Split('\n')[^1];
        using var json = JsonDocument.Parse(last);
        Assert.Equal("done", json.RootElement.GetProperty("event").GetString());
        Assert.Equal(20, json.RootElement.GetProperty("frames").GetInt32());
        Assert.Equal(2, json.RootElement.GetProperty("clips").GetInt32());
        Assert.Equal(new FileInfo(output).Length, json.RootElement.GetProperty("bytes").GetInt64());
        Assert.Empty(outcome.Error);
        Assert.Equal(["small.mp4", "small.srt", "small.vtt", "small.yaml"], Directory.EnumerateFileSystemEntries(scratch.Folder).Select(Path.GetFileName).Order());
    }

    [Theory]
    [InlineData("unknown-beat", "--beat", "tow")]
    [InlineData("outside-film: --from 60s is after the end of the film (2s)", "--from", "1:00")]
    [InlineData("outside-film: --from 60s is after the end of the film (2s)", "--from", "1:00", "--to", "1:10")]
    [InlineData("outside-film: --to 60s is after the end of the film (2s)", "--to", "1:00")]
    [InlineData("no-frames: There is no frame from 1.5s to 1s", "--from", "1.5s", "--to", "1s")]
    [InlineData("unknown-preset", "--preset", "fastt")]
    public void A_film_without_what_is_wanted_is_a_wrong_call(string code, params string[] options)
    {
        using var scratch = new Scratch();
        var outcome = Runner.Run(["render", scratch.Write("small.yaml", Small), "-o", scratch.At("small.mp4"), "--no-cache", .. options]);
        Assert.Equal(ExitCode.Call, outcome.Code);
        Assert.StartsWith($"error {code}", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(["small.yaml"], Directory.EnumerateFileSystemEntries(scratch.Folder).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("error outside-film: 90s is after the end of the film\n", "It lasts 2s.", "--at", "90s")]
    [InlineData("error outside-film: 6s is after the end of the beat two\n", "It lasts 1s.", "--at", "6s", "--beat", "two")]
    public void A_still_behind_the_end_tells_the_time_and_what_ends_before_it(string message, string remedy, params string[] options)
    {
        using var scratch = new Scratch();
        var outcome = Runner.Run(["still", scratch.Write("small.yaml", Small), "-o", scratch.At("small.png"), .. options]);
        Assert.Equal(ExitCode.Call, outcome.Code);
        Assert.StartsWith(message, outcome.Error, StringComparison.Ordinal);
        Assert.Contains(remedy, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_file_is_called_empty()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("empty.yaml", "");
        var outcome = Runner.Run("check", file);
        Assert.Equal(ExitCode.Input, outcome.Code);
        Assert.Contains($"The file {file} is empty\n", outcome.Output + outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_output_that_cannot_be_written_is_told_before_the_work()
    {
        using var scratch = new Scratch();
        var folder = scratch.At("taken.mp4");
        Directory.CreateDirectory(folder);
        var outcome = Runner.Run("render", scratch.Write("small.yaml", Small), "-o", folder, "--no-cache");
        Assert.Equal(ExitCode.Call, outcome.Code);
        Assert.StartsWith("error output-occupied: ", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5, "--beat", "two", "--at", "0.5s")]
    [InlineData(5, "--beat", "two")]
    [InlineData(5, "--at", "1.5s")]
    [InlineData(9, "--beat", "two", "--at", "1s")]
    public void A_still_shows_the_moment_that_is_asked_for(int framesIntoTwo, params string[] options)
    {
        using var scratch = new Scratch();
        var output = scratch.At("still.png");
        var outcome = Runner.Run(["still", scratch.Write("small.yaml", Small), "-o", output, "--json", .. options]);
        Assert.True(outcome.Code == ExitCode.Success, outcome.Output + outcome.Error);
        using var json = JsonDocument.Parse(outcome.Output);
        Assert.Equal(10 + framesIntoTwo, json.RootElement.GetProperty("frame").GetInt32());
        Assert.Equal("two", json.RootElement.GetProperty("beat").GetString());
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], File.ReadAllBytes(output)[..4]);
    }

    [Fact]
    public void A_dump_names_the_lines_it_comes_from()
    {
        using var scratch = new Scratch();
        var outcome = Runner.Run("still", scratch.Write("small.yaml", Small), "--beat", "one", "--at", "0.9s", "--dump");
        Assert.Equal(ExitCode.Success, outcome.Code);
        Assert.StartsWith("frame ", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("# line 4", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_storyboard_has_no_mistakes_and_is_never_written_over()
    {
        using var scratch = new Scratch();
        Assert.Equal(ExitCode.Success, Runner.Run("new", scratch.At("my-film")).Code);
        var check = Runner.Run("check", scratch.At("my-film.yaml"));
        Assert.Equal(ExitCode.Success, check.Code);
        Assert.DoesNotContain("warning", check.Output, StringComparison.Ordinal);
        var again = Runner.Run("new", scratch.At("my-film"));
        Assert.Equal(ExitCode.Call, again.Code);
        Assert.StartsWith("error file-exists: ", again.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1: 2")]
    [InlineData("it's")]
    [InlineData("true")]
    [InlineData("#film")]
    public void Any_name_gives_a_sound_storyboard(string name)
    {
        using var scratch = new Scratch();
        var file = scratch.Write("any.yaml", Commands.NewCommand.Storyboard(name + ".yaml", "film"));
        Assert.Equal(ExitCode.Success, Runner.Run("check", file).Code);
    }

    [Theory]
    [InlineData("my film", "'my film.yaml'")]
    [InlineData("it's", "'it'\\''s.yaml'")]
    [InlineData("my-film", "my-film.yaml")]
    public void The_command_that_new_names_can_be_copied(string name, string quoted)
    {
        using var scratch = new Scratch();
        var said = Runner.Run("new", scratch.At(name)).Error;
        Assert.EndsWith(quoted.StartsWith('\'') ? $"explainer render '{scratch.Folder}/{quoted[1..]}\n" : $"explainer render {scratch.Folder}/{quoted}\n", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_folder_is_made_and_said_and_several_are_a_mistake()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("small.yaml", Small);
        var made = Runner.Run("still", file, "-o", scratch.At("out/one.png"));
        Assert.Equal(ExitCode.Success, made.Code);
        Assert.Contains($"{scratch.At("out")}: created folder", made.Error, StringComparison.Ordinal);
        var refused = Runner.Run("render", file, "-o", scratch.At("no/such/film.mp4"));
        Assert.Equal(ExitCode.Call, refused.Code);
        Assert.StartsWith("error no-such-folder: ", refused.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(scratch.At("no")));
    }

    [Fact]
    public void A_transparent_film_that_is_to_be_MP4_is_warned_of()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("small.yaml", "theme: { colors: { background: \"#00000000\" } }\n" + Small);
        var film = Runner.Run("render", file, "-o", scratch.At("film.mp4"), "--no-cache", "--quality", "draft");
        Assert.Equal(ExitCode.Success, film.Code);
        Assert.Contains("warning transparency-lost: ", film.Error, StringComparison.Ordinal);
        Assert.Contains(".webm", film.Error, StringComparison.Ordinal);
        var frames = Runner.Run("render", file, "-o", scratch.At("frames/%05d.png"), "--no-cache", "--quality", "draft");
        Assert.DoesNotContain("transparency", frames.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cover.png", ExitCode.Input, "no-thumbnail")]
    [InlineData("cover.jpg", ExitCode.Call, "picture-is-png")]
    public void A_thumbnail_that_cannot_be_is_told_before_the_work(string name, int exitCode, string code)
    {
        using var scratch = new Scratch();
        var outcome = Runner.Run("render", scratch.Write("small.yaml", Small), "-o", scratch.At("film.mp4"), "--thumbnail", scratch.At(name), "--no-cache");
        Assert.Equal(exitCode, outcome.Code);
        Assert.StartsWith($"error {code}: ", outcome.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(scratch.At("film.mp4")));
    }

    [Fact]
    public void A_sound_file_that_cannot_be_read_is_told_with_its_place()
    {
        using var scratch = new Scratch();
        scratch.Write("door.wav", "no sound");
        var outcome = Runner.Run("audio", scratch.Write("small.yaml", Small.Replace("hide: box", "hide: box, sound: door.wav", StringComparison.Ordinal)), "-o", scratch.At("film.wav"));
        Assert.Equal(ExitCode.Input, outcome.Code);
        Assert.Contains("small.yaml:7:", outcome.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(scratch.At("film.wav")));
    }
}
