using System.Diagnostics;
using Explainer.Cli.Commands;
using Explainer.Cli.Parsing;
using Explainer.Cli.Terminals;

namespace Explainer.Cli.Tests;

/// <summary>The film that is kept up to date while its storyboard is written.</summary>
public sealed class WatchTests
{
    private const string Film = """
        title: Small
        video: { size: 160x90, fps: 10 }
        voice: espeak
        elements:
          box: { component: Shape, width: 300, height: 300, at: center }
        beats:
          - { id: one, duration: 2s, voiceover: Good morning., actions: [ { at: 0s, show: box, enter: none }, { at: 1s, sound: tick } ] }
          - { id: two, duration: 1s, actions: [ { at: 0.5s, hide: box } ] }
        """;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_watched_film_has_voice_and_captions_and_outlives_mistakes()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("film.yaml", Film);
        var output = scratch.At("film.mp4");
        using var source = new CancellationTokenSource();
        using var said = new StringWriter();
        var saying = TextWriter.Synchronized(said);
        using var terminal = new Terminal(TextWriter.Null, saying, () => Stream.Null, new TerminalTraits(false, false, false));
        var context = new CommandContext(terminal, TimeProvider.System, false, false, source.Token);
        var call = CommandTree.Root.Parse(["watch", file, "-o", output, "--quality", "draft"], CommandTree.Configuration);
        var watching = Task.Run(() => new WatchCommand().Run(call, context), CancellationToken.None);

        Until("2 of 2 clips made");
        Assert.Equal(["video", "audio", "subtitle"], Streams(output)[..3]);
        Assert.Contains("Good morning.", File.ReadAllText(scratch.At("film.srt")), StringComparison.Ordinal);
        var last = File.ReadAllBytes(output);

        scratch.Write("film.yaml", Film.Replace("show: box", "show: bx", StringComparison.Ordinal));
        Until("the last good result stays");
        Assert.Contains("Did you mean \"box\"?", Said(), StringComparison.Ordinal);
        Assert.Equal(last, File.ReadAllBytes(output));

        // Other words over the same pictures: no clip is made.
        scratch.Write("film.yaml", Film.Replace("morning", "evening", StringComparison.Ordinal));
        Until("0 of 2 clips made");
        Assert.Contains("Good evening.", File.ReadAllText(scratch.At("film.srt")), StringComparison.Ordinal);
        Assert.NotEqual(last, File.ReadAllBytes(output));

        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => watching);
        Assert.Equal(["film.mp4", "film.srt", "film.vtt", "film.yaml"], Directory.EnumerateFiles(scratch.Folder).Select(Path.GetFileName).Order());

        // A synchronized writer locks itself.
        string Said()
        {
            lock (saying)
            {
                return said.ToString();
            }
        }

        void Until(string text) => Assert.True(
            SpinWait.SpinUntil(() => watching.IsFaulted || Said().Contains(text, StringComparison.Ordinal), Limit) && !watching.IsFaulted,
            $"{text} was not said, but: {Said()} {watching.Exception}");
    }

    [Fact]
    public void A_file_that_is_not_there_is_not_waited_for()
    {
        var outcome = Runner.Run("watch", "no-such-film.yaml");
        Assert.Equal(ExitCode.Input, outcome.Code);
        Assert.Contains("does not exist", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--beat", "three")]
    [InlineData("--lang", "all")]
    public void A_wrong_call_is_not_watched(params string[] options)
    {
        using var scratch = new Scratch();
        Assert.Equal(ExitCode.Call, Runner.Run(["watch", scratch.Write("film.yaml", Film), "-o", scratch.At(options[0] == "--beat" ? "x.png" : "x.mp4"), .. options]).Code);
    }

    [Fact]
    public async Task Ctrl_C_in_the_middle_of_the_work_leaves_nothing_half_written()
    {
        using var scratch = new Scratch();
        var cache = scratch.At("cache");
        var file = scratch.Write("film.yaml", Film.Replace("160x90", "1920x1080", StringComparison.Ordinal).Replace("duration: 2s", "duration: 60s", StringComparison.Ordinal));
        var start = new ProcessStartInfo("dotnet", [typeof(Application).Assembly.Location, "watch", file, "-o", scratch.At("film.mp4")])
        {
            RedirectStandardError = true,
            Environment = { ["XDG_CACHE_HOME"] = cache },
        };
        using var watching = Process.Start(start)!;
        var said = watching.StandardError.ReadToEndAsync();
        Assert.True(SpinWait.SpinUntil(() => Drafts().Any(), Limit), "No clip was begun.");
        using (var interrupt = Process.Start("/bin/sh", ["-c", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"kill -INT {watching.Id}")]))
        {
            await interrupt.WaitForExitAsync();
        }

        Assert.True(watching.WaitForExit(Limit), "It did not end.");
        Assert.Equal(ExitCode.Interrupted, watching.ExitCode);
        Assert.Contains("no partial files were left", await said, StringComparison.Ordinal);
        Assert.Empty(Drafts());
        Assert.False(File.Exists(scratch.At("film.mp4")));

        IEnumerable<string> Drafts() => Directory.Exists(cache)
            ? Directory.EnumerateFiles(cache, "*.partial-*", new EnumerationOptions { AttributesToSkip = 0, RecurseSubdirectories = true })
            : [];
    }

    private static string[] Streams(string film)
    {
        using var probe = Process.Start(
            new ProcessStartInfo("ffprobe", ["-v", "error", "-show_entries", "stream=codec_type", "-of", "csv=p=0", film]) { RedirectStandardOutput = true })!;
        return probe.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
