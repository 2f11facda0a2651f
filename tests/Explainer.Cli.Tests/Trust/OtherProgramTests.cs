using System.Diagnostics;

namespace Explainer.Cli.Tests.Trust;

/// <summary>
/// Programs that Explainer starts (ffmpeg, git, a voice's command) that die, hang, lie or are slow, played by scripts in their place: each
/// call ends in time, in one sentence with its exit code, and leaves nothing.
/// </summary>
public sealed class OtherProgramTests : IDisposable
{
    private const string Film = """
        title: F
        video: { size: 320x180, fps: 30 }
        elements: { a: { component: Text, text: "one", at: center } }
        beats: [ { id: x, duration: 0.5s, actions: [ { at: 0s, show: a } ] }, { id: y, duration: 0.5s } ]

        """;

    private const string Spoken = """
        title: F
        video: { size: 320x180, fps: 30 }
        voice: { engine: command, command: [./speak] }
        elements: { a: { component: Text, text: "one", at: center } }
        beats: [ { id: x, duration: 3s, voiceover: One two, actions: [ { at: 0s, show: a } ] } ]

        """;

    private const string WithMusic = """
        title: F
        video: { size: 320x180, fps: 30 }
        audio: { music: { file: music.mp3 } }
        elements: { a: { component: Text, text: "one", at: center } }
        beats: [ { id: x, duration: 1s, actions: [ { at: 0s, show: a } ] } ]

        """;

    // Frames are offered through a socket that these do not come to; waiting for its standard input a script would be given up after a minute.
    // What a whole ffmpeg says of itself; only encoding is done otherwise.
    private const string Honest = "case \"$*\" in *-version*|*-encoders*|*-protocols*|*lavfi*) exec ffmpeg \"$@\";; esac\nfor out; do :; done\nout=${out#file:}\n";

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(100);

    private readonly Scratch scratch = new();

    public OtherProgramTests() => Directory.CreateDirectory(scratch.At("tmp"));

    public void Dispose() => scratch.Dispose();

    [Theory]
    [InlineData("exit 1")]
    [InlineData("exit 0")]
    [InlineData("echo hello")]
    [InlineData("kill -9 $$")]
    [InlineData("kill -SEGV $$")]
    [InlineData("head -c 100000 /dev/urandom")]
    [InlineData("sleep 600 & exit 0")]
    [InlineData("yes")]
    public void Of_a_program_that_is_no_ffmpeg_it_is_said_so(string script) =>
        AssertEnds(Call(Film, ["render", "-o", scratch.At("film.mp4")], ("EXPLAINER_FFMPEG", Script("ffmpeg", script))), ExitCode.Environment);

    [Theory]
    [InlineData("exit 1")]
    [InlineData("exit 0")]
    [InlineData(": >$out; exit 0")]
    [InlineData("head -c 5000 /dev/urandom >$out; exit 0")]
    [InlineData("echo nonsense >&2; exit 0")]
    [InlineData("kill -SEGV $$")]
    [InlineData("ffmpeg \"$@\"; truncate -s 700 $out; exit 0")]
    [InlineData("ffmpeg \"$@\"; rm $out; exit 0")]
    [InlineData("ffmpeg \"$@\"; kill -9 $$")]
    [InlineData("yes no >&2 & p=$!; sleep 1; kill $p; exit 1")]
    public void An_ffmpeg_that_dies_or_lies_while_it_encodes_or_joins_leaves_nothing(string script)
    {
        File.WriteAllText(scratch.At("film.mp4"), "the older film");
        AssertEnds(Call(Film, ["render", "--no-cache", "-o", scratch.At("film.mp4")], ("EXPLAINER_FFMPEG", Script("ffmpeg", Honest + script))), ExitCode.Environment);
        Assert.Equal("the older film", File.ReadAllText(scratch.At("film.mp4")));
    }

    [Fact]
    public void An_ffmpeg_that_is_slow_makes_the_same_film()
    {
        AssertWell(Call(Film, ["render", "--no-cache", "-o", scratch.At("a.mp4")]));
        AssertWell(Call(Film, ["render", "--no-cache", "-o", scratch.At("b.mp4")], ("EXPLAINER_FFMPEG", Script("ffmpeg", Honest + "sleep 1; ffmpeg \"$@\"; sleep 1"))));
        Assert.Equal(File.ReadAllBytes(scratch.At("a.mp4")), File.ReadAllBytes(scratch.At("b.mp4")));
    }

    [Theory]
    [InlineData("exit 1", "audio-broken")]
    [InlineData("exit 0", "audio-broken")]
    [InlineData("head -c 5000 /dev/urandom", "audio-broken")]
    [InlineData("yes", "audio-broken")]
    [InlineData("kill -9 $$", "audio-broken")]
    [InlineData("exec >&-; sleep 1; exit 1", "audio-broken")]
    [InlineData("ffmpeg \"$@\" | head -c 3000", "audio-broken")]
    public void An_ffmpeg_that_does_not_decode_a_sound_is_told_with_the_sounds_place(string script, string code)
    {
        Assert.Equal(0, ProgramRun.Of("ffmpeg", ["-v", "error", "-f", "lavfi", "-i", "sine=440:duration=1", scratch.At("music.mp3")]).Code);
        var outcome = Call(WithMusic, ["check"], ("EXPLAINER_FFMPEG", Script("ffmpeg", script)));
        Assert.True(outcome.Code == ExitCode.Input, $"{outcome.Code} {outcome.Output} {outcome.Error}");
        Assert.Contains("film.yaml:3:25: error " + code, outcome.Output, StringComparison.Ordinal);
        AssertNothingIsLeft();
    }

