namespace Explainer.Cli.Tests.Trust;

/// <summary>
/// Writes that fail after a certain size, at any of a call's files: the system's limit on the size of files (<c>ulimit -f</c>) stands in for a disk
/// that becomes full, for anybody and without a disk of one's own. A call ends in a sentence or with whole files.
/// </summary>
[Trait("Pace", "Slow")]
public sealed class FileLimitTests : IDisposable
{
    private const string Film = """
        title: F
        video: { size: 640x360, fps: 30 }
        voice: espeak
        elements: { a: { component: Text, text: "one", size: 120, at: center }, b: { component: Shape, width: 300, height: 200, at: top } }
        beats:
          - { id: x, duration: 1s, voiceover: One, actions: [ { at: 0s, show: [a, b], sound: tick }, { at: 0.2s, move: b, to: [500, 500], over: 0.7s } ] }
          - { id: y, duration: 1s, actions: [ { at: 0s, move: b, to: [100, 100], over: 0.9s } ] }

        """;

    private readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    public static TheoryData<string, int> Calls()
    {
        var calls = new TheoryData<string, int>();
        foreach (var name in new[] { "render -o film.mp4", "render --no-cache -o film.webm", "still -o a.png", "sheet -o a.png", "audio -o a.wav", "captions -o a.srt", "transcript -o a.md", "new b.yaml" })
        {
            foreach (var blocks in new[] { 0, 8, 200 })
            {
                calls.Add(name, blocks);
            }
        }

        return calls;
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public void A_write_that_fails_leaves_whole_files_or_none(string call, int blocks)
    {
        Assert.SkipUnless(File.Exists("/bin/sh"), "The limit is set by a shell.");
        var words = call.Split(' ');
        scratch.Write("film.yaml", Film);
        Directory.CreateDirectory(scratch.At("tmp"));
        var before = Directory.EnumerateFiles(scratch.Folder).ToList();
        var (program, first) = Separately.Program;

        // The runtime itself wants no file; what it maps and links is not written by it.
        var end = ProgramRun.Of(
            "/bin/sh", ["-c", $"trap '' XFSZ; ulimit -f {blocks}; exec \"$@\"", "sh", program, .. first, .. words[0] == "new" ? words : [words[0], "film.yaml", .. words[1..]]], scratch.Folder,
            ("TMPDIR", scratch.At("tmp")), ("XDG_CACHE_HOME", scratch.At("cache")), ("DOTNET_EnableDiagnostics", "0"), ("DOTNET_EnableWriteXorExecute", "0"));

        Assert.True(end.Code is ExitCode.Success or ExitCode.Environment, $"{end.Code} {end.Output} {end.Error}");
        Assert.DoesNotContain("   at ", end.Error, StringComparison.Ordinal);
        if (end.Code == ExitCode.Environment)
        {
            Assert.Contains("error ", end.Error, StringComparison.Ordinal);
            Assert.Equal(before, Directory.EnumerateFiles(scratch.Folder));
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(scratch.At("tmp"), "*explainer*", new EnumerationOptions { AttributesToSkip = 0 }));
        Assert.DoesNotContain(scratch.Files, file => file.Contains(".partial-", StringComparison.Ordinal));
    }
}
