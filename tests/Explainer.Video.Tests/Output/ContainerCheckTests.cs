using Explainer.Core.Diagnostics;
using Explainer.Video.Clips;
using Explainer.Video.Output;

namespace Explainer.Video.Tests.Output;

/// <summary>A file that ffmpeg wrote is trusted when it is whole and has all its frames, and only then.</summary>
public sealed class ContainerCheckTests
{
    public static TheoryData<string, string[]> Files => new()
    {
        { ".mp4", ["-c:v", "libx264", "-movflags", "+faststart"] },
        { ".mov", ["-c:v", "prores_ks", "-c:a", "pcm_s24le"] },
        { ".mov", ["-c:v", "qtrle"] },
        { ".webm", ["-c:v", "libvpx-vp9", "-c:a", "libopus"] },
        { ".webm", ["-c:v", "libvpx-vp9", "-pix_fmt", "yuva420p", "-auto-alt-ref", "0", "-cues_to_front", "1"] },
        { ".gif", [] },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Frames_are_counted_and_a_file_that_is_cut_anywhere_is_refused(string extension, string[] arguments)
    {
        using var scratch = new Scratch();
        var path = scratch.At("film" + extension);
        string[] sound = extension == ".gif" ? [] : ["-f", "lavfi", "-i", "sine=duration=0.5"];
        Probe.Run("ffmpeg", ["-v", "error", "-f", "lavfi", "-i", "testsrc=size=64x36:rate=10:duration=0.7", .. sound, .. arguments, path]);
        ContainerCheck.RequireFrames(path, extension, 7, "testing");
        if (sound.Length > 0)
        {
            ContainerCheck.RequireSound(path, extension, "testing");
        }

        Assert.Contains("7 of 8 frames", Refusal(() => ContainerCheck.RequireFrames(path, extension, 8, "testing")).Message, StringComparison.Ordinal);
        var whole = File.ReadAllBytes(path);
        var step = Math.Max(1, whole.Length / 200);
        for (var length = 0; length < whole.Length; length += step)
        {
            File.WriteAllBytes(path, whole[..length]);
            Refusal(() => ContainerCheck.RequireFrames(path, extension, 7, "testing"));
        }

        File.Delete(path);
        Refusal(() => ContainerCheck.RequireFrames(path, extension, 7, "testing"));
    }

    [Fact]
    public void An_index_that_tells_of_more_than_there_is_is_refused()
    {
        using var scratch = new Scratch();
        var path = scratch.At("film.mp4");
        Probe.Run("ffmpeg", "-v", "error", "-f", "lavfi", "-i", "testsrc=size=64x36:rate=10:duration=1", "-c:v", "libx264", path);
        var bytes = File.ReadAllBytes(path);

        // Without a front index the content comes first: what is taken from it leaves all boxes whole.
        var content = bytes.AsSpan().IndexOf("mdat"u8) - 4;
        var size = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(content));
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(content), size - 100);
        File.WriteAllBytes(path, [.. bytes[..(content + size - 100)], .. bytes[(content + size)..]]);
        Refusal(() => ContainerCheck.RequireFrames(path, ".mp4", 10, "testing"));
    }

    [Fact]
    public void Of_a_folder_each_picture_is_looked_at()
    {
        using var scratch = new Scratch();
        Probe.Run("ffmpeg", "-v", "error", "-f", "lavfi", "-i", "testsrc=size=64x36:rate=10:duration=0.3", scratch.At("%05d.png"));
        ContainerCheck.RequireFrames(scratch.Folder, "", 3, "testing");
        var last = scratch.At("00003.png");
        File.WriteAllBytes(last, File.ReadAllBytes(last)[..^3]);
        Refusal(() => ContainerCheck.RequireFrames(scratch.Folder, "", 3, "testing"));
    }

    [Theory]
    [InlineData("'{0}' \"$@\"; echo '[mp4 @ 0x1] something went wrong' >&2; exit 0", "ffmpeg-failed")]
    [InlineData("'{0}' \"$@\"; echo 'av_interleaved_write_frame(): No space left on device' >&2; exit 0", "disk-full")]
    [InlineData("'{0}' \"$@\"; head -c 600 $out >$out.x; mv $out.x $out; exit 0", "ffmpeg-incomplete")]
    [InlineData("'{0}' \"$@\"; rm $out; exit 0", "ffmpeg-incomplete")]
    [InlineData("cat >/dev/null; exit 0", "ffmpeg-incomplete")]
    public void What_ffmpeg_calls_well_is_looked_at(string script, string code)
    {
        using var scratch = new Scratch();
        var program = FakeFFmpeg.Create(scratch, string.Format(System.Globalization.CultureInfo.InvariantCulture, script, TestFilm.Program.Path));
        var settings = TestFilm.Settings(program: TestFilm.NamedProgram);
        var failure = Refusal(() =>
        {
            using var encoder = ClipEncoder.Start(program, settings, scratch.At("clip.mp4"));
            encoder.Write(new byte[settings.FrameBytes]);
            encoder.Write(new byte[settings.FrameBytes]);
            encoder.Complete();
        });
        Assert.Equal((code, Fault.Environment), (failure.Code, failure.Fault));
        Assert.Equal(["fake-ffmpeg"], scratch.Everything);

        settings = TestFilm.Settings(FilmFormat.WebM, quality: Quality.Draft);
        var clips = TestFilm.EncodeAll(settings, scratch, 3, 3);
        File.WriteAllText(scratch.At("film.webm"), "the older film");
        Assert.Equal(code, Refusal(() => FilmJoiner.Join(program, settings, clips, FilmTracks.None, scratch.At("film.webm"))).Code);
        Assert.Equal("the older film", File.ReadAllText(scratch.At("film.webm")));
    }

    private static ExplainerException Refusal(Action action) => Assert.Throws<ExplainerException>(action);
}
