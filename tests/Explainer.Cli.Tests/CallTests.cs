using System.Text.Json;

namespace Explainer.Cli.Tests;

/// <summary>Wrong calls: each ends in exit code 2 with a sentence and what to do, never in a trace.</summary>
public sealed class CallTests
{
    public static TheoryData<string, string, string> WrongCalls => new()
    {
        { "rendr film.yaml", "unknown-command", "Did you mean \"render\"?" },
        { "film.yaml", "unknown-command", "explainer render film.yaml" },
        { "render", "bad-call", "\"explainer render\" needs FILE" },
        { "render --beat intro film.yaml", "bad-call", "--beat takes every word after it" },
        { "render film.yaml --siz 10x10", "unknown-option", "Did you mean \"--size\"?" },
        { "still film.yaml --jobs 2", "unknown-option", "has no option --jobs" },
        { "render film.yaml more.yaml", "unexpected-word", "more.yaml" },
        { "render film.yaml --size", "bad-call", "--size needs WxH" },
        { "rendr --help", "unknown-command", "Did you mean \"render\"?" },
        { "render film.yaml --size 1920", "bad-value", "--size cannot be \"1920\"" },
        { "render film.yaml --size 1921x1080", "bad-value", "even" },
        { "render film.yaml --size 100000x100000", "bad-value", "7680" },
        { "render film.yaml --fps 0", "bad-value", "--fps" },
        { "render film.yaml --fps NaN", "bad-value", "--fps" },
        { "render film.yaml --scale 0", "bad-value", "from 0.02 to 16" },
        { "render film.yaml --crf 99", "bad-value", "from 0 to 63" },
        { "new ..", "bad-name", "\"..\" is not a valid file name" },
        { "new films/", "bad-name", "my-film" },
        { "render film.yaml --scale NaN", "bad-value", "--scale" },
        { "render film.yaml --jobs 0", "bad-value", "1 to 1024" },
        { "render film.yaml --crf best", "bad-value", "--crf" },
        { "render film.yaml --quality hihg", "bad-value", "Did you mean \"high\"?" },
        { "render film.yaml --format mpeg", "bad-value", "--format" },
        { "render film.yaml --from soon", "bad-value", "1:05.5" },
        { "render film.yaml --to 1:75", "bad-value", "--to" },
        { "render film.yaml -o film.avi", "unknown-format", ".mp4" },
        { "render film.yaml -o film.png", "unknown-format", "explainer still" },
        { "still film.yaml --at x", "bad-value", "--at" },
        { "sheet film.yaml --columns 99", "bad-value", "1 to 12" },
        { "components GPUGage", "unknown-component", "Did you mean \"GPUGauge\"?" },
        { "measure --what-if compute=2x", "what-if-without-model", "--model" },
        { "measure --model lama-3.1-8b", "unknown-model", "llama-3.1-8b" },
        { "new", "bad-call", "needs NAME" },
        { "new no/such/film", "no-such-folder", "no/such" },
        { "new film --template shrt", "bad-value", "Did you mean \"short\"?" },
        { "completion bsh", "bad-value", "Did you mean \"bash\"?" },
        { "audio film.yaml -o film.mp3", "sound-is-wav", ".wav" },
        { "check -", "input-is-file", "to a file" },
        { "still film.yaml -o - --dump", "two-formats", "-o FILE" },
        { "captions film.yaml --plain -o film.srt", "plain-is-webvtt", ".vtt" },
        { "assemble film.yaml --clips nowhere", "no-such-folder", "nowhere" },
        { "render film.yaml -o frames/%03d.png", "unknown-format", "/%05d.png" },
        { "cache show --limit 5G", "limit-without-prune", "cache prune --limit" },
    };

    [Theory]
    [MemberData(nameof(WrongCalls))]
    public void A_wrong_call_is_explained(string call, string code, string says)
    {
        var outcome = Runner.Run(call.Split(' '));
        Assert.Equal(ExitCode.Call, outcome.Code);
        Assert.StartsWith($"error {code}: ", outcome.Error, StringComparison.Ordinal);
        Assert.Contains(says, outcome.Error, StringComparison.Ordinal);
        Assert.Contains("\n  = ", outcome.Error, StringComparison.Ordinal);
        Assert.Empty(outcome.Output);
    }

    [Theory]
    [MemberData(nameof(WrongCalls))]
    public void A_wrong_call_is_explained_to_programs(string call, string code, string says)
    {
        // A word more would be swallowed by --beat or stand for the value that is missing.
        var outcome = Runner.Run(["--json", .. call.Split(' ')]);
        Assert.Equal(ExitCode.Call, outcome.Code);
        Assert.Empty(outcome.Error);
        using var json = JsonDocument.Parse(outcome.Output);
        var error = json.RootElement.GetProperty("error");
        Assert.Equal("error", json.RootElement.GetProperty("event").GetString());
        Assert.Equal(ExitCode.Call, json.RootElement.GetProperty("exitCode").GetInt32());
        Assert.Equal(code, error.GetProperty("code").GetString());
        Assert.Contains(says, error.GetProperty("message").GetString() + " " + error.GetProperty("remedy").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_command_the_help_goes_to_the_error_stream()
    {
        var outcome = Runner.Run();
        Assert.Equal(ExitCode.Call, outcome.Code);
        Assert.Contains("Commands:", outcome.Error, StringComparison.Ordinal);
        Assert.Empty(outcome.Output);
    }

    [Fact]
    public void The_version_is_one_line() => Assert.Equal(
        new Outcome(0, $"explainer {Application.Version}\n", ""), Runner.Run("--version"));
}
