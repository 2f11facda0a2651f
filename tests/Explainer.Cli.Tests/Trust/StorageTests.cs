using System.Diagnostics;

namespace Explainer.Cli.Tests.Trust;

/// <summary>
/// Disks that are full or may not be written, folders that are not there: each ends in one sentence and exit code 3, or does not matter, and
/// nothing half lies under a final name. Full disks are small ones of memory, which only root may have; as somebody else these tests say so.
/// </summary>
[Trait("Pace", "Slow")]
public sealed class StorageTests : IDisposable
{
    private const string Film = """
        title: F
        video: { size: 640x360, fps: 30 }
        elements:
          a: { component: Text, text: "one", size: 120, at: center }
          b: { component: Shape, width: 300, height: 200, at: top }
        beats:
          - { id: x, duration: 1s, actions: [ { at: 0s, show: [a, b] }, { at: 0.2s, move: b, to: [500, 500], over: 0.7s } ] }
          - { id: y, duration: 1s, actions: [ { at: 0s, move: b, to: [100, 100], over: 0.9s } ] }
        """;

    private readonly Scratch scratch = new();
    private readonly List<string> disks = [];

    public void Dispose()
    {
        disks.ForEach(disk => ProgramRun.Of("umount", ["-l", disk]));
        scratch.Dispose();
    }

    [Theory]
    [InlineData("film.mp4", 8)]
    [InlineData("film.mp4", 16)]
    [InlineData("film.mp4", 24)]
    [InlineData("film.mp4", 32)]
    [InlineData("film.gif", 40)]
    [InlineData("film.webm", 12)]
    [InlineData("film.mov", 200)]
    [InlineData("frames/%05d.png", 64)]
    public void A_disk_that_becomes_full_under_the_film_leaves_nothing_under_its_name(string name, int kilobytes)
    {
        Directory.CreateDirectory(scratch.At("cache"));
        var disk = Disk(kilobytes);
        var outcome = Render(["-o", Path.Combine(disk, name)]);
        Assert.True(outcome.Code == ExitCode.Environment, $"{outcome.Code} {outcome.Error}");
        Assert.Contains("error ", outcome.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(disk, "*", new EnumerationOptions { AttributesToSkip = FileAttributes.None, RecurseSubdirectories = true }));
    }

