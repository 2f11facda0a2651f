using Explainer.Core.Diagnostics;
using Explainer.Video.FFmpeg;

namespace Explainer.Video.Tests.FFmpeg;

public class FFmpegProgramTests
{
    [Theory]
    [InlineData("ffmpeg version 5.1.9-0+deb12u1 Copyright (c) 2000-2026\nlibavutil      57. 28.100 / 57. 28.100\n", "5.1.9-0+deb12u1", 5)]
    [InlineData("ffmpeg version 4.4.2-0ubuntu0.22.04.1 Copyright\nlibavutil      56. 70.100 / 56. 70.100\n", "4.4.2-0ubuntu0.22.04.1", 4)]
    [InlineData("ffmpeg version n7.1 Copyright\nlibavutil      59. 39.100 / 59. 39.100\n", "n7.1", 7)]
    [InlineData("ffmpeg version 7.1-full_build-www.gyan.dev Copyright\n", "7.1-full_build-www.gyan.dev", 7)]
    [InlineData("ffmpeg version 6 Copyright\n", "6", 6)]
    [InlineData("ffmpeg version N-109542-gd5ffd3f6 Copyright\nlibavutil      57. 43.100 / 57. 43.100\n", "N-109542-gd5ffd3f6", 5)]
    [InlineData("ffmpeg version git-2019-12-01 Copyright\nlibavutil      56. 36.101 / 56. 36.101\n", "git-2019-12-01", 4)]
    public void A_version_is_read(string output, string text, int major)
    {
        var version = FFmpegVersion.TryParse(output);

        Assert.Equal((text, major), (version?.Text, version?.Major));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ffprobe version 5.1")]
    [InlineData("ffmpeg version mine Copyright\n")]
    public void Something_else_is_no_version(string output) => Assert.Null(FFmpegVersion.TryParse(output));

    [Fact]
    public void Libraries_are_part_of_the_version_text() => Assert.Equal(
        "5.1 (libavutil 57.28.100,libavcodec 59.37.100)",
        FFmpegVersion.TryParse("ffmpeg version 5.1 C\nlibavutil      57. 28.100 / 57. 28.100\nlibavcodec     59. 37.100 / 59. 37.100\n")?.ToString());

    [Fact]
    public void The_installed_program_is_found_with_its_encoders()
    {
        var program = TestFilm.Program;

        Assert.True(program.Version.Major >= FFmpegVersion.OldestMajor);
        Assert.All(["libx264", "libvpx-vp9", "prores_ks", "qtrle", "gif", "png", "aac"], encoder => Assert.True(program.HasEncoder(encoder)));
        Assert.False(program.HasEncoder("="));
    }

    [Fact]
    public void A_program_is_asked_once_and_again_when_it_changes()
    {
        using var scratch = new Scratch();
        var program = FakeFFmpeg.Script(
            scratch, $"echo asked >>'{scratch.At("log")}'; echo 'ffmpeg version 6.0 Copyright'; echo ' ------'; echo ' V....D libx264 H.264'");
        var memory = scratch.At("memory");

        var first = Find(program, memory);
        Assert.Equal(4, File.ReadAllLines(scratch.At("log")).Length);
        var second = Find(program, memory);
        Assert.Equal(4, File.ReadAllLines(scratch.At("log")).Length);
        Assert.Equal((first.Version, first.Encoders.Single()), (second.Version, second.Encoders.Single()));

        File.SetLastWriteTimeUtc(program, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Find(program, memory);
        Assert.Equal(8, File.ReadAllLines(scratch.At("log")).Length);
    }

    [Theory]
    [InlineData("libx264 core [0-9]+")]
    [InlineData("libvpx-vp9 v[0-9.]+")]
    [InlineData("libsvtav1 v[0-9.]+")]
    [InlineData("libaom-av1 v[0-9.]+")]
    public void The_versions_of_the_encoders_own_libraries_are_part_of_the_version_text(string pattern) =>
        Assert.Matches(pattern, TestFilm.Program.Version.ToString());

    [Fact]
    public void Another_version_of_an_encoders_library_is_noticed_when_the_systems_libraries_change()
    {
        using var scratch = new Scratch();
        var index = scratch.At("ld.so.cache");
        var memory = new FFmpegMemory(scratch.At("memory"), index);
        memory.Remember(TestFilm.Program);
        Assert.Equal(TestFilm.Program.Version, memory.Recall(TestFilm.Program.Path)?.Version);

        File.WriteAllText(index, "libx264.so.165");

        Assert.Null(memory.Recall(TestFilm.Program.Path));
    }

    [Fact]
    public void A_damaged_memory_is_not_believed()
    {
        using var scratch = new Scratch();
        var program = FakeFFmpeg.Script(scratch, "echo 'ffmpeg version 6.0 Copyright'; echo ' ------'; echo ' V....D libx264 H.264'");
        Find(program, scratch.At("memory"));
        var remembered = Directory.GetFiles(scratch.At("memory")).Single();
        File.WriteAllText(remembered, File.ReadAllText(remembered).Replace("6.0", "9.0", StringComparison.Ordinal));

        Assert.Equal("6.0", Find(program, scratch.At("memory")).Version.Text);
    }

    [Theory]
    [InlineData("echo 'ffmpeg version 4.4 Copyright'", "ffmpeg-too-old")]
    [InlineData("echo hello", "ffmpeg-missing")]
    [InlineData("exit 1", "ffmpeg-missing")]
    public void A_wrong_program_is_refused_with_the_command_that_helps(string script, string code)
    {
        using var scratch = new Scratch();
        var program = FakeFFmpeg.Script(scratch, script);

        var failure = Assert.Throws<ExplainerException>(() => Find(program, scratch.At("memory")));

        Assert.Equal((code, Fault.Environment), (failure.Code, failure.Fault));
        Assert.Contains("apt-get install ffmpeg", failure.Remedy);
    }

    [Fact]
    public void A_missing_program_is_said_to_be_missing()
    {
        using var scratch = new Scratch();

        var failure = Assert.Throws<ExplainerException>(() => Find(scratch.At("nothing"), scratch.At("memory")));

        Assert.Equal("ffmpeg-missing", failure.Code);
        Assert.Contains(FFmpegProgram.PathVariable, failure.Message);
    }

    [Fact]
    public void The_path_is_searched_in_order_for_something_executable()
    {
        using var scratch = new Scratch();
        foreach (var folder in new[] { "a", "b", "c" })
        {
            Directory.CreateDirectory(scratch.At(folder));
        }

        File.WriteAllText(scratch.At("a", "ffmpeg"), "not executable");
        foreach (var folder in new[] { "b", "c" })
        {
            File.WriteAllText(scratch.At(folder, "ffmpeg"), "");
            Probe.Run("chmod", "755", scratch.At(folder, "ffmpeg"));
        }

        var search = string.Join(Path.PathSeparator, scratch.At("a"), scratch.At("b"), scratch.At("c"));

        Assert.Equal(scratch.At("b", "ffmpeg"), FFmpegProgram.Locate(null, search));
        Assert.Null(FFmpegProgram.Locate("ffmpeg-of-another-name", search));
        Assert.Null(FFmpegProgram.Locate(null, null));
    }

    private static FFmpegProgram Find(string program, string memory) => FFmpegProgram.Find(memory, program);
}