    [Theory]
    [InlineData("exit 3", "speech-failed")]
    [InlineData("echo the reason >&2; exit 3", "speech-failed")]
    [InlineData("sleep 600 >/dev/null & exit 3", "speech-failed")]
    [InlineData("yes no >&2 & p=$!; sleep 0.3; kill $p; exit 3", "speech-failed")]
    [InlineData("exit 0", "speech-empty")]
    [InlineData("head -c 5000 /dev/urandom", "audio-broken")]
    [InlineData("exec head -c 800000000 /dev/zero", "audio-too-long")]
    [InlineData("kill -9 $$", "speech-failed")]
    public void A_voice_that_dies_or_lies_is_told(string script, string code)
    {
        Script("speak", script);
        var outcome = Call(Spoken, ["render", "--allow-commands", "-o", scratch.At("film.mp4")]);
        Assert.True(outcome.Code is ExitCode.Input or ExitCode.Environment, $"{outcome.Code} {outcome.Output} {outcome.Error}");
        Assert.Contains("error " + code, outcome.Output + outcome.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(scratch.At("film.mp4")));
        AssertNothingIsLeft();
    }

    [Theory]
    [InlineData("exit 1")]
    [InlineData("exit 0")]
    [InlineData("head -c 100000 /dev/urandom")]
    [InlineData("kill -9 $$")]
    [InlineData("case \"$*\" in *archive*) git \"$@\" | head -c 700;; *) exec git \"$@\";; esac")]
    [InlineData("case \"$*\" in *archive*) head -c 100000 /dev/urandom;; *) exec git \"$@\";; esac")]
    [InlineData("case \"$*\" in *archive*) yes;; *) exec git \"$@\";; esac")]
    [InlineData("case \"$*\" in *archive*) exit 0;; *) exec git \"$@\";; esac")]
    public void A_git_that_dies_or_lies_is_told(string script)
    {
        scratch.Write("film.yaml", Film);
        foreach (var call in new string[][] { ["init", "-q"], ["add", "film.yaml"], ["-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "a"] })
        {
            Assert.Equal(0, ProgramRun.Of("git", call, scratch.Folder).Code);
        }

        Script("bin/git", script.Replace("git \"", Where("git") + " \"", StringComparison.Ordinal));
        var path = scratch.At("bin") + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        var outcome = Run(["diff", "HEAD:film.yaml", "film.yaml"], ("PATH", path));
        Assert.True(outcome.Code is ExitCode.Call or ExitCode.Input, $"{outcome.Code} {outcome.Output} {outcome.Error}");
        Assert.Contains("error ", outcome.Output + outcome.Error, StringComparison.Ordinal);
        AssertNothingIsLeft();
    }

    private static string Where(string program) => ProgramRun.Of("/bin/sh", ["-c", "command -v " + program]).Expected.Trim();

    private string Script(string name, string script)
    {
        scratch.Write(name, "#!/bin/sh\n" + script.Replace("ffmpeg \"", Where("ffmpeg") + " \"", StringComparison.Ordinal) + "\n");
        Assert.Equal(0, ProgramRun.Of("chmod", ["755", scratch.At(name)]).Code);
        return scratch.At(name);
    }

    private Outcome Call(string film, string[] arguments, params (string Name, string? Value)[] environment) =>
        Run([arguments[0], scratch.Write("film.yaml", film), .. arguments[1..]], environment);

    private Outcome Run(string[] arguments, params (string Name, string? Value)[] environment)
    {
        var watch = Stopwatch.StartNew();
        var outcome = Separately.Run(arguments, scratch.Folder, [("TMPDIR", scratch.At("tmp")), ("XDG_CACHE_HOME", scratch.At("cache")), .. environment]);
        Assert.True(watch.Elapsed < Longest, $"It took {watch.Elapsed}.");
        Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
        return outcome;
    }

    private static void AssertWell(Outcome outcome) => Assert.True(outcome.Code == 0, outcome.Error);

    private void AssertEnds(Outcome outcome, int code)
    {
        Assert.True(outcome.Code == code, $"{outcome.Code} {outcome.Output} {outcome.Error}");
        Assert.Contains("error ", outcome.Error, StringComparison.Ordinal);
        AssertNothingIsLeft();
    }

    // Among the temporary files, and half-made beside the film or in the cache.
    private void AssertNothingIsLeft()
    {
        Assert.Empty(Directory.EnumerateFileSystemEntries(scratch.At("tmp"), "*explainer*", new EnumerationOptions { AttributesToSkip = 0 }));
        Assert.DoesNotContain(scratch.Files, file => file.Contains(".partial-", StringComparison.Ordinal));
    }
}