    [Fact]
    public void A_cache_that_becomes_full_ends_the_call_and_later_films_are_whole()
    {
        var disk = Disk(20);
        var watch = Stopwatch.StartNew();
        var outcome = Render(["-o", scratch.At("film.mp4")], ("XDG_CACHE_HOME", disk));
        Assert.True(outcome.Code == ExitCode.Environment, $"{outcome.Code} {outcome.Error}");
        Assert.Contains("disk-full", outcome.Error, StringComparison.Ordinal);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"It took {watch.Elapsed}.");
        Assert.False(File.Exists(scratch.At("film.mp4")));
        Assert.Equal(0, ProgramRun.Of("mount", ["-o", "remount,size=64m", disk]).Code);
        AssertWhole(Render(["-o", scratch.At("film.mp4")], ("XDG_CACHE_HOME", disk)), scratch.At("film.mp4"));
    }

    [Fact]
    public void A_clip_that_met_a_full_disk_within_ffmpeg_is_not_kept_although_ffmpeg_says_that_all_went_well()
    {
        var disk = Disk(8 << 10);
        var filling = Path.Combine(disk, "filling");
        scratch.Write("ffmpeg", """
            #!/bin/sh
            case "$*" in *-version*|*-encoders*|*-protocols*|*lavfi*|*concat*) exec ffmpeg "$@";; esac
            head -c 8370000 /dev/zero >"$FILL" 2>/dev/null
            ffmpeg "$@"; rm -f "$FILL"; exit 0
            """.ReplaceLineEndings("\n"));
        Assert.Equal(0, ProgramRun.Of("chmod", ["755", scratch.At("ffmpeg")]).Code);
        var outcome = Render(["-o", scratch.At("film.mp4"), "-j", "1"], ("XDG_CACHE_HOME", disk), ("EXPLAINER_FFMPEG", scratch.At("ffmpeg")), ("FILL", filling));
        Assert.True(outcome.Code == ExitCode.Environment, $"{outcome.Code} {outcome.Error}");
        AssertWhole(Render(["-o", scratch.At("film.mp4")], ("XDG_CACHE_HOME", disk)), scratch.At("film.mp4"));
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("a file")]
    [InlineData("full")]
    public void A_folder_for_temporary_files_that_cannot_be_used_is_named_or_does_not_matter(string kind)
    {
        var folder = kind switch
        {
            "missing" => scratch.At("nowhere"),
            "a file" => scratch.Write("file", "x"),
            _ => Full(),
        };
        foreach (var call in new string[][]
        {
            ["render", "-o", scratch.At("film.mp4")], ["render", "--no-cache", "-o", scratch.At("film.mp4")], ["still", "-o", scratch.At("a.png")], ["check"],
            ["sheet", "-o", scratch.At("b.png")], ["captions", "-o", scratch.At("a.srt")], ["audio", "-o", scratch.At("a.wav")],
        })
        {
            var outcome = Call([call[0], scratch.Write("film.yaml", Film + "\n"), .. call[1..]], ("TMPDIR", folder));
            Assert.True(outcome.Code is ExitCode.Success or ExitCode.Environment, $"{string.Join(' ', call)}: {outcome.Code} {outcome.Error}");
            Assert.True(outcome.Code == ExitCode.Success || outcome.Error.Contains(folder, StringComparison.Ordinal) || outcome.Error.Contains("TMPDIR", StringComparison.Ordinal), outcome.Error);
        }
    }

    [Theory]
    [InlineData("espeak")]
    [InlineData("none")]
    public void Without_a_home_and_without_a_cache_the_film_is_made_or_one_sentence_says_why_not(string voice)
    {
        var film = scratch.Write("film.yaml", $"voice: {voice}\n{Film.Replace("duration: 1s", "duration: 1s, voiceover: One", StringComparison.Ordinal)}\n");
        var full = Full();
        (string, string?)[][] machines =
        [
            [("HOME", null), ("XDG_CACHE_HOME", null), ("TMPDIR", scratch.Folder)],
            [("HOME", "/proc/nowhere"), ("XDG_CACHE_HOME", null)],
            [("XDG_CACHE_HOME", scratch.Write("file", "x"))],
            [("XDG_CACHE_HOME", full)],
        ];
        foreach (var machine in machines)
        {
            foreach (var call in new string[][] { ["check"], ["render", "--no-cache", "-o", scratch.At("film.mp4")], ["render", "-o", scratch.At("film.mp4")], ["cache"] })
            {
                var outcome = Call(call[0] == "cache" ? call : [call[0], film, .. call[1..]], machine);
                Assert.True(
                    outcome.Code == ExitCode.Success || (outcome.Code == ExitCode.Environment && call is ["render", "-o", ..] or ["cache"]),
                    $"{string.Join(' ', call)} {machine[0]}: {outcome.Code} {outcome.Output}{outcome.Error}");
            }
        }
    }

    [Fact]
    public void Leftovers_of_a_killed_process_go_with_the_next_call()
    {
        var film = scratch.Write("film.yaml", Film.Replace("1s,", "20s,", StringComparison.Ordinal) + "\n");
        Directory.CreateDirectory(scratch.At("tmp"));
        var (program, before) = Separately.Program;
        var start = new ProcessStartInfo(program, [.. before, "render", film, "--no-cache", "-o", scratch.At("film.mp4")]) { RedirectStandardError = true };
        start.Environment["TMPDIR"] = scratch.At("tmp");
        using (var process = Process.Start(start)!)
        {
            SpinWait.SpinUntil(() => Directory.EnumerateFileSystemEntries(scratch.At("tmp"), ".explainer-clips*", new EnumerationOptions { AttributesToSkip = 0 }).Any() || process.HasExited, 30_000);
            process.Kill();
            process.WaitForExit();
        }

        Assert.NotEmpty(Left());
        Assert.All(Left(), name => Assert.Matches(@"\.partial-[0-9a-f]{8}-[0-9]+-[0-9]+-", name));
        Assert.Equal(0, Call(["render", scratch.Write("short.yaml", Film + "\n"), "--no-cache", "-o", scratch.At("film.mp4")], ("TMPDIR", scratch.At("tmp"))).Code);
        Assert.Empty(Left());

        IEnumerable<string> Left() => Directory.EnumerateFileSystemEntries(scratch.At("tmp"), "*explainer*", new EnumerationOptions { AttributesToSkip = 0 }).Select(p => Path.GetFileName(p));
    }

    private static void AssertWhole(Outcome outcome, string film)
    {
        Assert.True(outcome.Code == 0, outcome.Error);
        Assert.Equal("60", ProgramRun.Of("ffprobe", ["-v", "error", "-select_streams", "v:0", "-count_packets", "-show_entries", "stream=nb_read_packets", "-of", "csv=p=0", film]).Expected.Trim());
    }

    private string Full()
    {
        var disk = Disk(64);
        try
        {
            File.WriteAllBytes(Path.Combine(disk, "filling"), new byte[1 << 20]);
        }
        catch (IOException)
        {
            // It is full now.
        }

        return disk;
    }

    private string Disk(int kilobytes)
    {
        var disk = scratch.At("disk" + disks.Count);
        Directory.CreateDirectory(disk);
        var mount = ProgramRun.Of("mount", ["-t", "tmpfs", "-o", $"size={kilobytes}k", "tmpfs", disk]);
        Assert.SkipUnless(mount.Code == 0, "No disk can be mounted here: " + mount.Error);
        disks.Add(disk);
        return disk;
    }

    private Outcome Render(string[] arguments, params (string Name, string? Value)[] environment) =>
        Call(["render", scratch.Write("film.yaml", Film + "\n"), .. arguments], environment);

    private static Outcome Call(string[] arguments, params (string Name, string? Value)[] environment) => Separately.Run(arguments, null, environment);
}
