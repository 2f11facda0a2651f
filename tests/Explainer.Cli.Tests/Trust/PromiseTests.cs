using System.Diagnostics;

namespace Explainer.Cli.Tests.Trust;

/// <summary>What a storyboard of a stranger may do with the program (src/trust.md): a test for each way in.</summary>
[Trait("Pace", "Slow")]
public sealed class PromiseTests
{
    private const string Beats = """
        elements:
          t: { component: Text, text: hi, at: center }
        beats:
          - { id: one, duration: 1s, voiceover: Hello there., actions: [ { at: 0s, show: t } ] }
        """;

    public static TheoryData<string> Calls =>
    [
        "check FILM", "still FILM -o OUT.png", "sheet FILM -o OUT.png", "diff FILM FILM", "captions FILM -o OUT.srt", "transcript FILM",
        "audio FILM -o OUT.wav", "render FILM -o OUT.mp4", "render FILM -o OUT.mp4 --shard 1/2",
    ];

    [Theory]
    [MemberData(nameof(Calls))]
    public void No_command_starts_a_program_that_a_storyboard_names(string call)
    {
        using var scratch = new Scratch();
        var film = scratch.Write("film.yaml", $"title: X\nvideo: {{ size: 64x36 }}\nvoice: {{ engine: command, command: [/bin/sh, -c, \"touch {scratch.At("started")}; exit 1\"] }}\n{Beats}");
        var outcome = Runner.Run(Fill(call, film, scratch));
        Assert.False(File.Exists(scratch.At("started")));
        Assert.Equal(ExitCode.Input, outcome.Code);
        var told = outcome.Output + outcome.Error;
        Assert.Contains("film.yaml:3:27: error command-not-allowed", told, StringComparison.Ordinal);
        Assert.Contains("--allow-commands", told, StringComparison.Ordinal);

        Assert.NotEqual(ExitCode.Defect, Runner.Run([.. Fill(call, film, scratch), "--allow-commands"]).Code);
        Assert.True(File.Exists(scratch.At("started")) || call.Split(' ')[0] is "transcript" or "still" or "sheet" or "diff" || call.Contains("--shard", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public void No_command_reads_outside_of_the_storyboards_folder(string call)
    {
        using var scratch = new Scratch();
        scratch.Write("secret.yaml", "token: hunter2\n");
        var film = scratch.Write("film/film.yaml", $"title: X\ninclude: ../secret.yaml\nvideo: {{ size: 64x36 }}\n{Beats}");
        var outcome = Runner.Run(Fill(call, film, scratch));
        Assert.Equal(ExitCode.Input, outcome.Code);
        Assert.Contains("film.yaml:2:10: error file-outside", outcome.Output + outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", outcome.Output + outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("file-outside", Runner.Run([.. Fill(call, film, scratch), "--allow-outside", scratch.Folder]) is var allowed ? allowed.Output + allowed.Error : "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("source: ../a.png", "")]
    [InlineData("source: ../a.svg", "")]
    [InlineData("", "audio: { music: { file: ../a.wav } }")]
    [InlineData("", "voice: { engine: recorded, files: { one: ../a.wav } }")]
    [InlineData("", "voice: { engine: recorded, files: { one: /dev/stdin } }")]
    public void Each_kind_of_file_goes_through_the_same_gate(string picture, string sound)
    {
        using var scratch = new Scratch();
        foreach (var name in new[] { "a.png", "a.svg", "a.wav" })
        {
            scratch.Write(name, "<svg/>");
        }

        var element = picture.Length == 0 ? "" : $"\n  p: {{ component: Image, {picture} }}";
        var film = scratch.Write("film/film.yaml", $"title: X\n{sound}\n{Beats.Replace("elements:", "elements:" + element, StringComparison.Ordinal)}");
        Assert.Contains("file-outside", Runner.Run("check", film).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_a_storyboard_is_read_by_its_bare_name()
    {
        using var scratch = new Scratch();
        scratch.Write("real.yaml", $"title: X\n{Beats}");
        File.CreateSymbolicLink(scratch.At("film.yaml"), "real.yaml");
        var outcome = Separately.Run(["check", "film.yaml"], scratch.Folder);
        Assert.True(outcome.Code == ExitCode.Success, outcome.Output + outcome.Error);
    }

    [Theory]
    [InlineData("#EXTM3U\n#EXTINF:3,\nfile:///etc/hostname\n#EXT-X-ENDLIST\n")]
    [InlineData("#EXTM3U\n#EXTINF:3,\nhttp://127.0.0.1:9/a.mp3\n#EXT-X-ENDLIST\n")]
    [InlineData("ffconcat version 1.0\nfile /etc/hostname\n")]
    [InlineData("v=0\no=- 0 0 IN IP4 127.0.0.1\nm=audio 9 RTP/AVP 0\n")]
    [InlineData("[playlist]\nFile1=/etc/hostname\n")]
    public void A_playlist_is_no_sound_whatever_its_name(string content)
    {
        using var scratch = new Scratch();
        scratch.Write("a.mp3", content);
        var outcome = Runner.Run("check", scratch.Write("film.yaml", $"title: X\naudio: {{ music: {{ file: a.mp3 }} }}\n{Beats}"));
        Assert.Equal(ExitCode.Input, outcome.Code);
        Assert.Contains("audio-broken", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("it is not a sound file", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Days_of_silence_in_a_small_file_are_refused_before_they_fill_the_memory()
    {
        using var scratch = new Scratch();
        Assert.Equal(0, ProgramRun.Of("ffmpeg", ["-v", "error", "-f", "lavfi", "-i", "anullsrc=r=8000:cl=mono", "-t", "30000", "-c:a", "flac", scratch.At("a.flac")]).Code);
        var before = GC.GetTotalAllocatedBytes();
        var outcome = Runner.RunHere("check", scratch.Write("film.yaml", $"title: X\naudio: {{ music: {{ file: a.flac }} }}\n{Beats}"));
        Assert.Contains("audio-too-long", outcome.Output, StringComparison.Ordinal);
        Assert.True(GC.GetTotalAllocatedBytes() - before < 3L << 30);
    }

    [Theory]
    [InlineData("<filter id='f'><feTurbulence numOctaves='2000000000' baseFrequency='0.1'/></filter><rect filter='url(#f)' width='200' height='100'/>")]
    [InlineData("<filter id='f'><feGaussianBlur stdDeviation='900'/></filter><g id='a'>RECTS</g><use href='#a'/><use href='#a'/><use href='#a'/><use href='#a'/>")]
    public void A_picture_that_would_take_minutes_is_refused_with_its_name(string svg)
    {
        using var scratch = new Scratch();
        var rects = string.Concat(Enumerable.Repeat("<rect filter='url(#f)' width='200' height='100'/>", 100));
        scratch.Write("a.svg", $"<svg xmlns='http://www.w3.org/2000/svg' width='200' height='100'>{svg.Replace("RECTS", rects, StringComparison.Ordinal)}</svg>");
        var film = scratch.Write("film.yaml", $"title: X\n{Beats.Replace("elements:", "elements:\n  p: { component: Image, source: a.svg, width: 800 }", StringComparison.Ordinal)}");
        var watch = Stopwatch.StartNew();
        Assert.Contains("SVG picture a.svg", Runner.Run("still", film, "-o", scratch.At("a.png")).Error, StringComparison.Ordinal);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"It took {watch.Elapsed}.");
    }

    [Fact]
    public void A_check_has_a_limit_of_time()
    {
        using var scratch = new Scratch();
        var outcome = Separately.Run(["check", scratch.Write("film.yaml", $"title: X\n{Beats}"), "--time-limit", "1ms"]);
        Assert.Equal(ExitCode.Input, outcome.Code);
        Assert.Contains("check-too-long", outcome.Error, StringComparison.Ordinal);
        Assert.Empty(outcome.Output);
    }

    [Theory]
    [InlineData("--output=evil")]
    [InlineData("--exec=touch evil;")]
    [InlineData("-h")]
    public void A_revision_cannot_be_an_option_of_git(string revision)
    {
        using var scratch = new Scratch();
        scratch.Write("film.yaml", $"title: X\n{Beats}");
        foreach (var call in new string[][] { ["init", "-q"], ["add", "."], ["-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "a"] })
        {
            Assert.Equal(0, ProgramRun.Of("git", call, scratch.Folder).Code);
        }

        var outcome = Separately.Run(["diff", "--", revision + ":film.yaml", "film.yaml"], scratch.Folder);
        Assert.Equal(ExitCode.Call, outcome.Code);
        Assert.Contains("it starts with a dash", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(["film.yaml"], scratch.Files.Where(f => !f.StartsWith(".git", StringComparison.Ordinal)));
        Assert.Equal(ExitCode.Success, Separately.Run(["diff", "HEAD:film.yaml", "film.yaml"], scratch.Folder).Code);
    }

    [Fact]
    public void A_link_of_a_revision_leads_nowhere_outside()
    {
        using var scratch = new Scratch();
        scratch.Write("secret.yaml", "token: hunter2\n");
        scratch.Write("repository/film.yaml", $"title: X\ninclude: a.yaml\n{Beats}");
        File.CreateSymbolicLink(scratch.At("repository", "a.yaml"), "../secret.yaml");
        foreach (var call in new string[][] { ["init", "-q"], ["add", "."], ["-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "a"] })
        {
            Assert.Equal(0, ProgramRun.Of("git", call, scratch.At("repository")).Code);
        }

        var outcome = Separately.Run(["diff", "HEAD:film.yaml", "film.yaml"], scratch.At("repository"));
        Assert.Equal(1, outcome.Code);
        Assert.DoesNotContain("hunter2", outcome.Output + outcome.Error, StringComparison.Ordinal);
        Assert.Contains("file-outside", outcome.Error, StringComparison.Ordinal);
    }

    private static string[] Fill(string call, string film, Scratch scratch) =>
        [.. call.Split(' ').Select(word => word == "FILM" ? film : word.StartsWith("OUT", StringComparison.Ordinal) ? scratch.At(word) : word)];
}
