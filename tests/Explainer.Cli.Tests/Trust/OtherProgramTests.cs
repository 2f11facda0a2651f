using System.Diagnostics;

namespace Explainer.Cli.Tests.Trust;

/// <summary>
/// Programs that Explainer starts (ffmpeg, git, a voice's command) that die, hang, lie or are slow, played by scripts in their place: each
/// call ends in time, in one sentence with its exit code, and leaves nothing. Classes of their own run side by side: mostly these wait.
/// </summary>
public abstract class OtherProgramTests : IDisposable
{
    protected const string Film = """
        title: F
        video: { size: 320x180, fps: 30 }
        elements: { a: { component: Text, text: "one", at: center } }
        beats: [ { id: x, duration: 0.5s, actions: [ { at: 0s, show: a } ] }, { id: y, duration: 0.5s } ]

        """;

    protected const string Spoken = """
        title: F
        video: { size: 320x180, fps: 30 }
        voice: { engine: command, command: [./speak] }
        elements: { a: { component: Text, text: "one", at: center } }
        beats: [ { id: x, duration: 3s, voiceover: One two, actions: [ { at: 0s, show: a } ] } ]

        """;

    protected const string WithMusic = """
        title: F
        video: { size: 320x180, fps: 30 }
        audio: { music: { file: music.mp3 } }
        elements: { a: { component: Text, text: "one", at: center } }
        beats: [ { id: x, duration: 1s, actions: [ { at: 0s, show: a } ] } ]

        """;

    // Frames are offered through a socket that these do not come to; waiting for its standard input a script would be given up after a minute.
    // What a whole ffmpeg says of itself; only encoding is done otherwise.
    protected const string Honest = "case \"$*\" in *-version*|*-encoders*|*-protocols*|*lavfi*) exec ffmpeg \"$@\";; esac\nfor out; do :; done\nout=${out#file:}\n";

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(100);

    private protected OtherProgramTests() => Directory.CreateDirectory(Scratch.At("tmp"));

    private protected Scratch Scratch { get; } = new();

    public void Dispose()
    {
        Scratch.Dispose();
        GC.SuppressFinalize(this);
    }

    protected static string Where(string program) => ProgramRun.Of("/bin/sh", ["-c", "command -v " + program]).Expected.Trim();

    protected string Script(string name, string script)
    {
        Scratch.Write(name, "#!/bin/sh\n" + script.Replace("ffmpeg \"", Where("ffmpeg") + " \"", StringComparison.Ordinal) + "\n");
        Assert.Equal(0, ProgramRun.Of("chmod", ["755", Scratch.At(name)]).Code);
        return Scratch.At(name);
    }

    private protected Outcome Call(string film, string[] arguments, params (string Name, string? Value)[] environment) =>
        Run([arguments[0], Scratch.Write("film.yaml", film), .. arguments[1..]], environment);

    private protected Outcome Run(string[] arguments, params (string Name, string? Value)[] environment)
    {
        var watch = Stopwatch.StartNew();
        var outcome = Separately.Run(arguments, Scratch.Folder, [("TMPDIR", Scratch.At("tmp")), ("XDG_CACHE_HOME", Scratch.At("cache")), .. environment]);
        Assert.True(watch.Elapsed < Longest, $"It took {watch.Elapsed}.");
        Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
        return outcome;
    }

    private protected static void AssertWell(Outcome outcome) => Assert.True(outcome.Code == 0, outcome.Error);

    private protected void AssertEnds(Outcome outcome, int code)
    {
        Assert.True(outcome.Code == code, $"{outcome.Code} {outcome.Output} {outcome.Error}");
        Assert.Contains("error ", outcome.Error, StringComparison.Ordinal);
        AssertNothingIsLeft();
    }

    // Among the temporary files, and half-made beside the film or in the cache.
    private protected void AssertNothingIsLeft()
    {
        Assert.Empty(Directory.EnumerateFileSystemEntries(Scratch.At("tmp"), "*explainer*", new EnumerationOptions { AttributesToSkip = 0 }));
        Assert.DoesNotContain(Scratch.Files, file => file.Contains(".partial-", StringComparison.Ordinal));
    }
}
